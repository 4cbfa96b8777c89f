import type { ComponentChildren } from 'preact';
import { callOf } from '../../../features/session/identity.ts';
import type { DeskFrame } from '../desk.ts';

interface DuringCallProps {
  readonly desk: DeskFrame;
  /** What can be done outside of calls. */
  readonly children: ComponentChildren;
}

/** While somebody acts for a customer nothing is changed in the dashboard: it says so in place of the buttons. */
export const DuringCall = ({ desk, children }: DuringCallProps) =>
  callOf(desk.identity) ? <p class="hint">{desk.t('customers.duringCall')}</p> : children;
