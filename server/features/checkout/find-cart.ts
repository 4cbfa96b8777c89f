import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartOwner, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { type Buyer, cartOwnerOf, customerOf, type Identity, may } from '../session/identity.ts';
import { emptyCart, firstCartId, ownerKey, sameOwner } from './cart-owner.ts';
import { cartChanged, cartUnknown } from './cart-problems.ts';

export interface FoundCart {
  readonly cart: Cart;
  /** The owner's account; undefined for visitors, staff and what they prepare. */
  readonly customer: Customer | undefined;
  /** False for a cart that the first change will store. */
  readonly isStored: boolean;
}

/**
 * The cart to change, its row locked until the transaction ends: the open one, or the one a wire client names. A name of a
 * cart that was placed is refused as changed (409) when its owner has another one by now.
 */
export async function lockCartFor(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  cartId: string | undefined,
): Promise<Result<FoundCart>> {
  const owner = cartOwnerOf(identity);
  const isFirst = owner !== undefined && cartId === firstCartId(owner);
  const named = cartId !== undefined && !isFirst ? await tables.carts.lock(cartId) : undefined;
  if (cartId !== undefined && !isFirst && !(named && mayOpen(identity, named))) return refused(cartUnknown);
  if (named?.open)
    return ok({ cart: named, customer: await ownerAccount(tables, identity, named.owner), isStored: true });
  const wanted = named?.owner ?? owner;
  if (!wanted) return refused(cartUnknown);
  const open = await lockOpenCart(tables, deps, identity, wanted);
  const isOther = cartId !== undefined && open.isStored && open.cart.id !== cartId;
  return isOther ? refused(cartChanged(open.cart, (await tables.meta.settings()).timeZone)) : ok(open);
}

async function lockOpenCart(tables: Tables, deps: Deps, identity: Identity, owner: CartOwner): Promise<FoundCart> {
  const customer = await ownerAccount(tables, identity, owner);
  // Whoever held the lock may have closed that cart and opened the next one.
  for (let open = await tables.carts.openOf(owner); open; open = await tables.carts.openOf(owner)) {
    const cart = await tables.carts.lock(open.id);
    if (cart?.open) return { cart, customer, isStored: true };
  }
  const first = firstCartId(owner);
  const isTaken = (await tables.carts.byId(first)) !== undefined;
  return { cart: emptyCart(isTaken ? deps.ids.hex128() : first, owner, deps.clock.now()), customer, isStored: false };
}

/** An `orderFormId` is a name, never a key: it opens for its owner, a draft for whom it is, and for app keys that may open any cart. */
export function mayOpen(identity: Identity, cart: Cart): boolean {
  const owner = cartOwnerOf(identity);
  if (owner && cart.owner.kind === 'draft') return cart.owner.forKey === ownerKey(owner);
  if (owner) return sameOwner(owner, cart.owner);
  return identity.kind === 'app' && may(identity, 'open-any-cart');
}

/** The cart owner's account: the one served, or for an app key the one that the row names. */
export async function ownerAccount(tables: Tables, identity: Buyer, owner: CartOwner): Promise<Customer | undefined> {
  if (identity.kind !== 'app') return customerOf(identity);
  return owner.kind === 'customer' ? tables.customers.byId(owner.customerId) : undefined;
}
