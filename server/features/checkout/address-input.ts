import { plainLine } from '../../../shared/domain/plain-line.ts';
import { isPostalCode } from '../../../shared/domain/postal-code.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { CartAddress } from './priced-cart.ts';

/** An address as typed. Country: ISO 3166-1 alpha-3. */
export interface AddressInput {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly receiver?: string | undefined;
  readonly street: string;
  readonly number?: string | undefined;
  readonly complement?: string | undefined;
  readonly neighborhood?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country: string;
  readonly reference?: string | undefined;
}

const longest = 200;

/** The address with an id for this cart, or which fields are missing or cannot be taken. */
export function readAddress(input: AddressInput, newId: string): Result<CartAddress> {
  const address = addressFrom(input, newId);
  const fields = { ...tooLong(address), ...missing(address) };
  return Object.keys(fields).length > 0 ? refused(addressInvalid(fields)) : ok(address);
}

/** As `readAddress`, but parts are enough: wire clients send a postal code first and the rest later. */
export function readPartialAddress(input: Partial<AddressInput>, newId: string): Result<CartAddress> {
  const address = addressFrom(input, newId);
  const fields = tooLong(address);
  return Object.keys(fields).length > 0 ? refused(addressInvalid(fields)) : ok(address);
}

function addressFrom(input: Partial<AddressInput>, newId: string): CartAddress {
  const typed = (value: string | undefined) => plainLine(value ?? '');
  return {
    id: /^[\w-]{1,64}$/.test(input.id ?? '') ? (input.id ?? newId) : newId,
    name: typed(input.name),
    receiver: typed(input.receiver),
    street: typed(input.street),
    number: typed(input.number),
    complement: typed(input.complement),
    neighborhood: typed(input.neighborhood),
    city: typed(input.city),
    state: typed(input.state),
    postalCode: typed(input.postalCode),
    country: typed(input.country).toUpperCase(),
    reference: typed(input.reference),
  };
}

type Fields = Readonly<Record<string, string>>;

const tooLong = (address: CartAddress): Fields =>
  Object.fromEntries(
    Object.entries(address).flatMap(([field, value]) =>
      value.length > longest ? [[field, `Write ${longest} characters at most.`]] : [],
    ),
  );

function missing(address: CartAddress): Fields {
  const needed = missingInAddress(address).map((field) => [field, 'This is needed to deliver.']);
  const country = isCountry(address.country) ? {} : { country: 'Write the country as three letters, such as USA.' };
  const { postalCode } = address;
  const code = postalCode === '' || isPostalCode(postalCode, address.country) ? {} : { postalCode: foreignCode };
  return { ...code, ...Object.fromEntries(needed), ...country };
}

const foreignCode = 'This postal code does not fit the country.';

/** Members without which nothing can be delivered there. */
export const missingInAddress = (address: CartAddress): readonly (keyof CartAddress)[] => [
  ...requiredIn(address.country).filter((field) => address[field] === ''),
  ...(isCountry(address.country) ? [] : ['country' as const]),
];

const isCountry = (code: string): boolean => /^[A-Z]{3}$/.test(code);

/** Many countries have neither states nor postal codes everywhere. */
const requiredIn = (country: string): readonly ('street' | 'city' | 'state' | 'postalCode')[] =>
  ['USA', 'BRA', 'CAN', 'AUS'].includes(country) ? ['street', 'city', 'state', 'postalCode'] : ['street', 'city'];

const addressInvalid = (fields: Readonly<Record<string, string>>): Problem => ({
  code: 'address-invalid',
  status: 422,
  message: 'The address was not saved. Check the marked fields.',
  fields,
});

export const addressUnknown: Problem = {
  code: 'address-invalid',
  status: 422,
  message: 'This address is no longer saved here. The cart is unchanged. Choose another one.',
  fields: { id: 'Choose one of the saved addresses.' },
};
