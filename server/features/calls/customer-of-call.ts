import type { Call, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** undefined while a cart is prepared for nobody in particular. */
export const customerOfCall = async (tables: Tables, { customerId }: Call): Promise<Customer | undefined> =>
  customerId === undefined ? undefined : tables.customers.byId(customerId);
