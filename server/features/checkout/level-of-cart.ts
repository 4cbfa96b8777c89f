import { type Level, visitorLevel } from '../../../shared/domain/level.ts';
import type { CartOwner, Customer } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** Whose prices the cart has. `account` is the owner's, if they have one: a prepared cart is in nobody's. */
export async function levelOfCart(tables: Tables, owner: CartOwner, account: Customer | undefined): Promise<Level> {
  if (owner.kind !== 'prepared') return account?.level ?? visitorLevel;
  const { preparedFor } = owner;
  if ('level' in preparedFor) return preparedFor.level;
  return (await tables.customers.byId(preparedFor.customerId))?.level ?? visitorLevel;
}
