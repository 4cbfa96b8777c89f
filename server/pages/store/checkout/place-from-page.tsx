import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { placeOrder } from '../../../features/checkout/place-order.ts';
import { offeredPickupPoints } from '../../../features/checkout/set-pickup.ts';
import { type FormContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { refusalWords } from '../cart/cart-words.ts';
import { seenCart } from '../cart/seen-cart.ts';
import { type Shop, shopOf } from '../shop.ts';
import { CheckoutPage } from './CheckoutPage.tsx';

/** Orders the cart as it was shown, once: sent again, it leads to the same order. */
export async function placeFromPage(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const { id: cartId, version } = seenCart(ctx.fields);
  const shown = ctx.fields.get('total') ?? '';
  const result = await placeOrder(deps, ctx.identity, {
    cartId,
    version,
    expectedValue: /^\d{1,10}$/.test(shown) ? Number(shown) : -1,
    paymentSystemId: ctx.fields.get('payment') ?? undefined,
  });
  if (result.ok) return redirect(`/order-placed/${result.value.group}`);
  const shop = await shopOf(deps, ctx);
  if (shop.cart.lines.length === 0) return redirect('/cart');
  const { problem } = result;
  return view(
    <CheckoutPage shop={shop} pickupPoints={await offeredPickupPoints(deps)} problem={placingWords(shop, problem)} />,
    problem.status === 404 ? 409 : problem.status,
  );
}

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
      return refusalWords(shop, problem);
    default:
      return t('checkout.notPlaced');
  }
}
