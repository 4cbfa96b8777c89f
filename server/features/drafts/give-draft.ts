import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Draft } from '../../storage/records.ts';
import { audit } from '../audit/write-audit.ts';
import { ownerKey } from '../checkout/cart-owner.ts';
import { limitTries } from '../login/limit-tries.ts';
import type { Operator } from '../session/identity.ts';
import { cartOfCode } from '../takeover/cart-code.ts';
import { codeUnknown } from '../takeover/takeover-problems.ts';
import { draftUnknown } from './draft-problems.ts';
import { seesDraft } from './list-drafts.ts';

/**
 * Shows the order in the checkout of the shopper who reads this code out of their own cart page. 404 `draft-unknown` and
 * `code-unknown`, 409 `draft-has-customer`, 429 after many wrong codes.
 */
export async function giveDraft(deps: Deps, identity: Operator, id: string, code: string): Promise<Result<Draft>> {
  const tries = await limitTries(deps, [{ key: `cart-code:${identity.staff.id}`, most: 10 }]);
  if (!tries.ok) return tries;
  const given = await deps.storage.tx(async (tables): Promise<Result<Draft>> => {
    const draft = await tables.drafts.lock(id);
    const cart = draft && (await tables.carts.lock(draft.cartId));
    if (!draft || !seesDraft(identity, draft) || !cart?.open) return refused(draftUnknown);
    if (draft.customerId !== undefined) return refused(draftHasCustomer);
    const shoppers = await cartOfCode(tables, deps, code);
    if (!shoppers) return refused(codeUnknown);
    const forKey = ownerKey(shoppers.owner);
    const now = deps.clock.now();
    const owner = { kind: 'draft', draftId: draft.id, forKey } as const;
    await tables.carts.update({ ...cart, owner, version: cart.version + 1, updatedAt: now });
    const forShopper: Draft = { ...draft, forKey, updatedAt: now };
    await tables.drafts.save(forShopper);
    await audit(tables, deps, { identity, action: 'draft-given', details: { draft: draft.number } });
    return ok(forShopper);
  });
  if (given.ok) await tries.value.forgive();
  return given;
}

const draftHasCustomer: Problem = {
  code: 'draft-has-customer',
  status: 409,
  message: 'Nothing was changed. This order is for a customer with an account, whose own checkout shows it.',
};
