import type { Deps } from '../../deps.ts';
import type { Cart, Draft } from '../../storage/records.ts';
import { ownerKey } from '../checkout/cart-owner.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { PricedCart } from '../checkout/priced-cart.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';

export interface ReadyDraft {
  readonly draft: Draft;
  readonly cart: PricedCart;
}

/** The order that staff prepared for whoever is served, as it costs now: what their checkout shows and places. */
export async function readyDraft(deps: Deps, identity: Identity): Promise<ReadyDraft | undefined> {
  const owner = cartOwnerOf(identity);
  if (owner?.kind !== 'customer' && owner?.kind !== 'anonymous') return undefined;
  const tables = deps.storage.read;
  const draft = await tables.drafts.readyFor(ownerKey(owner));
  const cart = draft && (await openCartOf(deps, draft));
  return cart && { draft, cart: await priceCart(tables, deps, cart, customerOf(identity)) };
}

async function openCartOf({ storage }: Deps, draft: Draft): Promise<Cart | undefined> {
  const cart = await storage.read.carts.byId(draft.cartId);
  return cart?.open ? cart : undefined;
}

/** The name is that of an order's lines, not of anybody's open cart. */
export const isDraftCart = async ({ storage }: Deps, cartId: string): Promise<boolean> =>
  (await storage.read.carts.byId(cartId))?.owner.kind === 'draft';
