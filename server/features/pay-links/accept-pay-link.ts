import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { Identity } from '../session/identity.ts';
import { goodPayLink } from './open-pay-link.ts';
import { payLinkUnknown } from './pay-link-problems.ts';

/**
 * The customer has seen the cart as it costs now, differences included, and goes on to pay it. Refusals: 404 `pay-link-unknown`, also for
 * anybody else; 409 `price-changed` and `cart-not-ready`: the cart changed since it was shown.
 */
export const acceptPayLink = (
  deps: Deps,
  identity: Identity,
  { token, expectedValue }: { readonly token: string; readonly expectedValue: number },
): Promise<Result<undefined>> =>
  deps.storage.tx(async (tables) => {
    const found = await goodPayLink(tables, deps, token);
    if (identity.kind !== 'shopper' || found?.customer.id !== identity.customer.id) return refused(payLinkUnknown);
    const { link, customer } = found;
    const cart = await tables.carts.lock(link.cartId);
    if (!cart?.open) return refused(payLinkUnknown);
    const priced = await priceCart(tables, deps, cart, customer);
    if (priced.totals.total !== expectedValue) return refused(changed);
    if (priced.problems.some(({ code }) => code !== 'payment-missing')) return refused(notReady);
    if (link.acceptedAt === undefined) {
      await tables.payLinks.update({ ...link, acceptedAt: deps.clock.now() });
      const details = { payLinkId: link.id, cartId: cart.id, value: expectedValue };
      await audit(tables, deps, { identity, action: 'pay-link-accepted', customerId: customer.id, details });
    }
    return ok(undefined);
  });

const changed: Problem = {
  code: 'price-changed',
  status: 409,
  message: 'Not done. The cart changed since it was shown. Look at it, then go on.',
};
const notReady: Problem = {
  code: 'cart-not-ready',
  status: 409,
  message: 'Not done. Something in the cart cannot be ordered as it is. Look at it first.',
};
