import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartOwner, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cartOwnerOf, customerOf, type Identity, may } from '../session/identity.ts';
import { emptyCart, firstCartId, sameOwner } from './cart-owner.ts';
import { cartChanged, cartUnknown } from './cart-problems.ts';

export interface FoundCart {
  readonly cart: Cart;
  /** The owner's account; undefined for visitors and staff. */
  readonly customer: Customer | undefined;
  /** False for a cart that the first change will store. */
  readonly isStored: boolean;
}

const cartIdPattern = /^[0-9a-f]{32}$/;

/** The cart to change, its row locked until the transaction ends. */
export async function lockCartFor(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  cartId: string | undefined,
): Promise<Result<FoundCart>> {
  const owner = cartOwnerOf(identity);
  if (cartId === undefined) return owner ? ok(await lockOpenCart(tables, deps, identity, owner)) : refused(cartUnknown);
  const named = cartIdPattern.test(cartId) ? await tables.carts.lock(cartId) : undefined;
  if (!named) return firstByName(tables, deps, identity, cartId);
  if (!mayOpen(identity, named)) return refused(cartUnknown);
  if (named.open)
    return ok({ cart: named, customer: await ownerAccount(tables, identity, named.owner), isStored: true });
  const current = await tables.carts.openOf(named.owner);
  return refused(cartChanged(current ?? named, (await tables.meta.settings()).timeZone));
}

/** A wire client read an empty cart of which nothing is stored, and writes to the id it was told. */
async function firstByName(tables: Tables, deps: Deps, identity: Identity, cartId: string): Promise<Result<FoundCart>> {
  const owner = cartOwnerOf(identity);
  if (!owner || !cartIdPattern.test(cartId) || (await tables.carts.openOf(owner))) return refused(cartUnknown);
  const cart = emptyCart(cartId, owner, deps.clock.now());
  return ok({ cart, customer: customerOf(identity), isStored: false });
}

async function lockOpenCart(tables: Tables, deps: Deps, identity: Identity, owner: CartOwner): Promise<FoundCart> {
  const customer = customerOf(identity);
  // Whoever held the lock may have closed that cart and opened the next one.
  for (let open = await tables.carts.openOf(owner); open; open = await tables.carts.openOf(owner)) {
    const cart = await tables.carts.lock(open.id);
    if (cart?.open) return { cart, customer, isStored: true };
  }
  const first = firstCartId(owner);
  const isTaken = (await tables.carts.byId(first)) !== undefined;
  return { cart: emptyCart(isTaken ? deps.ids.hex128() : first, owner, deps.clock.now()), customer, isStored: false };
}

/** An `orderFormId` is a name, never a key: it opens for its owner, and for app keys that may open any cart. */
export function mayOpen(identity: Identity, cart: Cart): boolean {
  const owner = cartOwnerOf(identity);
  if (owner) return sameOwner(owner, cart.owner);
  return identity.kind === 'app' && may(identity, 'open-any-cart');
}

/** The cart owner's account: the one served, or for an app key the one that the row names. */
export async function ownerAccount(
  tables: Tables,
  identity: Identity,
  owner: CartOwner,
): Promise<Customer | undefined> {
  if (identity.kind !== 'app') return customerOf(identity);
  return owner.kind === 'customer' ? tables.customers.byId(owner.customerId) : undefined;
}
