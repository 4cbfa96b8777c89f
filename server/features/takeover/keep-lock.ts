import type { Deps } from '../../deps.ts';
import type { Cart, CartLock } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { announce } from '../live/announce.ts';

/** Keeps the lock of a cart whose row is locked, and tells the shopper's page; a lock that only goes on is no news. */
export async function keepLock(tables: Tables, deps: Deps, cart: Cart, lock: CartLock | undefined): Promise<void> {
  await tables.carts.saveLock(cart.id, lock);
  await announce(tables, deps, 'held', cart);
}
