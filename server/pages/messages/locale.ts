/** The languages of the store and the dashboard, as BCP 47 tags. */
export const locales = ['en', 'es', 'pt-BR'] as const;
export type Locale = (typeof locales)[number];

/** A language's name in that language. */
export const localeNames = { en: 'English', es: 'Español', 'pt-BR': 'Português (Brasil)' } as const satisfies Record<
  Locale,
  string
>;

/** Holds what was chosen with the language switch. */
export const localeCookie = 'harbor_language';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

export interface LocaleWishes {
  /** Value of the language cookie. */
  readonly chosen?: string | undefined;
  /** The signed-in shopper's own language; staff have none here. */
  readonly ofCustomer?: string | undefined;
  /** The browser's Accept-Language header. */
  readonly accepted?: string | undefined;
}

/** The language to answer in: what was chosen, else the customer's, else the browser's, else English. */
export function chooseLocale({ chosen, ofCustomer, accepted }: LocaleWishes): Locale {
  if (isLocale(chosen)) return chosen;
  if (isLocale(ofCustomer)) return ofCustomer;
  return (accepted && fromHeader(accepted)) || 'en';
}

function fromHeader(header: string): Locale | undefined {
  const ranked = header
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of ranked) {
    const language = tag.split('-')[0];
    const known = locales.find((locale) => locale.toLowerCase().split('-')[0] === language);
    if (known) return known;
  }
  return undefined;
}
