import { type Currency, currencyDecimals, type Money, maxMoney } from './money.ts';
import { ok, type Result, refused } from './result.ts';

/** What stands before the decimals: "." or ",". */
export type DecimalSign = '.' | ',';

export type MoneyProblem =
  /** No amount, or one with separators of thousands, which could be read in two ways. */
  | { readonly code: 'money'; readonly example: string }
  /** More decimals than the currency has. */
  | { readonly code: 'decimals'; readonly count: number }
  | { readonly code: 'tooMuch' };

/** An amount as people type it ("27", "27.00", "$27.00"), exactly, in minor units. Never negative. */
export function readMoney(
  text: string,
  currency: Currency,
  signs: readonly DecimalSign[] = ['.'],
): Result<Money, MoneyProblem> {
  const [, whole = '', sign, fraction = ''] = amount.exec(text.trim()) ?? [];
  if (whole === '' || (sign !== undefined && !signs.some((taken) => taken === sign)))
    return refused({ code: 'money', example: plainMoney(exampleOf(currency), currency, signs[0]) });
  const decimals = currencyDecimals(currency);
  if (fraction.length > decimals) return refused({ code: 'decimals', count: decimals });
  const minor = BigInt(`${whole}${fraction.padEnd(decimals, '0')}`);
  return minor > BigInt(maxMoney) ? refused({ code: 'tooMuch' }) : ok(Number(minor));
}

/** Digits of one script, with what people write around an amount: "US$ 27.00", "27,00 €". */
const amount = /^(?:\p{Lu}{0,3}\p{Sc}?\s*)(\d{1,12})(?:([.,])(\d{1,12}))?(?:\s*\p{Sc})?$/u;

const exampleOf = (currency: Currency): Money => 27 * 10 ** currencyDecimals(currency);

/** The amount as a field or a file holds it, exactly: 2750 in US dollars is "27.50". */
export function plainMoney(minor: Money, currency: Currency, sign: DecimalSign = '.'): string {
  const decimals = currencyDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${minor < 0 ? '-' : ''}${whole}${fraction ? `${sign}${fraction}` : ''}`;
}
