import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { regionOf } from '../../../shared/domain/countries.ts';
import type { FieldProblem } from '../../../shared/domain/customer-fields.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';

/** The number as E.164, as people of the store's country dial it or with the country's code. `country`: ISO 3166-1 alpha-3. */
export function readPhone(text: string, country: string): Result<string, FieldProblem> {
  const region = regionOf(country);
  const number = parsePhoneNumberFromString(text, { ...(region && { defaultCountry: region }), extract: false });
  if (!number?.isValid()) return refused({ code: 'phone', example: examplePhone(region) });
  return number.ext ? refused({ code: 'phoneExtension' }) : ok(number.number);
}

/** How numbers of the country are written; with the country's code when the country is not known. */
const examplePhone = (region: CountryCode | undefined): string =>
  region ? (getExampleNumber(region, examples)?.formatNational() ?? '') : '+1 503 555 0142';

/**
 * As people of the store's country write it: "(503) 555-0142"; a number of another country with its code, so that it is read back
 * as the same number. Numbers that nobody can parse stay as they are.
 */
export function shownPhone(phone: string, country: string): string {
  if (phone === '') return '';
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  return number.countryCallingCode === callingCodeOf(country) ? number.formatNational() : number.formatInternational();
}

const callingCodeOf = (country: string): string | undefined => {
  const region = regionOf(country);
  return region && getCountryCallingCode(region);
};

/** How numbers of the store's country are written. */
export const phoneExampleOf = (country: string): string => examplePhone(regionOf(country));
