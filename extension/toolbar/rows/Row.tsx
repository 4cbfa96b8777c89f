import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  readonly icon: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'red' | 'green' | 'amber' | 'neutral';
  /** Read at once, instead of when the reader has finished. */
  readonly isAlert?: boolean;
  /** Its text moves every second: what is to be read goes to the live region instead. */
  readonly isTicking?: boolean;
  /** Request id, to be selected and copied. */
  readonly reference?: string | undefined;
  /** At most two buttons, the safer one first. */
  readonly children?: ComponentChildren;
}

/** A row that hangs under the bar over the page. Without a tone it has the color of the bar's state. */
export const Row = ({ icon, title, text, tone, isAlert, isTicking, reference, children }: Props) => (
  <div
    class={`tt-note ${tone ? `tt-note-${tone}` : ''}`}
    role={isAlert ? 'alert' : 'status'}
    aria-live={isTicking ? 'off' : undefined}
  >
    <Icon path={icon} />
    <span class="grow">
      <b>{title}</b> {text}
    </span>
    {reference && <span class="mono tt-ref">{reference}</span>}
    {children}
  </div>
);
