import type { OrderFormMessage } from '../../../shared/api/order-form.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import type { CartNotice, CartNoticeCode, PricedLine } from './priced-cart.ts';

/** A manual price never changes by itself: what happened to its line is said instead. */
export const noticesOf = (
  lines: readonly PricedLine[],
  /** `uniqueId`s of lines whose price of a link holds no more. */
  lost: ReadonlySet<string>,
  currency: string,
): readonly CartNotice[] =>
  lines.flatMap((line) => (lost.has(line.uniqueId) ? lostPrice(line, currency) : (noticeOf(line, currency) ?? [])));

function lostPrice({ uniqueId, name, sellingPrice }: PricedLine, currency: string): CartNotice {
  const price = formatMoney(sellingPrice, currency, 'en-US');
  return {
    code: 'shared-price-gone',
    message: `The price of ${name} that came with the link holds no more: it costs ${price} now.`,
    line: { uniqueId, product: name, price: sellingPrice },
  };
}

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
  'shared-price-gone': 'warning',
  'price-denied': 'warning',
} as const satisfies Record<CartNoticeCode, OrderFormMessage['status']>;

export const noticeMessage = ({ code, message }: CartNotice): OrderFormMessage => ({
  code,
  text: message,
  status: statuses[code],
});
