import { formatMoney, type Money } from '../../../shared/domain/money.ts';
import type { Translator } from './translator.ts';

/** How a page writes money, numbers and times (ms since 1970) for one reader: their language, the store's currency and time zone. */
export interface Formats {
  /** "2026" */
  year(at: number): string;
  /** "US dollars", "dólares americanos": the currency inside a sentence. */
  readonly currencyName: string;
  /** "$497.20" */
  money(amount: Money): string;
  /** "1,148" */
  number(value: number): string;
  /** "Mar 12, 2026" */
  day(at: number): string;
  /** "Mar 12, 2026, 10:56 AM" */
  moment(at: number): string;
  /** "Mar 12, 10:56 AM", for tables */
  shortMoment(at: number): string;
  /** "Mar 12, 10:56:07 AM", for logs */
  logMoment(at: number): string;
  /** "Fri, Mar 13" */
  deadline(at: number): string;
  /** "10:56 AM" */
  time(at: number): string;
  /** "just now", "6 min", then the time today, the day this year, the full day. */
  age(at: number, now: number): string;
}

export interface StoreFormat {
  readonly currency: string;
  readonly timeZone: string;
}

/** The same for every page of a language and store: making a date's format takes longer than writing many dates by it. */
export function formatsFor(t: Translator, { currency, timeZone }: StoreFormat): Formats {
  const key = `${t.locale} ${currency} ${timeZone}`;
  const known = made.get(key) ?? createFormats(t, { currency, timeZone });
  made.set(key, known);
  return known;
}

/** As few as there are languages and settings of the store. */
const made = new Map<string, Formats>();

function createFormats(t: Translator, { currency, timeZone }: StoreFormat): Formats {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(t.locale, { timeZone, ...options });
    return (at: number) => unbroken(format.format(at));
  };
  const numbers = new Intl.NumberFormat(t.locale);
  const day = write({ year: 'numeric', month: 'short', day: 'numeric' });
  const dayThisYear = write({ month: 'short', day: 'numeric' });
  const time = write({ hour: 'numeric', minute: '2-digit' });
  const year = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  return {
    year: (at) => year.format(at),
    currencyName: currencyName(t, currency),
    money: (amount) => formatMoney(amount, currency, t.locale),
    number: (value) => numbers.format(value),
    day,
    moment: write({ year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    shortMoment: write({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    logMoment: write({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', second: '2-digit' }),
    deadline: write({ weekday: 'short', month: 'short', day: 'numeric' }),
    time,
    age(at, now) {
      const minutes = Math.floor((now - at) / 60_000);
      if (minutes < 1) return t('time.justNow');
      if (minutes < 60) return t('time.minutes', { count: minutes });
      if (day(at) === day(now)) return time(at);
      return year.format(at) === year.format(now) ? dayThisYear(at) : day(at);
    },
  };
}

function currencyName({ locale }: Translator, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' });
  const name = format.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? currency;
  return locale === 'en' ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
}

/** A date or time is never cut at a line's end. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00A0');
