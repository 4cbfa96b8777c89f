import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer, Draft } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart } from '../checkout/priced-cart.ts';
import { type Identity, may } from '../session/identity.ts';
import { draftUnknown } from './draft-problems.ts';

export interface DraftView {
  readonly draft: Draft;
  /** Undefined for a shopper who is not signed in. */
  readonly customer: { readonly number: string; readonly name: string; readonly email: string } | undefined;
  readonly cart: PricedCart;
}

const mostDrafts = 100;

/** Staff without see-all-orders know only what they prepare themselves. */
export const seesDraft = (identity: Identity, { staffId }: Draft): boolean =>
  may(identity, 'see-all-orders') || (identity.kind === 'staff' && identity.staff.id === staffId);

/** Orders that are being prepared, last changed first. */
export async function listDrafts(deps: Deps, identity: Identity): Promise<readonly DraftView[]> {
  const open = await deps.storage.read.drafts.listOpen(mostDrafts);
  const drafts = open.filter((draft) => seesDraft(identity, draft));
  return (await Promise.all(drafts.map((draft) => viewOf(deps, draft)))).flatMap((view) => view ?? []);
}

/** One of them, placed and discarded ones too. 404 `draft-unknown`. */
export async function draftView(deps: Deps, identity: Identity, id: string): Promise<Result<DraftView>> {
  const draft = await deps.storage.read.drafts.byId(id);
  const view = draft && seesDraft(identity, draft) ? await viewOf(deps, draft) : undefined;
  return view ? ok(view) : refused(draftUnknown);
}

async function viewOf(deps: Deps, draft: Draft): Promise<DraftView | undefined> {
  const tables = deps.storage.read;
  const [customer, cart] = await Promise.all([
    draft.customerId === undefined ? undefined : tables.customers.byId(draft.customerId),
    tables.carts.byId(draft.cartId),
  ]);
  return (
    cart && { draft, customer: customer && namesOf(customer), cart: await priceCart(tables, deps, cart, customer) }
  );
}

const namesOf = (customer: Customer) => ({
  number: customer.number,
  name: fullNameOf(customer) || customer.company,
  email: customer.email,
});
