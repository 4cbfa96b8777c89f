import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Draft } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { emptyCart, ownerKey } from '../checkout/cart-owner.ts';
import { customerUnknown } from '../customers/customer-problems.ts';
import { displayNameOf, type Operator } from '../session/identity.ts';

const firstNumber = 1001;

/** An order to fill for this customer, or for a shopper who is not signed in. It takes no goods and has no order state. */
export async function createDraft(
  deps: Deps,
  identity: Operator,
  customerNumber: string | undefined,
): Promise<Result<Draft>> {
  return deps.storage.tx(async (tables) => {
    const customer = customerNumber === undefined ? undefined : await tables.customers.byNumber(customerNumber);
    if (customerNumber !== undefined && (!customer || customer.disabled)) return refused(customerUnknown);
    return ok(await newDraft(tables, deps, identity, customer?.id));
  });
}

export async function newDraft(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  customerId: string | undefined,
): Promise<Draft> {
  const now = deps.clock.now();
  const id = deps.ids.id();
  const forKey = customerId === undefined ? '' : ownerKey({ kind: 'customer', customerId });
  const cart = { ...emptyCart(deps.ids.hex128(), { kind: 'draft', draftId: id, forKey }, now), version: 1 };
  await tables.carts.insert(cart);
  const draft: Draft = {
    id,
    number: `D-${await tables.meta.next('draft', firstNumber)}`,
    state: 'open',
    customerId,
    forKey,
    cartId: cart.id,
    staffId: identity.staff.id,
    staffName: displayNameOf(identity),
    orderId: undefined,
    createdAt: now,
    updatedAt: now,
  };
  await tables.drafts.save(draft);
  await audit(tables, deps, { identity, action: 'draft-created', customerId, details: { draft: draft.number } });
  return draft;
}
