/**
 * A call: the time in which an operator works for one customer. The words are those of the toolbar (ux.md section 5).
 * acting: in the customer's account. preparing: on a cart of the operator's own, to be shared, with the customer's prices or a level's.
 */
export const callKinds = ['acting', 'preparing'] as const;
export type CallKind = (typeof callKinds)[number];

export const callReasons = [
  'phone-order',
  'cart-help',
  'order-change',
  'subscription',
  'return',
  'other', // a note is required
] as const;
export type CallReason = (typeof callReasons)[number];
export const isCallReason = (value: unknown): value is CallReason => callReasons.some((reason) => reason === value);

export const callOutcomes = ['done-order', 'cancel-order', 'hand-over'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const wrapUpCodes = [
  'new-order',
  'repeat-order',
  'order-change',
  'subscription-change',
  'return',
  'question-answered',
  'wrong-number',
] as const;
export type WrapUpCode = (typeof wrapUpCodes)[number];

/** Why a call is over. `operator` is the only one the operator chose on the toolbar. */
export const callEndings = [
  'operator',
  'switched', // the operator went on to another customer
  'idle',
  'absolute-limit',
  'signed-out',
  'role-changed',
  'customer-disabled',
  'consent-withdrawn',
  'replaced', // the same operator started a call in another browser
] as const;
export type CallEnding = (typeof callEndings)[number];

/** Why a call was not started. Each has its words on the toolbar (ux.md section 7, E3 to E7). */
export const startRefusals = [
  'unknown-customer',
  'staff-account',
  'own-account',
  'customer-disabled',
  'consent-withdrawn',
  'right-missing',
  'reason-missing',
  'call-changed', // the tab shows another call than the one that runs
] as const;
export type StartRefusal = (typeof startRefusals)[number];

/** Limits in ms; the server's clock alone counts (security rule 2). */
export interface CallLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}
export const defaultCallLimits: CallLimits = { idleMs: 15 * 60_000, absoluteMs: 60 * 60_000 };

/** The toolbar warns this long before the end. */
export const callWarningMs = 2 * 60_000;

export const maxCallNoteLength = 500;

/** True when the text holds 12 to 19 digits in a row, blanks and dashes aside: it could be a card number. */
export const looksLikeCardNumber = (text: string): boolean => /\d(?:[ -]?\d){11,18}(?![ -]?\d)/.test(text);

interface RunningCall {
  readonly idleAt: number;
  readonly absoluteEndAt: number;
}

/** The moment (ms) at which the call ends unless the operator does something. */
export const callEndsAt = (call: RunningCall): number => Math.min(call.idleAt, call.absoluteEndAt);

/** Whether the limits have ended the call by `now` (ms), and which one. */
export function limitReached(call: RunningCall, now: number): 'idle' | 'absolute-limit' | undefined {
  if (now >= call.absoluteEndAt) return 'absolute-limit';
  return now >= call.idleAt ? 'idle' : undefined;
}
