import { countries } from '../../../shared/domain/countries.ts';

export interface CountryName {
  readonly code: string;
  readonly name: string;
}

/** The countries by name in the reader's language. */
export function countryNames(locale: string): readonly CountryName[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return Object.entries(countries)
    .map(([code, short]) => ({ code, name: names.of(short) ?? code }))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale));
}
