import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import { plain } from './contact-input.ts';
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

/** The address with an id for this cart, or which fields cannot be taken. */
export function readAddress(input: AddressInput, newId: string): Result<CartAddress> {
  const typed = (value: string | undefined) => plain(value ?? '');
  const address: CartAddress = {
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
  const fields = wrongFields(address);
  return Object.keys(fields).length > 0 ? refused(addressInvalid(fields)) : ok(address);
}

function wrongFields(address: CartAddress): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const [field, value] of Object.entries(address))
    if (value.length > longest) wrong[field] = `Write ${longest} characters at most.`;
  for (const field of requiredIn(address.country))
    if (address[field] === '') wrong[field] = 'This is needed to deliver.';
  if (!/^[A-Z]{3}$/.test(address.country)) wrong.country = 'Write the country as three letters, such as USA.';
  return wrong;
}

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
