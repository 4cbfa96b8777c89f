import type { OrderForm, OrderFormMessage } from '../../../shared/api/order-form.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Category } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { categoryTree } from '../catalog/kept-tree.ts';
import type { Identity } from '../session/identity.ts';
import { cartUnknown } from './cart-problems.ts';
import { currentCart } from './edit-cart.ts';
import { mayOpen, ownerAccount } from './find-cart.ts';
import { orderFormOf } from './order-form.ts';
import { priceCart } from './price-cart.ts';
import type { PricedCart } from './priced-cart.ts';

/** The cart in VTEX's words, as this identity reads it. */
export async function readOrderForm(
  deps: Deps,
  identity: Identity,
  cart: PricedCart,
  messages: readonly OrderFormMessage[] = [],
): Promise<OrderForm> {
  const tables = deps.storage.read;
  return orderFormOf(cart, {
    categories: await categoriesOf(deps, cart),
    customer: cart.owner && (await ownerAccount(tables, identity, cart.owner)),
    isStaff: identity.kind === 'staff',
    origin: deps.config.origins[0] ?? '',
    account: deps.config.account,
    now: deps.clock.now(),
    messages,
  });
}

async function categoriesOf(deps: Deps, { lines, level }: PricedCart): Promise<readonly Category[]> {
  const ids = [...new Set(lines.flatMap(({ item }) => item?.product.categoryId ?? []))];
  if (ids.length === 0) return [];
  const { categories } = await categoryTree(deps, level);
  const isKnown = (id: string) => categories.some((category) => category.id === id);
  return ids.every(isKnown) ? categories : deps.storage.read.catalog.categoriesAbove(ids);
}

/**
 * A cart by its name. One that was placed leads to its owner's open cart; an owner's first cart
 * has its name before anything of it is stored.
 */
export async function cartByName(deps: Deps, identity: Identity, cartId: string): Promise<Result<PricedCart>> {
  const tables: Tables = deps.storage.read;
  const cart = await tables.carts.byId(cartId);
  if (cart && !mayOpen(identity, cart)) return refused(cartUnknown);
  if (cart && (cart.open || identity.kind === 'app'))
    return ok(await priceCart(tables, deps, cart, await ownerAccount(tables, identity, cart.owner)));
  const current = await currentCart(deps, identity);
  return cart || current.id === cartId ? ok(current) : refused(cartUnknown);
}
