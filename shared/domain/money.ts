/** Money: integers in the currency's minor unit (cents for USD, yen for JPY, fils for KWD). Never fractions. */
export type Money = number;

/** Currencies are ISO 4217 codes in upper case. */
export type Currency = string;

/** The most a single amount may be, in minor units: VTEX's `price` is an int32. */
export const maxMoney = 2_147_483_647;

/** True for a whole number of minor units that every part of the system can carry. */
export const isMoney = (value: unknown): value is Money =>
  typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= maxMoney;

const decimals = new Map<Currency, number>();

/** How many decimals the currency has: USD 2, JPY 0, KWD 3. Throws RangeError for text that is no currency code. */
export function currencyDecimals(currency: Currency): number {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimals.set(currency, found);
  return found;
}

/** Minor units as a decimal number, for wire members that VTEX documents as decimal (`rawValue`, catalog prices). */
export const toDecimal = (amount: Money, currency: Currency): number => amount / 10 ** currencyDecimals(currency);

const formats = new Map<string, { format: Intl.NumberFormat; unit: number }>();

/** Money as a person reads it, with symbol and true minus: "$497.20", "−$28.80", "¥1,200". */
export function formatMoney(amount: Money, currency: Currency, locale: string): string {
  const key = `${locale} ${currency}`;
  let known = formats.get(key);
  if (!known) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    known = { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
    formats.set(key, known);
  }
  return known.format.format(amount / known.unit).replace('-', '−');
}
