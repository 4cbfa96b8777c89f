import type { Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { PlacedOrder } from '../orders/order-views.ts';
import type { Identity } from '../session/identity.ts';

/**
 * Places the cart as seen, once: the same cart and version (or the same idempotency key) again gives the same answer and
 * no second order. Refusals: cart-unknown 404, cart-changed 409, cart-not-ready 409 (details.problems), sold-out and
 * short-stock 409, price-changed 409 (details `{expected, value}`), key-reused 422.
 */
export declare function placeOrder(
  deps: Deps,
  identity: Identity,
  request: {
    readonly cartId: string;
    readonly version: number;
    /** The total that was shown; a different one now is refused. */
    readonly expectedValue?: number | undefined;
    readonly idempotencyKey?: string | undefined;
  },
): Promise<Result<PlacedOrder>>;
