import { knownCountry } from '../../../shared/domain/countries.ts';
import { byLevel, type Level, levels } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { paymentSystems } from '../../../shared/domain/payment-system.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { readMoney } from '../../../shared/domain/read-money.ts';
import type { MoneyStyle } from '../../../shared/domain/read-sku.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { locales } from '../../pages/messages/locale.ts';
import type { StoreSettings, TradePolicy } from '../../storage/records.ts';
import { phoneExampleOf, readPhone, shownPhone } from '../customers/phone-numbers.ts';
import type {
  ReadSection,
  SettingsField,
  SettingsProblem,
  SettingsProblems,
  SettingsSection,
} from './settings-input.ts';
import { longestWords, wordFields, wordsOf } from './store-words.ts';

export const longestName = 60;
const minuteMs = 60_000;

/** Minutes without a click after which a call ends, and minutes after which it ends anyway. */
export const idleMinutes = { from: 2, to: 60 } as const;
export const absoluteMinutes = { from: 5, to: 480 } as const;
/** Orders of one link that have its manual prices. */
export const sharedPriceOrders = { from: 0, to: 1_000 } as const;
export const deliveryDays = { from: 1, to: 60 } as const;

export const timeZones = (): readonly string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];
export const currencies = (): readonly string[] => Intl.supportedValuesOf('currency');

const store: ReadSection<'store'> = (input, known) => {
  const name = plainLine(input.name);
  const country = knownCountry(input.country) ?? (input.country === known.country ? known.country : undefined);
  const phone = readStorePhone(plainLine(input.phone), country ?? known.country);
  const { timeZone, currency } = input;
  const problems: SettingsProblems = {
    ...(name === '' ? { name: { code: 'needed' } } : tooLong('name', name)),
    ...(country ? {} : { country: { code: 'country' } }),
    ...(phone.ok ? {} : { phone: phone.problem }),
    ...(timeZones().includes(timeZone) ? {} : { timeZone: { code: 'timeZone' } }),
    ...(currencies().includes(currency) ? {} : { currency: { code: 'currency' } }),
  };
  if (!phone.ok || !country || hasProblems(problems)) return refused(problems);
  const delivery = currency === known.currency ? known.delivery : { ...known.delivery, price: 0, freeFrom: null };
  return ok({ ...known, name, phone: phone.value, timeZone, country, currency, delivery });
};

function readStorePhone(text: string, country: string): Result<string, SettingsProblem> {
  if (text === '') return ok('');
  const read = readPhone(text, country);
  if (read.ok) return ok(shownPhone(read.value, country));
  return refused({ code: 'phone', example: phoneExampleOf(country) });
}

const delivery: ReadSection<'delivery'> = (input, known, money) => {
  const price = amount(input.price, money);
  const freeFrom = input.freeFrom.trim() === '' ? ok(null) : amount(input.freeFrom, money);
  const days = whole(input.days, deliveryDays);
  if (price.ok && freeFrom.ok && days.ok)
    return ok({ ...known, delivery: { price: price.value, freeFrom: freeFrom.value, days: days.value } });
  return refused({
    ...(price.ok ? {} : { price: price.problem }),
    ...(freeFrom.ok ? {} : { freeFrom: freeFrom.problem }),
    ...(days.ok ? {} : { days: days.problem }),
  });
};

const calls: ReadSection<'calls'> = (input, known) => {
  const idle = whole(input.idleMinutes, idleMinutes);
  const absolute = whole(input.absoluteMinutes, absoluteMinutes);
  if (!idle.ok || !absolute.ok)
    return refused({
      ...(idle.ok ? {} : { idleMinutes: idle.problem }),
      ...(absolute.ok ? {} : { absoluteMinutes: absolute.problem }),
    });
  if (absolute.value < idle.value) return refused({ absoluteMinutes: { code: 'overIdle' } });
  return ok({ ...known, call: { idleMs: idle.value * minuteMs, absoluteMs: absolute.value * minuteMs } });
};

const payments: ReadSection<'payments'> = (input, known) => {
  const problems: Partial<Record<SettingsField, SettingsProblem>> = {};
  const tradePolicies = byLevel((level: Level): TradePolicy => {
    const chosen = paymentSystems.filter(({ id }) => input.byLevel[level].includes(id)).map(({ id }) => id);
    if (chosen.length === 0) problems[`payments.${level}`] = { code: 'noPayment' };
    return { payments: chosen };
  });
  const { notesPayable } = input;
  if (notesPayable !== 'approved' && notesPayable !== 'waits') problems.notesPayable = { code: 'choice' };
  else if (!hasProblems(problems)) return ok({ ...known, notesPayable, tradePolicies });
  return refused(problems);
};

const sharing: ReadSection<'sharing'> = ({ allowed, pricedOrders, payLinkNamesOperator }, known) => {
  const orders = whole(pricedOrders, sharedPriceOrders);
  if (!orders.ok) return refused({ pricedOrders: orders.problem });
  return ok({ ...known, sharing: { allowed, pricedOrders: orders.value, payLinkNamesOperator } });
};

const mail: ReadSection<'mail'> = (input, known) => {
  const mailSender = plainLine(input.mailSender);
  const problems = tooLong('mailSender', mailSender);
  return hasProblems(problems) ? refused(problems) : ok({ ...known, mailSender });
};

const words: ReadSection<'words'> = (input, known) => {
  const problems: Partial<Record<SettingsField, SettingsProblem>> = {};
  const own = Object.fromEntries(
    locales.map((locale) => {
      const texts = input[locale];
      for (const field of wordFields)
        if ([...plainLine(texts[field])].length > longestWords[field])
          problems[`words.${locale}.${field}`] = { code: 'tooLong', count: longestWords[field] };
      return [locale, wordsOf((field) => plainLine(texts[field]))];
    }),
  );
  return hasProblems(problems) ? refused(problems) : ok({ ...known, words: own });
};

/** Each section by what it takes. */
export const readSections: { readonly [S in SettingsSection]: ReadSection<S> } = {
  store,
  delivery,
  calls,
  payments,
  sharing,
  mail,
  words,
};

/** What the audit keeps of a section, before and after. */
export const sectionMembers = {
  store: ({ name, phone, timeZone, country, currency }: StoreSettings) => ({
    name,
    phone,
    timeZone,
    country,
    currency,
  }),
  delivery: ({ delivery }: StoreSettings) => ({ ...delivery }),
  calls: ({ call }: StoreSettings) => call,
  payments: ({ notesPayable, tradePolicies }: StoreSettings) => ({
    notesPayable,
    ...Object.fromEntries(levels.map((level) => [level, tradePolicies[level].payments])),
  }),
  sharing: ({ sharing: own }: StoreSettings) => ({ ...own }),
  mail: ({ mailSender }: StoreSettings) => ({ mailSender }),
  words: ({ words: own }: StoreSettings) => ({ ...own }),
} as const satisfies Record<SettingsSection, (settings: StoreSettings) => Readonly<Record<string, unknown>>>;

const hasProblems = (problems: SettingsProblems): boolean => Object.keys(problems).length > 0;

const tooLong = (field: SettingsField, text: string): SettingsProblems =>
  [...text].length > longestName ? { [field]: { code: 'tooLong', count: longestName } } : {};

const amount = (text: string, { currency, signs }: MoneyStyle): Result<Money, SettingsProblem> =>
  text.trim() === '' ? refused({ code: 'needed' }) : readMoney(text, currency, signs);

function whole(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Result<number, SettingsProblem> {
  const value = Number(text);
  return /^\d{1,4}$/.test(text.trim()) && value >= from && value <= to
    ? ok(value)
    : refused({ code: 'between', from, to });
}
