/** Countries an address may be in: ISO 3166-1 alpha-3, as VTEX has it, and alpha-2, by which `Intl` knows its name. */
const countries = {
  ARG: 'AR',
  AUS: 'AU',
  BRA: 'BR',
  CAN: 'CA',
  CHL: 'CL',
  COL: 'CO',
  DEU: 'DE',
  ESP: 'ES',
  FRA: 'FR',
  GBR: 'GB',
  JPN: 'JP',
  MEX: 'MX',
  PER: 'PE',
  PRT: 'PT',
  USA: 'US',
} as const;

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
