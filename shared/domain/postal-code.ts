import { type Country, knownCountry } from './countries.ts';

/** How each country writes its postal codes; punctuation may be left out. */
const shapes: Readonly<Record<Country, RegExp>> = {
  ARG: /^(?:[A-Z]\d{4}[A-Z]{3}|\d{4})$/,
  AUS: /^\d{4}$/,
  BRA: /^\d{5}-?\d{3}$/,
  CAN: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
  CHL: /^\d{3}-?\d{4}$/,
  COL: /^\d{6}$/,
  DEU: /^\d{5}$/,
  ESP: /^\d{5}$/,
  FRA: /^\d{5}$/,
  GBR: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  JPN: /^\d{3}-?\d{4}$/,
  MEX: /^\d{5}$/,
  PER: /^\d{5}$/,
  PRT: /^\d{4}-?\d{3}$/,
  USA: /^\d{5}(?:-?\d{4})?$/,
};

/** Whether a postal code may be one of the country (ISO 3166-1 alpha-3). Countries that are not in the table take any. */
export function isPostalCode(text: string, country: string): boolean {
  const known = knownCountry(country);
  return known === undefined || shapes[known].test(text.toUpperCase());
}
