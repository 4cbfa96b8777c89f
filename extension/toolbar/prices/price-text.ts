import { type Currency, currencyDecimals, type Money } from '../../../shared/domain/money.ts';
import { type BasisPoints, readPercent, shownPercent, wholeInBasisPoints } from '../../../shared/domain/percent.ts';
import { divideHalfUp } from '../../../shared/domain/price-lines.ts';
import { type DecimalSign, type MoneyProblem, plainMoney, readMoney } from '../../../shared/domain/read-money.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { locale } from '../words/words.ts';

/** What the operator writes before the decimals. */
export function decimalSign(): DecimalSign {
  const parts = new Intl.NumberFormat(locale()).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

export const readPrice = (text: string, currency: Currency): Result<Money, MoneyProblem> =>
  readMoney(text, currency, [decimalSign()]);

/** As the field holds it: "27.00", in Spanish and Portuguese "27,00", in yen "27". */
export const priceText = (price: Money, currency: Currency): string => plainMoney(price, currency, decimalSign());

/** "27.00" in the operator's way of writing and the store's currency. */
export const examplePrice = (currency: Currency): string => priceText(27 * 10 ** currencyDecimals(currency), currency);

/** Per cent below the customer's own price; above it: "-5". Undefined for anything else, and for more than the whole. */
export function readOff(text: string): BasisPoints | undefined {
  const [, minus = '', rest = ''] = /^\s*([-−]?)(.*)$/.exec(text) ?? [];
  const value = readPercent(rest, [decimalSign()]);
  if (value === undefined) return undefined;
  if (minus !== '') return -value;
  return value <= wholeInBasisPoints ? value : undefined;
}

/** As the field holds it, to one decimal: "8.2", "8,2". */
export const offText = (off: BasisPoints): string =>
  new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }).format(
    off / 100,
  );

/** How far the price is below the customer's own. */
export const offOf = (price: Money, ownPrice: Money): BasisPoints => shownPercent(ownPrice - price, ownPrice);

/** The price that is so much below the customer's own, to the nearest minor unit. */
export const priceAt = (off: BasisPoints, ownPrice: Money): Money =>
  divideHalfUp(ownPrice * (wholeInBasisPoints - off), wholeInBasisPoints);

/** "8.2%", "8,2 %"; limits have two decimals where they need them. */
export const percent = (value: BasisPoints, decimals: 1 | 2 = 1): string =>
  new Intl.NumberFormat(locale(), {
    style: 'percent',
    minimumFractionDigits: decimals === 1 ? 1 : 0,
    maximumFractionDigits: decimals,
  })
    .format(value / wholeInBasisPoints)
    .replace('-', '−');

/** The currency's mark, and the side of the amount on which it stands. */
export function currencyMark(currency: Currency): { readonly mark: string; readonly isBefore: boolean } {
  const parts = new Intl.NumberFormat(locale(), { style: 'currency', currency }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return { mark: parts[at]?.value ?? currency, isBefore: at < parts.findIndex(({ type }) => type === 'integer') };
}
