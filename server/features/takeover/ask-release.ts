import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { displayNameOf, type Operator } from '../session/identity.ts';
import { holds, liveLock } from './cart-lock.ts';
import { nobodyServed, notLocked } from './takeover-problems.ts';

/** Lets the colleague who has the cart of the customer acted for know that somebody waits for it. */
export async function askRelease(deps: Deps, identity: Operator): Promise<Result<undefined>> {
  const { acting } = identity;
  if (!acting) return refused(nobodyServed);
  return deps.storage.tx(async (tables) => {
    const open = await tables.carts.openOf({ kind: 'customer', customerId: acting.customer.id });
    const cart = open && (await tables.carts.lock(open.id));
    const lock = cart && liveLock(cart, deps.clock.now());
    if (!cart || !lock || holds(identity, lock)) return refused(notLocked);
    const askedBy = { name: displayNameOf(identity), at: deps.clock.now() };
    await tables.carts.saveLock(cart.id, { ...lock, askedBy });
    const details = { cartId: cart.id, owner: lock.staffId, ownerName: lock.staffName };
    await audit(tables, deps, { identity, action: 'cart-release-asked', details });
    return ok(undefined);
  });
}
