import type { Row } from '../query.ts';
import type { Address } from '../records.ts';
import { flag, text } from '../row-values.ts';
import { sql } from '../sql.ts';

export const addressColumns = sql`id, customer_id, name, receiver, street, number, complement, neighborhood, city, state,
  postal_code, country, is_default`;

export const addressOf = (found: Row): Address => ({
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
