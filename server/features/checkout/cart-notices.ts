import type { OrderFormMessage } from '../../../shared/api/order-form.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import type { CartNotice, CartNoticeCode, PricedLine } from './priced-cart.ts';

/** A manual price never changes by itself: what happened to its line is said instead. */
export const noticesOf = (lines: readonly PricedLine[], currency: string): readonly CartNotice[] =>
  lines.flatMap((line) => noticeOf(line, currency) ?? []);

function noticeOf({ uniqueId, name, quantity, manual, verdict, sellingPrice }: PricedLine, currency: string) {
  if (!manual) return undefined;
  const price = formatMoney(sellingPrice, currency, 'en-US');
  const line = { uniqueId, product: name, price: sellingPrice };
  if (verdict?.kind === 'refused' && verdict.why === 'rule')
    return {
      code: 'price-denied',
      message: `${price} for ${name} cannot be confirmed: an order with it is canceled at once. Change the price first.`,
      line,
    } as const satisfies CartNotice;
  if (manual.quantity === quantity) return undefined;
  return {
    code: 'price-checked-again',
    message: `Quantity changed, so ${price} for ${name} is checked again.`,
    line,
  } as const satisfies CartNotice;
}

const statuses = {
  'price-checked-again': 'info',
  'price-denied': 'warning',
} as const satisfies Record<CartNoticeCode, OrderFormMessage['status']>;

export const noticeMessage = ({ code, message }: CartNotice): OrderFormMessage => ({
  code,
  text: message,
  status: statuses[code],
});
