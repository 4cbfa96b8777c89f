import { isErased } from '../../../shared/domain/erased-customer.ts';
import type { Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** The customer of this number; undefined for one who was erased, too. */
export async function findCustomer(
  { customers }: Pick<Tables, 'customers'>,
  number: string,
): Promise<Customer | undefined> {
  const found = await customers.byNumber(number);
  return found && !isErased(found) ? found : undefined;
}
