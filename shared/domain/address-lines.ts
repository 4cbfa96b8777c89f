/** `country`: ISO 3166-1 alpha-3. */
export interface PostalAddress {
  readonly street: string;
  readonly number: string;
  readonly complement: string;
  readonly neighborhood: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

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
