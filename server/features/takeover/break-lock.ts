import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { cartUnknown } from '../checkout/cart-problems.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { liveLock } from './cart-lock.ts';
import { customerIdOf } from './held-cart.ts';
import { keepLock } from './keep-lock.ts';

/** Ends a colleague's take-over; what they changed stays, and they are told. 403 without the right; nothing without a lock. */
export async function breakLock(deps: Deps, identity: Identity, cartId: string): Promise<Result<undefined>> {
  if (!may(identity, 'break-cart-lock')) return refused(rightMissing);
  return deps.storage.tx(async (tables) => {
    const cart = await tables.carts.lock(cartId);
    if (!cart?.open) return refused(cartUnknown);
    const lock = liveLock(cart, deps.clock.now());
    if (!lock) return ok(undefined);
    const ended = { how: 'broken', by: displayNameOf(identity), at: deps.clock.now() } as const;
    await keepLock(tables, deps, cart, { ...lock, ended });
    const details = { cartId: cart.id, owner: lock.staffId, ownerName: lock.staffName, since: lock.since };
    await audit(tables, deps, { identity, action: 'cart-lock-broken', customerId: customerIdOf(cart), details });
    return ok(undefined);
  });
}
