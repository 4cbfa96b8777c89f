/** Why a price may be changed. The list is the store's own. */
export interface PriceReason {
  /** Stable; kept with each price: "price-match". */
  readonly id: string;
  /** In the store's own words; '' for one of `knownReasons`, which has its words in every language. */
  readonly label: string;
  /** A note must say more. */
  readonly needsNote: boolean;
  /** A price of 0 may be given with it. */
  readonly allowsFree: boolean;
}

/** Reasons with words in every language. */
export const knownReasons = [
  'price-match',
  'volume',
  'damaged-pack',
  'free-item',
  'service-recovery',
  'contract-price',
  'other',
] as const;
export type KnownReason = (typeof knownReasons)[number];

export const defaultReasons: readonly PriceReason[] = knownReasons.map((id) => ({
  id,
  label: '',
  needsNote: id === 'other',
  allowsFree: id === 'free-item',
}));

export const maxReasonNoteLength = 500;

export type ReasonRefusal = 'reason-missing' | 'reason-unknown' | 'note-missing' | 'free-item-needed';

export interface GivenReason {
  /** '' = none */
  readonly id: string;
  readonly note: string;
}

/** Why the price may not be given with this reason; undefined when it may. Without a reason only where none is demanded. */
export function reasonRefusal(
  isFree: boolean,
  given: GivenReason,
  store: { readonly reasons: readonly PriceReason[]; readonly reasonDemanded: boolean },
): ReasonRefusal | undefined {
  const reason = store.reasons.find(({ id }) => id === given.id);
  if (given.id !== '' && !reason) return 'reason-unknown';
  if (isFree && !reason?.allowsFree) return 'free-item-needed';
  if (!reason) return store.reasonDemanded ? 'reason-missing' : undefined;
  return reason.needsNote && given.note === '' ? 'note-missing' : undefined;
}
