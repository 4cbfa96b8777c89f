import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { appendAudit } from '../audit/write-audit.ts';
import { cartOwnerOf, displayNameOf, type Identity } from '../session/identity.ts';
import { liveLock } from './cart-lock.ts';
import { customerIdOf } from './held-cart.ts';
import { keepLock } from './keep-lock.ts';
import { notYourHelp } from './takeover-problems.ts';

/** The shopper takes the cart back at once; what was changed stays. Without a take-over nothing changes. */
export async function declineHelp(deps: Deps, identity: Identity): Promise<Result<undefined>> {
  if (identity.kind !== 'shopper' && identity.kind !== 'visitor') return refused(notYourHelp);
  const owner = cartOwnerOf(identity);
  if (!owner) return ok(undefined);
  return deps.storage.tx(async (tables) => {
    const open = await tables.carts.openOf(owner);
    const cart = open && (await tables.carts.lock(open.id));
    const lock = cart && liveLock(cart, deps.clock.now());
    if (!cart || !lock) return ok(undefined);
    const ended = { how: 'declined', by: displayNameOf(identity), at: deps.clock.now() } as const;
    await keepLock(tables, deps, cart, { ...lock, ended });
    await appendAudit(tables, deps, {
      chain: lock.callId ? `call:${lock.callId}` : `staff:${lock.staffId}`,
      actor: 'system',
      action: 'help-declined',
      customerId: customerIdOf(cart),
      callId: lock.callId,
      details: { cartId: cart.id, by: identity.kind === 'shopper' ? 'customer' : 'visitor' },
    });
    return ok(undefined);
  });
}
