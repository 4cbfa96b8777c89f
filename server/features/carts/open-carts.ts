import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartOwner, Customer } from '../../storage/records.ts';
import { mostCounted, type OpenCartFilter, type Tables } from '../../storage/storage.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart } from '../checkout/priced-cart.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';

/** Whose cart it is. Nobody knows more of a visitor than that there is one. */
export interface CartHolder {
  readonly kind: CartOwner['kind'];
  /** '' for a visitor, and for an account that is gone. */
  readonly name: string;
  /** Of a customer. */
  readonly number: string | undefined;
}

/** An open cart at the prices of this moment. */
export interface OpenCart {
  readonly holder: CartHolder;
  readonly cart: PricedCart;
}

export interface OpenCartList {
  /** Last changed first. */
  readonly carts: readonly OpenCart[];
  readonly total: number;
  /** There are more than `total` says. */
  readonly isMore: boolean;
  /** Id of the last cart, for the page after this one; undefined on the last page. */
  readonly after: string | undefined;
}

export interface OpenCartQuery {
  readonly ownerKind?: CartOwner['kind'] | undefined;
  /** Only carts that were changed before this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Open carts that hold something. 403 `right-missing`. */
export async function openCarts(
  deps: Deps,
  identity: Identity,
  { ownerKind, after, limit }: OpenCartQuery,
): Promise<Result<OpenCartList>> {
  if (!may(identity, 'open-any-cart')) return refused(rightMissing);
  const tables = deps.storage.read;
  const last = after ? await tables.carts.byId(after) : undefined;
  const filter: OpenCartFilter = { ...(ownerKind && { ownerKind }), ...(last && { after: last }) };
  const found = await tables.carts.listOpen(filter, limit + 1);
  const shown = found.slice(0, limit);
  const [total, carts] = await Promise.all([
    tables.carts.countOpen(filter),
    Promise.all(shown.map((cart) => openCartOf(tables, deps, cart))),
  ]);
  const isCut = found.length > limit;
  return ok({ carts, total, isMore: total >= mostCounted, after: isCut ? shown.at(-1)?.id : undefined });
}

/** One open cart, to look at. 403 `right-missing`, 404 `cart-unknown` for one that is placed, put away, or never was. */
export async function openCart(deps: Deps, identity: Identity, id: string): Promise<Result<OpenCart>> {
  if (!may(identity, 'open-any-cart')) return refused(rightMissing);
  const cart = await deps.storage.read.carts.byId(id);
  return cart?.open ? ok(await openCartOf(deps.storage.read, deps, cart)) : refused(cartUnknown);
}

async function openCartOf(tables: Tables, deps: Deps, cart: Cart): Promise<OpenCart> {
  const customerId = customerIdIn(cart.owner);
  const customer = customerId ? await tables.customers.byId(customerId) : undefined;
  return { holder: await holderOf(tables, cart.owner, customer), cart: await priceCart(tables, deps, cart, customer) };
}

/** A draft is for one too. */
function customerIdIn(owner: CartOwner): string | undefined {
  if (owner.kind === 'customer') return owner.customerId;
  const [kind, id] = owner.kind === 'draft' ? owner.forKey.split(/:(.*)/s) : [];
  return kind === 'customer' ? id : undefined;
}

async function holderOf(tables: Tables, owner: CartOwner, customer: Customer | undefined): Promise<CartHolder> {
  const staff =
    owner.kind === 'staff' || owner.kind === 'prepared' ? await tables.staff.byId(owner.staffId) : undefined;
  const person = customer ?? staff;
  return { kind: owner.kind, name: person ? fullNameOf(person) : '', number: customer?.number };
}

const cartUnknown: Problem = {
  code: 'cart-unknown',
  status: 404,
  message: 'There is no such open cart: it was placed, put away, or never was.',
};
