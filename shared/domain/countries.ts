/** Countries that people and addresses may be in: ISO 3166-1 alpha-3, as VTEX has it, and alpha-2, by which `Intl` and phone numbers know them. */
export const countries = {
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

export type Country = keyof typeof countries;

/** undefined for a country that is not in the table. */
export const knownCountry = (code: string): Country | undefined =>
  Object.keys(countries).find((known): known is Country => known === code);

/** "US" for "USA"; undefined for a country that is not in the table. */
export function regionOf(code: string): (typeof countries)[Country] | undefined {
  const known = knownCountry(code);
  return known && countries[known];
}
