import type { PlaceholdersOf } from './catalog.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Locale } from './locale.ts';
import { ptBR } from './pt-BR.ts';

export type MessageKey = keyof typeof en;

type TextsOf<Key extends MessageKey> = (typeof en)[Key] extends string
  ? (typeof en)[Key]
  : (typeof en)[Key][keyof (typeof en)[Key]];
type NamesOf<Key extends MessageKey> = PlaceholdersOf<TextsOf<Key>>;

/** Values for a message's placeholders: none to give when it has none. `count` chooses the plural form. */
export type ValuesOf<Key extends MessageKey, Value = string | number> = {
  readonly [Name in NamesOf<Key>]: Name extends 'count' ? number : Value;
};
type ArgumentsOf<Key extends MessageKey> = [NamesOf<Key>] extends [never] ? [] : [values: ValuesOf<Key>];

/** Messages that need no values, for tables of labels. */
export type PlainMessageKey = {
  [Key in MessageKey]: [NamesOf<Key>] extends [never] ? Key : never;
}[MessageKey];

export interface Translator {
  <Key extends MessageKey>(key: Key, ...values: ArgumentsOf<Key>): string;
  readonly locale: Locale;
  /** The message cut at its placeholders, for pages that put elements between: texts at even places, names at odd. */
  pieces(key: MessageKey, count?: number): readonly string[];
}

const catalogs = { en, es, 'pt-BR': ptBR } satisfies Record<Locale, unknown>;

/** Speaks one language: `t('cart.items', { count: 3 })` → "3 items". Numbers are written as the language writes them. */
export function createTranslator(locale: Locale): Translator {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const pieces = (key: MessageKey, count = 0): readonly string[] => {
    const message: string | Readonly<Record<string, string>> = catalogs[locale][key];
    return cut(typeof message === 'string' ? message : (message[plurals.select(count)] ?? message.other ?? ''));
  };
  const translate = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const count = typeof values.count === 'number' ? values.count : undefined;
    const [first = '', ...rest] = pieces(key, count);
    return rest.reduce(
      (text, piece, place) => text + (place % 2 ? piece : written(values[piece] ?? '', numbers)),
      first,
    );
  };
  return Object.assign(translate, { locale, pieces });
}

const cuts = new Map<string, readonly string[]>();

/** As many as there are messages: a text is cut once. */
function cut(text: string): readonly string[] {
  const known = cuts.get(text) ?? text.split(/\{(\w+)\}/);
  cuts.set(text, known);
  return known;
}

const written = (value: string | number, numbers: Intl.NumberFormat): string =>
  typeof value === 'number' ? numbers.format(value) : value;
