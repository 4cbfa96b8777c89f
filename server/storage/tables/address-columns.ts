import type { Row } from '../query.ts';
import type { Address, AddressMore } from '../records.ts';
import { flag, json, text } from '../row-values.ts';
import { sql } from '../sql.ts';

export const addressColumns = sql`id, customer_id, name, receiver, street, number, complement, neighborhood, city, state,
  postal_code, country, is_default, more`;

export function addressOf(found: Row): Address {
  const more = json<AddressMore>(found, 'more');
  return { ...known(found), ...(Object.keys(more).length > 0 && { more }) };
}

const known = (found: Row): Address => ({
  id: text(found, 'id'),
  customerId: text(found, 'customer_id'),
  name: text(found, 'name'),
  receiver: text(found, 'receiver'),
  street: text(found, 'street'),
  number: text(found, 'number'),
  complement: text(found, 'complement'),
  neighborhood: text(found, 'neighborhood'),
  city: text(found, 'city'),
  state: text(found, 'state'),
  postalCode: text(found, 'postal_code'),
  country: text(found, 'country'),
  isDefault: flag(found, 'is_default'),
});

export const addressValues = (address: Address) => ({
  id: address.id,
  customer_id: address.customerId,
  name: address.name,
  receiver: address.receiver,
  street: address.street,
  number: address.number,
  complement: address.complement,
  neighborhood: address.neighborhood,
  city: address.city,
  state: address.state,
  postal_code: address.postalCode,
  country: address.country,
  is_default: Number(address.isDefault),
  more: JSON.stringify(address.more ?? {}),
});
