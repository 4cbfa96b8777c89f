import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartLock } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Operator } from '../session/identity.ts';
import { liveLock } from './cart-lock.ts';
import { lockOver } from './takeover-problems.ts';

export interface HeldCart {
  readonly cart: Cart;
  readonly lock: CartLock;
}

/** The cart that this person has taken over, its row locked until the transaction ends. 409 `lock-over` without one. */
export async function lockHeldCart(tables: Tables, deps: Deps, { staff }: Operator): Promise<Result<HeldCart>> {
  const found = await tables.carts.lockedBy(staff.id);
  const cart = found && (await tables.carts.lock(found.id));
  const lock = cart?.open ? liveLock(cart, deps.clock.now()) : undefined;
  return cart && lock?.staffId === staff.id ? ok({ cart, lock }) : refused(lockOver);
}

export const customerIdOf = ({ owner }: Cart): string | undefined =>
  owner.kind === 'customer' ? owner.customerId : undefined;
