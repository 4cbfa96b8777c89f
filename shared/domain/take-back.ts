/** A cart at one moment. `version` counts its changes from 0, the empty beginning. */
export interface CartAt<Line, Attachments> {
  readonly id: string;
  readonly version: number;
  readonly lines: readonly Line[];
  readonly attachments: Attachments;
}

export type TakeBack<Line, Attachments> =
  /** The call left no mark on the cart. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'restore'; readonly lines: readonly Line[]; readonly attachments: Attachments | undefined }
  /** Somebody else edited the cart since the call began; it stays as it is. */
  | { readonly kind: 'edited-elsewhere' };

/**
 * What *Cancel order* does to the customer's open cart: goes back to how it was when the call began, unless a version since then
 * was not written in this call. A cart that the call did not find at its start began empty.
 */
export function takeBack<Line, Attachments>(
  atStart: CartAt<Line, Attachments> | undefined,
  now: CartAt<Line, Attachments> | undefined,
  versionsOfCall: ReadonlySet<number>,
): TakeBack<Line, Attachments> {
  if (!now) return { kind: 'nothing' };
  const base = atStart?.id === now.id ? atStart : undefined;
  const since = Array.from({ length: now.version - (base?.version ?? 0) }, (_, place) => now.version - place);
  if (!since.some((version) => versionsOfCall.has(version))) return { kind: 'nothing' };
  if (!since.every((version) => versionsOfCall.has(version))) return { kind: 'edited-elsewhere' };
  return { kind: 'restore', lines: base?.lines ?? [], attachments: base?.attachments };
}
