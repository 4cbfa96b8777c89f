import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartLock } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { announce } from '../live/announce.ts';
import { displayNameOf, type Operator } from '../session/identity.ts';
import { customerIdOf, lockHeldCart } from './held-cart.ts';
import { keepLock } from './keep-lock.ts';

export interface HandedBack {
  readonly cartId: string;
}

/**
 * Gives the cart back to its shopper: with what was changed, or as it was when it was taken over. Once it is given back, again with its
 * changes changes nothing; unchanged is refused then (409 `lock-over`), for others may have edited it since.
 */
export async function handBack(
  deps: Deps,
  identity: Operator,
  changes: 'kept' | 'undone',
): Promise<Result<HandedBack | undefined>> {
  return deps.storage.tx(async (tables) => {
    const held = await lockHeldCart(tables, deps, identity);
    if (!held.ok) return changes === 'kept' ? ok(undefined) : refused(held.problem);
    const { cart, lock } = held.value;
    const isChanged = cart.version !== lock.before.version;
    const version =
      changes === 'undone' && isChanged
        ? await restore(tables, deps, identity, cart, lock)
        : await free(tables, deps, cart);
    const details = { cartId: cart.id, ...(version && { version }), changes: isChanged ? changes : 'none' };
    await audit(tables, deps, { identity, action: 'cart-handed-back', customerId: customerIdOf(cart), details });
    return ok({ cartId: cart.id });
  });
}

async function free(tables: Tables, deps: Deps, cart: Cart): Promise<undefined> {
  await keepLock(tables, deps, cart, undefined);
}

async function restore(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  cart: Cart,
  { before }: CartLock,
): Promise<number> {
  const version = cart.version + 1;
  const restored: Cart = {
    ...cart,
    lines: before.lines,
    attachments: before.attachments,
    version,
    updatedAt: deps.clock.now(),
    updatedBy: displayNameOf(identity),
    lock: undefined,
  };
  if (!(await tables.carts.update(restored))) throw new Error(`Cart ${cart.id} changed while its row was locked.`);
  await announce(tables, deps, 'changed', restored);
  return version;
}
