import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import type { Deps } from '../../deps.ts';
import { type Identity, may } from '../session/identity.ts';
import { summaryOf } from './customer-words.ts';

export interface FoundCustomers {
  readonly customers: CustomerSummary[];
  /** More match than were returned. */
  readonly truncated: boolean;
}

/**
 * Customers by name, company, e-mail, customer number, phone, document or order number, best first. Whoever sees only orders they
 * placed does not learn of others here either.
 */
export async function searchCustomers(
  deps: Deps,
  identity: Identity,
  q: string,
  limit: number,
): Promise<FoundCustomers> {
  const hits = await deps.storage.read.customers.search(q, limit + 1);
  const seesOrders = may(identity, 'see-all-orders');
  return {
    customers: hits
      .slice(0, limit)
      .map(({ customer, lastOrder }) => summaryOf(customer, seesOrders ? lastOrder : undefined)),
    truncated: hits.length > limit,
  };
}
