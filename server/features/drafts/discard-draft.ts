import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartOwner, Draft } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { ownerKey } from '../checkout/cart-owner.ts';
import type { Operator } from '../session/identity.ts';
import { draftUnknown } from './draft-problems.ts';
import { seesDraft } from './list-drafts.ts';

/** The order is prepared no more, and the shopper's checkout forgets it. 404 `draft-unknown` once it is placed; again changes nothing. */
export async function discardDraft(deps: Deps, identity: Operator, id: string): Promise<Result<Draft>> {
  return deps.storage.tx(async (tables) => {
    const draft = await tables.drafts.lock(id);
    if (!draft || !seesDraft(identity, draft) || draft.state === 'placed') return refused(draftUnknown);
    if (draft.state === 'discarded') return ok(draft);
    const discarded = await discard(tables, deps, draft);
    const details = { draft: draft.number };
    await audit(tables, deps, { identity, action: 'draft-discarded', customerId: draft.customerId, details });
    return ok(discarded);
  });
}

/** Of somebody who is to be forgotten. */
export async function discardDraftsFor(tables: Tables, deps: Deps, owner: CartOwner): Promise<void> {
  for (let draft = await tables.drafts.readyFor(ownerKey(owner)); draft; )
    draft = (await discard(tables, deps, draft)) && (await tables.drafts.readyFor(ownerKey(owner)));
}

async function discard(tables: Tables, deps: Deps, draft: Draft): Promise<Draft> {
  const now = deps.clock.now();
  const cart = await tables.carts.lock(draft.cartId);
  if (cart)
    await tables.carts.update({
      ...cart,
      lines: [],
      attachments: {},
      open: false,
      version: cart.version + 1,
      updatedAt: now,
    });
  const discarded: Draft = { ...draft, state: 'discarded', updatedAt: now };
  await tables.drafts.save(discarded);
  return discarded;
}
