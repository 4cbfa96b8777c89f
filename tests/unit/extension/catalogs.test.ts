import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '../../../extension/settings/language.ts';
import { languages } from '../../../extension/settings/stored-settings.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Catalog = Readonly<Record<string, Message>>;

const extension = resolve(import.meta.dirname, '../../../extension');
const read = (folder: string): Catalog =>
  JSON.parse(readFileSync(join(extension, 'locales', folder, 'messages.json'), 'utf8'));
const english = read('en');
const translations = languages
  .filter((it) => it.folder !== 'en')
  .map(({ folder }) => ({ folder, catalog: read(folder) }));

const sources = readdirSync(extension, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(extension, path), 'utf8'))
  .join('\n');

test('there is a catalog for every language of the options, and no other', () => {
  expect(readdirSync(join(extension, 'locales')).sort()).toEqual(languages.map((it) => it.folder).sort());
});

test.each(translations)('$folder has every message and no other', ({ catalog }) => {
  expect(Object.keys(catalog)).toEqual(Object.keys(english));
});

test.each([{ folder: 'en', catalog: english }, ...translations])(
  '$folder uses each placeholder that it declares',
  ({ catalog }) => {
    for (const [key, { message, placeholders = {} }] of Object.entries(catalog)) {
      const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()));
      expect([...used].sort(), key).toEqual(Object.keys(placeholders).sort());
      expect(Object.values(placeholders), key).toEqual(Object.values(english[key]?.placeholders ?? {}));
    }
  },
);

test.each([{ folder: 'en', catalog: english }, ...translations])(
  '$folder says something in every message',
  ({ catalog }) => {
    for (const [key, { message }] of Object.entries(catalog)) expect(message.trim(), key).not.toBe('');
  },
);

test('every plural has both forms', () => {
  const forms = (form: string) =>
    Object.keys(english)
      .filter((key) => key.endsWith(`_${form}`))
      .map((key) => key.slice(0, -form.length - 1));
  expect(forms('one')).toEqual(forms('other'));
});

test('every message is used', () => {
  const unused = Object.keys(english).filter((key) => {
    const name = key.replace(/_(one|other)$/, '');
    return !new RegExp(`['"_]${name}['"_]|__MSG_${key}__`).test(sources);
  });
  expect(unused).toEqual([]);
});

test('every message of the manifest is there', () => {
  const named = [...sources.matchAll(/__MSG_(\w+?)__/g), ...sources.matchAll(/command\('[^']+', '(\w+)'\)/g)];
  expect(named.length).toBeGreaterThan(4);
  for (const [, key = ''] of named) expect(english, key).toHaveProperty(key);
});

const browserWords = {
  getMessage: (key: string) => (key === 'languageTag' ? 'en-US' : `browser says ${key}`),
  getUILanguage: () => 'en-GB',
};

test('without a choice the browser’s own language and region speak', () => {
  const { translate, locale } = languageOf(undefined, browserWords);
  expect(locale).toBe('en-GB');
  expect(translate('cart', [])).toBe('browser says cart');
});

test('a browser in a language without catalog gets the numbers of the catalog that it falls back to', () => {
  expect(languageOf(undefined, { ...browserWords, getUILanguage: () => 'de-DE' }).locale).toBe('en-US');
});

test.each(translations)('a chosen $folder puts values in as the browser would', ({ folder, catalog }) => {
  const chosen = { locale: languages.find((it) => it.folder === folder)?.locale, messages: catalog };
  const { translate, locale } = languageOf(chosen, browserWords);
  expect(locale).toBe(chosen.locale);
  const sentence = translate('switchTitle', ['Maren $1 Holloway', 'Jonas']);
  expect(sentence).toContain('Maren $1 Holloway');
  expect(sentence).toContain('Jonas');
  expect(translate('cart', [])).toBe(catalog.cart?.message);
});

test.each([undefined, null, 'es', { locale: 'es' }, { messages: {} }, []])(
  '%j is no choice of a language',
  (stored) => {
    expect(languageOf(stored, browserWords).locale).toBe('en-GB');
  },
);
