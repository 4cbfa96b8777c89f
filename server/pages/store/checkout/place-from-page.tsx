import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { placeOrder } from '../../../features/checkout/place-order.ts';
import { type FormContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { originOf } from '../../../http/same-origin.ts';
import { refusalWords } from '../cart/cart-words.ts';
import { seenCart } from '../cart/seen-cart.ts';
import type { Shop } from '../shop.ts';
import { alternateFirst } from './alternate-pages.tsx';
import { checkoutShopOf } from './checkout-shop.ts';
import { drawCheckout } from './draw-checkout.tsx';
import { payingPath } from './paying-pages.tsx';
import { paymentIn } from './payment-choice.ts';
import { paymentProblemWords } from './payment-words.ts';

/** Orders the cart as it was shown, once: sent again, it leads to the same order. */
export async function placeFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const seen = seenCart(ctx.fields);
  const unsaved = await alternateFirst(deps, ctx, seen);
  if (unsaved) return unsaved;
  const { id: cartId, version } = seen;
  const shown = ctx.fields.get('total') ?? '';
  const result = await placeOrder(deps, ctx.identity, {
    cartId,
    version,
    expectedValue: /^\d{1,10}$/.test(shown) ? Number(shown) : -1,
    origin: originOf(ctx.request, deps.config),
    ...paymentIn(ctx.fields),
  });
  if (result.ok) return redirect(`/order-placed/${result.value.group}`);
  const { problem } = result;
  const waitsAt = addressToWait(problem);
  if (waitsAt) return redirect(waitsAt);
  const shop = await checkoutShopOf(deps, ctx);
  if (shop.cart.lines.length === 0) return redirect('/cart');
  const payment = ctx.fields.get('payment');
  const page = await drawCheckout(deps, ctx, shop, { payment, problem: placingWords(shop, problem) });
  return view(page, problem.code === 'cart-unknown' ? 409 : problem.status);
}

/** Where the buyer waits for the bank or the gateway, when the card has not paid yet. */
const addressToWait = ({ code, details }: Problem): string | undefined =>
  code === 'payment-to-confirm' || code === 'payment-uncertain' ? payingPath(String(details?.orderGroup)) : undefined;

/** Lines that ran out say so themselves, with what can be done. */
function placingWords(shop: Shop, problem: Problem): string {
  const { t, formats } = shop;
  const money = (member: string): string => {
    const amount = problem.details?.[member];
    return typeof amount === 'number' ? formats.money(amount) : '';
  };
  switch (problem.code) {
    case 'price-changed':
      return t('checkout.priceChanged', { total: money('value'), shown: money('expected') });
    case 'payment-unknown':
      return t('checkout.choosePayment');
    case 'cart-changed':
    case 'cart-locked':
      return refusalWords(shop, problem);
    default:
      return paymentProblemWords(shop, problem) ?? t('checkout.notPlaced');
  }
}
