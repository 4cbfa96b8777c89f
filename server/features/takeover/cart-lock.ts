import type { Problem } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartLock } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Identity } from '../session/identity.ts';

/** A lock ends by itself after so long without anything that its owner does: a browser that died frees the cart. */
export const lockMs = 2 * 60_000;

/** The lock that holds at this moment; undefined when nobody has the cart. */
export const liveLock = ({ lock }: Pick<Cart, 'lock'>, now: number): CartLock | undefined =>
  lock && !lock.ended && now < lock.expiresAt ? lock : undefined;

export const holds = (identity: Identity, lock: CartLock): boolean =>
  identity.kind === 'staff' && identity.staff.id === lock.staffId;

/** 423 for whoever does not hold the lock of a cart that somebody has taken over (E2). */
export async function lockedAgainst(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  cart: Cart,
): Promise<Problem | undefined> {
  const lock = liveLock(cart, deps.clock.now());
  if (!lock || holds(identity, lock)) return undefined;
  return cartLocked(lock, (await tables.meta.settings()).timeZone);
}

/** The lock of a cart that this person changes: its owner's goes on for a full time; one that is over is forgotten. */
export function lockAfterChange(identity: Identity, cart: Cart, now: number): CartLock | undefined {
  const lock = liveLock(cart, now);
  if (lock && holds(identity, lock)) return { ...lock, expiresAt: now + lockMs };
  return cart.lock?.ended ? cart.lock : lock;
}

function cartLocked(lock: CartLock, timeZone: string): Problem {
  const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone }).format(lock.since);
  return {
    code: 'cart-locked',
    status: 423,
    message: `Not changed. ${lock.staffName} locked this cart at ${time}. You can look, not change. Wait until it is handed back.`,
    details: { by: lock.staffName, since: lock.since, until: lock.expiresAt },
  };
}
