import type { Address } from '../../storage/records.ts';

export type PostalAddress = Pick<
  Address,
  'street' | 'number' | 'complement' | 'neighborhood' | 'city' | 'state' | 'postalCode' | 'country'
>;

const numberFirst = new Set(['USA', 'CAN', 'GBR', 'AUS', 'FRA']);
const stateBeforeCode = new Set(['USA', 'CAN', 'AUS']);

/** An address as its country writes it, without the receiver: "418 SE Alder St", "Portland, OR 97214". */
export function addressLines(address: PostalAddress): readonly string[] {
  const { street, number, complement, neighborhood, city, state, postalCode, country } = address;
  const house = numberFirst.has(country) ? joined(' ', number, street) : joined(', ', street, number);
  const town = stateBeforeCode.has(country)
    ? joined(', ', city, joined(' ', state, postalCode))
    : joined(', ', joined(' ', postalCode, city), state);
  return [joined(', ', house, complement), neighborhood, town].filter((line) => line !== '');
}

const joined = (separator: string, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(separator);
