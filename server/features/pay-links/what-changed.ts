import type { Money } from '../../../shared/domain/money.ts';
import type { ShownCart } from '../../storage/records.ts';
import type { PricedCart } from '../checkout/priced-cart.ts';

/** The cart as the customer was told of it. */
export const shownOf = ({ lines, totals }: PricedCart): ShownCart => ({
  value: totals.total,
  lines: lines.map(({ uniqueId, name, quantity, total }) => ({ uniqueId, name, quantity, total })),
});

export interface ChangedLine {
  readonly uniqueId: string;
  readonly name: string;
  /** Undefined for a line that was not there. */
  readonly before: { readonly quantity: number; readonly total: Money } | undefined;
  /** Undefined for a line that is there no more. */
  readonly now: { readonly quantity: number; readonly total: Money } | undefined;
}

export interface WhatChanged {
  readonly lines: readonly ChangedLine[];
  /** The totals, where they differ. */
  readonly total: { readonly before: Money; readonly now: Money } | undefined;
}

/** What is different from when the link was made: quantities, prices, lines that came or went. */
export function whatChanged(shown: ShownCart, cart: PricedCart): WhatChanged {
  const now = shownOf(cart);
  const ids = [...new Set([...now.lines, ...shown.lines].map(({ uniqueId }) => uniqueId))];
  const lines = ids.flatMap((uniqueId) => {
    const before = shown.lines.find((line) => line.uniqueId === uniqueId);
    const current = now.lines.find((line) => line.uniqueId === uniqueId);
    if (before && current && before.quantity === current.quantity && before.total === current.total) return [];
    return [{ uniqueId, name: (current ?? before)?.name ?? '', before, now: current }];
  });
  return { lines, total: shown.value === now.value ? undefined : { before: shown.value, now: now.value } };
}
