import type { Locale } from '../../pages/messages/locale.ts';
import type { StoreSettings, StoreWords } from '../../storage/records.ts';

/** How long each of the store's own words may be, in the order in which a form asks for them. */
export const longestWords = {
  headline: 80,
  welcome: 200,
  about: 160,
  returns: 1_000,
  trade: 1_000,
  terms: 1_000,
  privacy: 1_000,
} as const satisfies Record<keyof StoreWords, number>;

export const wordFields = [
  'headline',
  'welcome',
  'about',
  'returns',
  'trade',
  'terms',
  'privacy',
] as const satisfies readonly (keyof StoreWords)[];

/** One text for each. */
export const wordsOf = (of: (field: keyof StoreWords) => string): StoreWords => ({
  headline: of('headline'),
  welcome: of('welcome'),
  about: of('about'),
  returns: of('returns'),
  trade: of('trade'),
  terms: of('terms'),
  privacy: of('privacy'),
});

/** The store's own words in the language; each is '' where it has none. */
export const wordsIn = ({ words }: StoreSettings, locale: Locale): StoreWords => words[locale] ?? wordsOf(() => '');
