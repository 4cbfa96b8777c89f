import type messages from '../../locales/en/messages.json';

export type MessageKey = keyof typeof messages;
/** Messages with one wording a plural form: `customersMatch_one`, `customersMatch_other`. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Looks a message up in the operator's language and puts the values in, in the order of its placeholders. */
export type Translate = (key: MessageKey, values: readonly string[]) => string;

let translate: Translate = (key) => key;
let language = 'en';

/** Decides the language of everything below; called once, before anything is drawn. */
export function speak(how: Translate, locale: string): void {
  translate = how;
  language = locale;
}

export const t = (key: MessageKey, ...values: readonly string[]): string => translate(key, values.map(isolate));

/** The message in the plural form of the count, with the count as first value. */
export function plural(stem: PluralKey, count: number, ...values: readonly string[]): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return translate(`${stem}_${form}` as MessageKey, [count.toLocaleString(language), ...values.map(isolate)]); // both forms exist: tested
}

const longestValue = 80;

/** A name that is very long, runs from right to left, or turns the direction, must not drown or turn the sentence around it. */
function isolate(value: string): string {
  const signs = [...value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')];
  const text = signs.length > longestValue ? `${signs.slice(0, longestValue - 1).join('')}…` : signs.join('');
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** BCP 47 tag of the language in use, for numbers and dates. */
export const locale = (): string => language;
