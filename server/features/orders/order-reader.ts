import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** Whoever ordered, as a mail greets them: the language is the cart's, else the account's. */
export async function readerOf(tables: Tables, order: Order) {
  const customer = order.customerId === undefined ? undefined : await tables.customers.byId(order.customerId);
  const chosen = order.attachments.clientPreferencesData?.locale;
  const locale = typeof chosen === 'string' ? chosen : (customer?.locale ?? 'en');
  return { email: order.email, firstName: customer?.firstName ?? '', locale };
}
