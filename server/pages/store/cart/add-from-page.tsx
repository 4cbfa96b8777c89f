import type { Deps } from '../../../deps.ts';
import { productPage } from '../../../features/catalog/browse.ts';
import { nameCart, withCartOwner } from '../../../features/checkout/cart-cookies.ts';
import { addToCart } from '../../../features/checkout/edit-cart.ts';
import { type FormContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { ProductPage } from '../catalog/ProductPage.tsx';
import { safeReturn, withQuery } from '../safe-return.ts';
import { shopOf } from '../shop.ts';
import { addRefusalWords } from './cart-words.ts';

/**
 * Adds to the cart and goes back to the page that the button was on, which then says so. Refused: the product's page with the words
 * at the quantity and what was typed.
 */
export async function addFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const skuId = ctx.fields.get('sku') ?? '';
  const typed = (ctx.fields.get('quantity') ?? '').trim();
  const quantity = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  const result = await addToCart(deps, withCartOwner(deps, ctx), { items: [{ skuId, quantity }] });
  if (result.ok) {
    nameCart(deps, ctx, result.value.id);
    const reference = result.value.lines.find((line) => line.skuId === skuId)?.reference ?? '';
    return redirect(withQuery(safeReturn(ctx.fields.get('return'), '/cart'), 'added', reference));
  }
  const product = await productPage(deps, ctx.identity, ctx.fields.get('product') ?? '');
  const chosen = product?.skus.find((sku) => sku.skuId === skuId);
  if (!product || !chosen) return result;
  const shop = await shopOf(deps, ctx);
  const refused = { words: addRefusalWords(shop, result.problem), quantity: typed };
  return view(<ProductPage shop={shop} product={product} chosen={chosen} refused={refused} />, result.problem.status);
}
