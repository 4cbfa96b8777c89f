import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, Draft } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { ownerKey } from '../checkout/cart-owner.ts';
import { staleness } from '../checkout/change-cart.ts';
import type { SeenCart } from '../checkout/priced-cart.ts';
import { announce } from '../live/announce.ts';
import { displayNameOf, type Operator } from '../session/identity.ts';
import { customerIdOf, lockHeldCart } from '../takeover/held-cart.ts';
import { newDraft } from './create-draft.ts';
import { draftOfAnother, draftUnknown, nothingToAdd } from './draft-problems.ts';
import { joinLines } from './join-lines.ts';

export interface AddedItems {
  readonly draft: Draft;
  readonly cartId: string;
}

/**
 * Moves the lines of the cart that the operator has taken over into the order that it was taken over for, a new one without, and hands
 * the cart back, empty. The shopper's checkout shows that order from then on. Refusals: 409 `lock-over`, `cart-changed`,
 * `nothing-to-add` and `draft-of-another`, 404 `draft-unknown`, 400 where an order cannot hold so much.
 */
export async function addItemsToDraft(
  deps: Deps,
  identity: Operator,
  seen: SeenCart | undefined,
): Promise<Result<AddedItems>> {
  return deps.storage.tx(async (tables) => {
    const held = await lockHeldCart(tables, deps, identity);
    if (!held.ok) return held;
    const { cart, lock } = held.value;
    const stale = await staleness(tables, cart, seen);
    if (stale) return refused(stale);
    if (cart.lines.length === 0) return refused(nothingToAdd);
    const target = await draftFor(tables, deps, identity, cart, lock.draftId);
    if (!target.ok) return target;
    const added = await move(tables, deps, identity, cart, target.value);
    return added.ok ? ok({ draft: added.value, cartId: cart.id }) : added;
  });
}

async function draftFor(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  cart: Cart,
  draftId: string | undefined,
): Promise<Result<Draft>> {
  const customerId = customerIdOf(cart);
  if (draftId === undefined) return ok(await newDraft(tables, deps, identity, customerId));
  const draft = await tables.drafts.lock(draftId);
  if (draft?.state !== 'open' && draft?.state !== 'ready') return refused(draftUnknown);
  const isSame = draft.customerId === customerId && (draft.forKey === '' || draft.forKey === ownerKey(cart.owner));
  return isSame ? ok(draft) : refused(draftOfAnother);
}

async function move(tables: Tables, deps: Deps, identity: Operator, cart: Cart, draft: Draft): Promise<Result<Draft>> {
  const kept = await tables.carts.lock(draft.cartId);
  if (!kept?.open) return refused(draftUnknown);
  const joined = joinLines(kept.lines, cart.lines);
  if (!joined.ok) return joined;
  const forKey = ownerKey(cart.owner);
  const change = { updatedAt: deps.clock.now(), updatedBy: displayNameOf(identity) };
  const filled: Cart = {
    ...kept,
    ...change,
    owner: { kind: 'draft', draftId: draft.id, forKey },
    lines: joined.value,
    attachments: { ...cart.attachments, ...kept.attachments },
    version: kept.version + 1,
  };
  const emptied: Cart = { ...cart, ...change, lines: [], version: cart.version + 1, lock: undefined };
  for (const changed of [filled, emptied])
    if (!(await tables.carts.update(changed))) throw new Error(`Cart ${changed.id} changed while its row was locked.`);
  await announce(tables, deps, 'changed', emptied);
  const ready: Draft = { ...draft, state: 'ready', forKey, updatedAt: change.updatedAt };
  await tables.drafts.save(ready);
  const details = { draft: draft.number, lines: cart.lines.length, cartId: cart.id, version: emptied.version };
  await audit(tables, deps, { identity, action: 'draft-items-added', customerId: draft.customerId, details });
  return ok(ready);
}
