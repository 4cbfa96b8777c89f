import type { CustomerCard } from '../../../shared/api/telesales.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { customerToActFor } from '../calls/start-refusals.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { OrderRow } from '../orders/order-views.ts';
import { ordersForStaff } from '../orders/read-orders.ts';
import type { Identity } from '../session/identity.ts';
import { addressLine, summaryOf } from './customer-words.ts';

const mostOrders = 20;

/** The customer as the operator checks them before acting. 404 `customer-unknown`. */
export async function customerCard(deps: Deps, identity: Identity, number: string): Promise<Result<CustomerCard>> {
  const tables = deps.storage.read;
  const customer = await tables.customers.byNumber(number);
  if (!customer) return refused(customerUnknown);
  const [addresses, found, [newest]] = await Promise.all([
    tables.customers.addresses(customer.id),
    customerToActFor(tables, identity, customer.email),
    ordersForStaff(deps, identity, customer.id, 1),
  ]);
  return ok({
    ...summaryOf(customer, newest && { value: newest.value, at: newest.placedAt }),
    lastName: customer.lastName,
    documentType: customer.documentType,
    document: customer.document,
    phoneHelpSince: customer.phoneHelpSince ?? null,
    customerSince: customer.createdAt,
    addresses: addresses.map((address) => ({
      name: address.name,
      text: addressLine(address),
      isDefault: address.isDefault,
    })),
    openCart: await openCartOf(deps, customer),
    refusal: found.ok ? null : found.problem.refusal,
  });
}

/** The customer's newest orders, twenty at most, as far as this person may see them. 404 `customer-unknown`. */
export async function customerOrders(
  deps: Deps,
  identity: Identity,
  number: string,
): Promise<Result<readonly OrderRow[]>> {
  const customer = await deps.storage.read.customers.byNumber(number);
  return customer ? ok(await ordersForStaff(deps, identity, customer.id, mostOrders)) : refused(customerUnknown);
}

async function openCartOf({ storage }: Deps, customer: Customer): Promise<CustomerCard['openCart']> {
  const cart = await storage.read.carts.openOf({ kind: 'customer', customerId: customer.id });
  if (!cart || cart.lines.length === 0) return null;
  const { count, totals } = await priceCart(storage.read, cart, customer);
  return { count, value: totals.total };
}

const customerUnknown: Problem = {
  code: 'customer-unknown',
  status: 404,
  message: 'No customer has this number. Check it, or search by name.',
};
