import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { audit } from '../audit/write-audit.ts';
import { ownerKey } from '../checkout/cart-owner.ts';
import { withFreshRow } from '../checkout/change-cart.ts';
import { lockCartFor } from '../checkout/find-cart.ts';
import { announce } from '../live/announce.ts';
import { cartOwnerOf, displayNameOf, type Identity } from '../session/identity.ts';
import { lockedAgainst } from '../takeover/cart-lock.ts';
import { draftUnknown } from './draft-problems.ts';
import { joinLines } from './join-lines.ts';

/**
 * The shopper goes on with a cart of their own in place of the order that was prepared: its lines come into the cart, and the draft is
 * gone. 404 `draft-unknown`, 423 `cart-locked`, 400 where a cart cannot hold so much.
 */
export async function returnDraft(deps: Deps, identity: Identity, cartId: string): Promise<Result<undefined>> {
  return withFreshRow(() =>
    deps.storage.tx(async (tables): Promise<Result<undefined>> => {
      const owner = cartOwnerOf(identity);
      const filled = await tables.carts.lock(cartId);
      if (!owner || !filled?.open || filled.owner.kind !== 'draft' || filled.owner.forKey !== ownerKey(owner))
        return refused(draftUnknown);
      const draft = await tables.drafts.lock(filled.owner.draftId);
      const found = await lockCartFor(tables, deps, identity, undefined);
      if (!draft || !found.ok) return refused(draftUnknown);
      const { cart, isStored } = found.value;
      const locked = await lockedAgainst(tables, deps, identity, cart);
      if (locked) return refused(locked);
      const joined = joinLines(cart.lines, filled.lines);
      if (!joined.ok) return joined;
      const change = { updatedAt: deps.clock.now(), updatedBy: displayNameOf(identity) };
      const next = { ...cart, ...change, lines: joined.value, version: cart.version + 1 };
      await (isStored ? tables.carts.update(next) : tables.carts.insert(next));
      await tables.carts.update({ ...filled, ...change, lines: [], open: false, version: filled.version + 1 });
      await tables.drafts.save({ ...draft, state: 'discarded', updatedAt: change.updatedAt });
      await announce(tables, deps, 'changed', next);
      const details = { draft: draft.number, cartId: next.id, version: next.version };
      await audit(tables, deps, { identity, action: 'draft-returned', customerId: draft.customerId, details });
      return ok(undefined);
    }),
  );
}
