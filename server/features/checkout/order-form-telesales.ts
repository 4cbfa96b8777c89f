import type { TelesalesCart } from '../../../shared/api/order-form.ts';
import { shownPercent } from '../../../shared/domain/percent.ts';
import { discountLimit } from '../../../shared/domain/price-guards.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import { discountsOf, itemsTotal } from '../manual-prices/judge-lines.ts';
import type { PricedCart, PricedLine } from './priced-cart.ts';

const statuses = { applies: 'applied', waits: 'waits', refused: 'refused' } as const;

/** What the toolbar tells of the cart; no cost and no floor is in it. */
export const telesalesCart = ({ version, lines, settings }: PricedCart): TelesalesCart => ({
  version,
  prices: lines.flatMap((line) => priceOf(line) ?? []),
  orderLimit: orderLimitOf(lines, discountLimit(itemsTotal(lines), settings.manualPrices.guards.orderLimit)),
});

function priceOf({ uniqueId, verdict, manual, price, quantity, total }: PricedLine) {
  if (!manual || !verdict) return undefined;
  const own = lineTotal(price, quantity);
  return { uniqueId, status: statuses[verdict.kind], off: shownPercent(own - total, own), reason: manual.reason };
}

const orderLimitOf = (lines: readonly PricedLine[], total: number | undefined): TelesalesCart['orderLimit'] =>
  total === undefined ? null : { total, left: total - discountsOf(lines) };
