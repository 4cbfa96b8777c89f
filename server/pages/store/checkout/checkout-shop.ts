import type { Deps } from '../../../deps.ts';
import { readyDraft } from '../../../features/drafts/ready-draft.ts';
import type { PageContext } from '../../../http/page.ts';
import type { Draft } from '../../../storage/records.ts';
import { type Shop, shopOf } from '../shop.ts';

export interface CheckoutShop extends Shop {
  /** What an advisor prepared: the cart is its, in place of the reader's own. */
  readonly prepared?: Draft | undefined;
  /** The reader's open cart, whichever is shown. */
  readonly ownCartId?: string;
}

/** As `shopOf`, with the cart that the checkout places. */
export async function checkoutShopOf(deps: Deps, ctx: PageContext): Promise<CheckoutShop> {
  const [shop, ready] = await Promise.all([shopOf(deps, ctx), readyDraft(deps, ctx.identity)]);
  return ready ? { ...shop, cart: ready.cart, prepared: ready.draft, ownCartId: shop.cart.id } : shop;
}
