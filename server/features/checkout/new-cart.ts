import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { announce } from '../live/announce.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { lockedAgainst } from '../takeover/cart-lock.ts';
import { emptyCart } from './cart-owner.ts';
import { cartUnknown } from './cart-problems.ts';
import { withFreshRow } from './change-cart.ts';
import { lockCartFor } from './find-cart.ts';
import { priceCart } from './price-cart.ts';
import type { CartResult } from './priced-cart.ts';

/** Puts the open cart away for good and opens an empty one. A cart that is empty already stays. */
export async function startNewCart(deps: Deps, identity: Identity): Promise<CartResult> {
  const owner = cartOwnerOf(identity);
  if (!owner) return refused(cartUnknown);
  return withFreshRow(() =>
    deps.storage.tx(async (tables) => {
      const found = await lockCartFor(tables, deps, identity, undefined);
      if (!found.ok) return found;
      const { cart, isStored } = found.value;
      const locked = await lockedAgainst(tables, deps, identity, cart);
      if (locked) return refused(locked);
      const customer = customerOf(identity);
      if (!isStored || cart.lines.length === 0) return ok(await priceCart(tables, deps, cart, customer));
      const now = deps.clock.now();
      if (
        !(await tables.carts.update({
          ...cart,
          open: false,
          version: cart.version + 1,
          updatedAt: now,
          lock: undefined,
        }))
      )
        throw new Error(`Cart ${cart.id} changed while its row was locked.`);
      const fresh = { ...emptyCart(deps.ids.hex128(), owner, now), version: 1 };
      await tables.carts.insert(fresh);
      await announce(tables, deps, 'replaced', fresh);
      const details = { cartId: cart.id, newCartId: fresh.id, lines: cart.lines.length };
      await audit(tables, deps, { identity, action: 'cart-replaced', customerId: customer?.id, details });
      return ok(await priceCart(tables, deps, fresh, customer));
    }),
  );
}
