import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Buyer } from '../session/identity.ts';
import { notWhilePreparing } from '../session/not-while-preparing.ts';
import { lockSharedPrices } from '../shares/held-prices.ts';
import { stockRefused } from './cart-problems.ts';
import type { ReadyCart } from './create-order.ts';
import { ownerAccount } from './find-cart.ts';
import { priceCart } from './price-cart.ts';
import type { CartProblem, PricedCart } from './priced-cart.ts';

/** The cart priced at this moment, if nothing stands between it and an order. One that is prepared to be shared never becomes one. */
export async function readyCart(
  tables: Tables,
  deps: Deps,
  identity: Buyer,
  cart: Cart,
  expectedValue: number | undefined,
): Promise<Result<ReadyCart>> {
  if (cart.owner.kind === 'prepared') return refused(notWhilePreparing);
  await lockSharedPrices(tables, cart.lines);
  const customer = await ownerAccount(tables, identity, cart.owner);
  const priced = await priceCart(tables, deps, cart, customer);
  const { selected: payment, card } = priced.payment;
  if (priced.problems.length > 0 || !payment) return refused(notReady(priced));
  if (expectedValue !== undefined && expectedValue !== priced.totals.total)
    return refused(priceChanged(expectedValue, priced.totals.total));
  return ok({ cart, priced, customer, payment, card });
}

/** A short line has words of its own (E12); everything else is listed in `details.problems`. */
function notReady({ problems, lines }: PricedCart): Problem {
  const short = problems.find((problem) => problem.code === 'sold-out' || problem.code === 'short-stock');
  const line = short && lines.find((it) => it.uniqueId === short.line?.uniqueId);
  if (line) {
    const { skuId, name: product, quantity: inCart, stock: left } = line;
    const refusal = stockRefused({ skuId, product, wanted: inCart, left, inCart });
    return { ...refusal, details: { ...refusal.details, problems } };
  }
  return {
    code: 'cart-not-ready',
    status: 409,
    message: `The order was not placed. ${problems.map((problem: CartProblem) => problem.message).join(' ')}`,
    details: { problems },
  };
}

const priceChanged = (expected: number, value: number): Problem => ({
  code: 'price-changed',
  status: 409,
  message: 'The order was not placed. The total changed since it was shown. Check the new total, then place the order.',
  details: { expected, value },
});
