import type { Reply } from '../../../shared/api/contract.ts';
import type { getPriceReasons } from '../../../shared/api/manual-prices.ts';

/** What the store offers as reasons, and whether one is needed. */
export type ReasonList = Reply<typeof getPriceReasons>;

/** The store's words for a reason that a price was given with. */
export const labelOfReason = (list: ReasonList | undefined, id: string): string =>
  list?.reasons.find((it) => it.id === id)?.label ?? '';
