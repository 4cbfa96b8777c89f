import { maxLines } from '../../../shared/domain/cart-lines.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { tooManyLines } from '../checkout/cart-problems.ts';
import { changeCart } from '../checkout/change-cart.ts';
import { linesPatch } from '../checkout/edit-cart.ts';
import type { CartResult, SeenCart } from '../checkout/priced-cart.ts';
import type { Operator } from '../session/identity.ts';
import { holds, liveLock } from './cart-lock.ts';
import { lineNotRemoved, lockOver } from './takeover-problems.ts';

/** A line as it was when the cart was taken over: quantity, price and all. What is on its sku by now gives way. */
export const putLineBack = (
  deps: Deps,
  identity: Operator,
  change: { readonly uniqueId: string; readonly seen?: SeenCart | undefined },
): Promise<CartResult> =>
  changeCart(deps, identity, { seen: change.seen }, 'cart-line-put-back', async ({ cart }) => {
    const lock = liveLock(cart, deps.clock.now());
    if (!lock || !holds(identity, lock)) return refused(lockOver);
    const line = lock.before.lines.find((it) => it.uniqueId === change.uniqueId);
    if (!line) return refused(lineNotRemoved);
    const others = cart.lines.filter(({ skuId }) => skuId !== line.skuId);
    if (others.length >= maxLines) return refused(tooManyLines);
    const place = Math.min(lock.before.lines.indexOf(line), others.length);
    return ok(linesPatch(cart.lines, others.toSpliced(place, 0, line)));
  });
