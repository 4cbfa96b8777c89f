import type { OrderFormMessage } from '../../../shared/api/order-form.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import type { CartNotice, PricedLine } from './priced-cart.ts';

/** A manual price never changes by itself: what happened to its line is said instead. */
export const noticesOf = (lines: readonly PricedLine[], currency: string): readonly CartNotice[] =>
  lines.flatMap((line) => noticeOf(line, currency) ?? []);

function noticeOf({ uniqueId, name, quantity, manual, sellingPrice }: PricedLine, currency: string) {
  if (!manual || manual.quantity === quantity) return undefined;
  const price = formatMoney(sellingPrice, currency, 'en-US');
  return {
    code: 'price-checked-again',
    message: `Quantity changed, so ${price} for ${name} is checked again.`,
    line: { uniqueId, product: name, price: sellingPrice },
  } as const satisfies CartNotice;
}

export const noticeMessage = ({ code, message }: CartNotice): OrderFormMessage => ({
  code,
  text: message,
  status: 'info',
});
