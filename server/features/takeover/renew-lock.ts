import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Identity, Operator } from '../session/identity.ts';
import { lockMs } from './cart-lock.ts';
import { lockHeldCart } from './held-cart.ts';

/** Clicks and page loads renew a lock at most this often, so that a burst of them costs one write. */
const renewalStepMs = 10_000;

/** Gives the lock a full time again, for a click of its owner's. 409 `lock-over` when it ended meanwhile. */
export async function renewLock(deps: Deps, identity: Operator): Promise<Result<{ readonly until: number }>> {
  return deps.storage.tx(async (tables) => {
    const held = await lockHeldCart(tables, deps, identity);
    if (!held.ok) return held;
    const until = deps.clock.now() + lockMs;
    await tables.carts.saveLock(held.value.cart.id, { ...held.value.lock, expiresAt: until });
    return ok({ until });
  });
}

/** As `renewLock`, for whatever else the owner of a lock does on the store's pages. */
export async function renewLockByInput(deps: Deps, identity: Identity): Promise<void> {
  const takenOver = identity.kind === 'staff' ? identity.takenOver : undefined;
  if (identity.kind !== 'staff' || !takenOver) return;
  if (takenOver.expiresAt + renewalStepMs < deps.clock.now() + lockMs) await renewLock(deps, identity);
}
