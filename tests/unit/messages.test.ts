import { describe, expect, test } from 'vitest';
import type { Message } from '../../server/pages/messages/catalog.ts';
import { en } from '../../server/pages/messages/en.ts';
import { es } from '../../server/pages/messages/es.ts';
import { formatsFor } from '../../server/pages/messages/formats.ts';
import { chooseLocale, locales } from '../../server/pages/messages/locale.ts';
import { ptBR } from '../../server/pages/messages/pt-BR.ts';
import { createTranslator } from '../../server/pages/messages/translator.ts';

const catalogs: Readonly<Record<string, Readonly<Record<string, Message>>>> = { en, es, 'pt-BR': ptBR };
const textsOf = (message: Message | undefined): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message ?? {});
const placeholders = (message: Message | undefined): readonly string[] =>
  [
    ...new Set(textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))),
  ].toSorted();

describe('catalogs', () => {
  test.each(locales)('%s says every message with the placeholders of English', (locale) => {
    for (const [key, message] of Object.entries(en))
      expect({ key, names: placeholders(catalogs[locale]?.[key]) }).toEqual({ key, names: placeholders(message) });
  });

  test.each(locales)('%s has no message that English lacks', (locale) => {
    expect(Object.keys(catalogs[locale] ?? {}).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  test.each(locales)('%s has no empty message and no stray blanks', (locale) => {
    for (const [key, message] of Object.entries(catalogs[locale] ?? {}))
      for (const text of textsOf(message)) expect({ key, text }).toEqual({ key, text: text.trim() || 'words' });
  });

  test.each(['es', 'pt-BR'])('%s is translated, not copied', (locale) => {
    const copied = Object.entries(catalogs[locale] ?? {}).filter(
      ([key, message]) =>
        textsOf(message).some((text) => / \S+ \S+ /.test(text)) &&
        textsOf(message)[0] === textsOf(catalogs.en?.[key])[0],
    );
    expect(copied).toEqual([]);
  });
});

describe('translator', () => {
  test('chooses the plural form of the language', () => {
    const t = createTranslator('en');
    expect(t('cart.items', { count: 1 })).toBe('1 item');
    expect(t('cart.items', { count: 21 })).toBe('21 items');
    expect(createTranslator('pt-BR')('cart.items', { count: 0 })).toBe('0 item');
  });

  test('writes numbers as the language does', () => {
    expect(createTranslator('es')('product.inStock', { count: 11_480 })).toBe('11.480 en existencia');
    expect(createTranslator('en')('product.inStock', { count: 11_480 })).toBe('11,480 in stock');
  });

  test('leaves braces and markup in values alone', () => {
    expect(createTranslator('en')('search.none', { q: '<b>{q}</b>' })).toBe('Nothing matches “<b>{q}</b>”');
  });
});

describe('language of a page', () => {
  test('is what was chosen, else the customer’s, else the browser’s, else English', () => {
    expect(chooseLocale({ chosen: 'es', ofCustomer: 'pt-BR', accepted: 'en' })).toBe('es');
    expect(chooseLocale({ chosen: 'xx', ofCustomer: 'pt-BR', accepted: 'en' })).toBe('pt-BR');
    expect(chooseLocale({ accepted: 'fr;q=0.9, pt;q=0.8, en;q=0.2' })).toBe('pt-BR');
    expect(chooseLocale({ accepted: 'es-419,es;q=0.9,en;q=0.8' })).toBe('es');
    expect(chooseLocale({ accepted: 'en;q=0, fr' })).toBe('en');
    expect(chooseLocale({ accepted: ';;;,=,q=' })).toBe('en');
    expect(chooseLocale({})).toBe('en');
  });
});

describe('formats', () => {
  const portland = { currency: 'USD', timeZone: 'America/Los_Angeles' };
  const at = Date.UTC(2026, 2, 12, 17, 56);
  const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

  test('write money with symbol, decimals of the currency and a true minus', () => {
    const formats = formatsFor(createTranslator('en'), portland);
    expect(formats.money(49_720)).toBe('$497.20');
    expect(formats.money(-2_880)).toBe('−$28.80');
    expect(formatsFor(createTranslator('en'), { ...portland, currency: 'JPY' }).money(1_200)).toBe('¥1,200');
  });

  test('write times in the store’s time zone and never break them', () => {
    const formats = formatsFor(createTranslator('en'), portland);
    expect(formats.moment(at)).not.toContain(' ');
    expect(plain(formats.moment(at))).toBe('Mar 12, 2026, 10:56 AM');
    expect(plain(formats.deadline(at + 86_400_000))).toBe('Fri, Mar 13');
  });

  test('write ages shorter the nearer they are', () => {
    const { age } = formatsFor(createTranslator('en'), portland);
    expect(age(at, at + 59_000)).toBe('just now');
    expect(plain(age(at, at + 6 * 60_000))).toBe('6 min');
    expect(plain(age(at, at + 3 * 3_600_000))).toBe('10:56 AM');
    expect(plain(age(at, at + 9 * 86_400_000))).toBe('Mar 12');
    expect(plain(age(at, at + 366 * 86_400_000))).toBe('Mar 12, 2026');
  });
});
