import type { CartNews } from '../../../shared/api/live.ts';
import type { Deps } from '../../deps.ts';
import type { Cart } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { ownerKey } from '../checkout/cart-owner.ts';

/**
 * Tells the pages that follow this owner's cart what happened to it. Call it inside the transaction of the change, after the cart's
 * row was locked or written, so that it is told if and only if it happened, in the order in which it happened:
 *
 *     await tables.carts.update(changed);
 *     await announce(tables, deps, 'changed', changed);
 *
 * A kind of its own gets a line in `CartNews`, and words on the cart's page. Whoever may open the owner's open cart may hear it.
 */
export async function announce(
  tables: Tables,
  deps: Deps,
  kind: CartNews,
  cart: Pick<Cart, 'id' | 'owner' | 'version'>,
): Promise<void> {
  const payload = { cartId: cart.id, version: cart.version };
  await tables.liveEvents.add({ topic: cartTopic(cart.owner), kind, payload, at: deps.clock.now() });
}

/** What is followed is the open cart of an owner, whichever that is at the time. */
export const cartTopic = (owner: Cart['owner']): string => `cart of ${ownerKey(owner)}`;
