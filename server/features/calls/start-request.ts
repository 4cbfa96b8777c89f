import {
  type CallKind,
  type CallOutcome,
  type CallReason,
  callOutcomes,
  isCallReason,
} from '../../../shared/domain/call.ts';
import type { Level } from '../../../shared/domain/level.ts';
import type { Session } from '../../storage/records.ts';

/** Whom the call is to be for: a customer, or nobody in particular at a level's prices. */
export type Wanted =
  | { readonly kind: CallKind; readonly email: string }
  | { readonly kind: 'preparing'; readonly level: Level };

/** What a toolbar or a VTEX client asks for, in its own unchecked words. */
export interface StartRequest {
  readonly wanted: Wanted;
  /** Undefined from VTEX clients, which know no reasons: kept as `other`. */
  readonly reason: string | undefined;
  readonly reasonNote: string;
  /** The call that the tab shows, '' for none; undefined from clients that do not say. */
  readonly shownCall: string | undefined;
  /** How the running call ends when this one replaces it; handed over unless said. */
  readonly previousOutcome: string | undefined;
  /** Origin of the store. */
  readonly store: string;
  /** What the session's `public` holds from now on. */
  readonly public: Session['public'];
}

/** undefined: the reason is unknown, or is *Other* without the note it needs. */
export function reasonOf({ reason, reasonNote }: StartRequest): CallReason | undefined {
  if (reason === undefined) return 'other';
  if (!isCallReason(reason)) return undefined;
  return reason === 'other' && reasonNote.trim() === '' ? undefined : reason;
}

export const previousOutcomeOf = ({ previousOutcome }: StartRequest): CallOutcome =>
  callOutcomes.find((outcome) => outcome === previousOutcome) ?? 'hand-over';
