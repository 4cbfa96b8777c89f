import type { Money } from './money.ts';
import { divideHalfUp, lineTotal, splitByWeight } from './price-lines.ts';

/** A price that staff gave a line of a cart in place of the customer's own. */
export interface ManualPrice {
  /** One unit; the nearest to a unit's part when a total was agreed. */
  readonly price: Money;
  /** What the whole line costs, when that was agreed; good for `quantity` units only. */
  readonly total?: Money;
  /** Units in the line when the price was given. */
  readonly quantity: number;
  /** Id of the staff member, or the app key: VTEX's `manualPriceAppliedBy`. */
  readonly by: string;
  readonly byName: string;
  /** ms since 1970 */
  readonly at: number;
  /** Id of one of the store's reasons; '' when none was asked for. */
  readonly reason: string;
  readonly note: string;
  /** The link to a cart that brought it; not given in this cart. */
  readonly shareId?: string;
}

export interface LinePrice {
  /** One unit; the nearest to a unit's part of the total. */
  readonly sellingPrice: Money;
  readonly total: Money;
}

/** What a line costs: by its manual price when it has one. An agreed total ends with the quantity it was agreed for. */
export function linePrice(
  price: Money,
  quantity: number,
  manual: Pick<ManualPrice, 'price' | 'total' | 'quantity'> | undefined,
): LinePrice {
  const sellingPrice = manual?.price ?? price;
  const agreed = manual?.quantity === quantity ? manual.total : undefined;
  return { sellingPrice, total: agreed ?? lineTotal(sellingPrice, quantity) };
}

export interface UnitPrice {
  readonly value: Money;
  readonly quantity: number;
}

/** Prices of single units that sum to the total exactly: one, or two a minor unit apart, the dearer first. */
export function unitPricesOf(total: Money, quantity: number): readonly UnitPrice[] {
  const value = Math.floor(total / quantity);
  const dearer = total - value * quantity;
  const rest = { value, quantity: quantity - dearer };
  return dearer === 0 ? [rest] : [{ value: value + 1, quantity: dearer }, rest];
}

/** A price for all lines of one sku, of so many units each. */
export type AgreedPrice = { readonly price: Money } | { readonly total: Money };

export interface AgreedLine<L> extends Pick<ManualPrice, 'price' | 'total' | 'quantity'> {
  readonly line: L;
}

/** What was agreed for the lines of a sku, line by line; totals sum to the one agreed. */
export function agreedLines<L extends { readonly quantity: number }>(
  agreed: AgreedPrice,
  lines: readonly L[],
): readonly AgreedLine<L>[] {
  if ('price' in agreed) return lines.map((line) => ({ line, quantity: line.quantity, price: agreed.price }));
  const totals = splitByWeight(
    agreed.total,
    lines.map((line) => line.quantity),
  );
  return lines.map((line, place) => {
    const total = totals[place] ?? 0;
    return { line, quantity: line.quantity, price: divideHalfUp(total, line.quantity), total };
  });
}
