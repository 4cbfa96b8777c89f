import type { CustomerCard } from '../../../shared/api/telesales.ts';
import type { CustomerTextField } from '../../../shared/domain/customer-fields.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { customerToActFor } from '../calls/start-refusals.ts';
import { priceCart } from '../checkout/price-cart.ts';
import type { OrderRow } from '../orders/order-views.ts';
import { ordersForStaff } from '../orders/read-orders.ts';
import type { Identity } from '../session/identity.ts';
import { customerUnknown } from './customer-problems.ts';
import { shownText } from './customer-texts.ts';
import { addressLine, summaryOf } from './customer-words.ts';
import { findCustomer } from './find-customer.ts';

const mostOrders = 20;

/** The customer as the operator checks them before acting. 404 `customer-unknown`. */
export async function customerCard(deps: Deps, identity: Identity, number: string): Promise<Result<CustomerCard>> {
  const customer = await findCustomer(deps.storage.read, number);
  return customer ? ok(await customerCardOf(deps, identity, customer)) : refused(customerUnknown);
}

export async function customerCardOf(deps: Deps, identity: Identity, customer: Customer): Promise<CustomerCard> {
  const tables = deps.storage.read;
  const [{ country }, addresses, found, [newest]] = await Promise.all([
    tables.meta.settings(),
    tables.customers.addresses(customer.id),
    customerToActFor(tables, identity, customer.email),
    ordersForStaff(deps, identity, customer.id, 1),
  ]);
  const shown = (field: CustomerTextField) => shownText(customer, field, country);
  return {
    ...summaryOf(customer, newest && { value: newest.value, at: newest.placedAt }),
    version: customer.updatedAt,
    phone: shown('phone'),
    lastName: customer.lastName,
    documentType: customer.documentType,
    document: shown('document'),
    tradeName: shown('tradeName'),
    corporateDocument: shown('corporateDocument'),
    stateRegistration: shown('stateRegistration'),
    corporatePhone: shown('corporatePhone'),
    homePhone: shown('homePhone'),
    locale: customer.locale,
    disabled: customer.disabled,
    phoneHelpSince: customer.phoneHelpSince ?? null,
    customerSince: customer.createdAt,
    addresses: addresses.map((address) => ({
      id: address.id,
      name: address.name,
      text: addressLine(address),
      isDefault: address.isDefault,
    })),
    openCart: await openCartOf(deps, customer),
    refusal: found.ok ? null : found.problem.refusal,
  };
}

/** The customer's newest orders, twenty at most, as far as this person may see them. 404 `customer-unknown`. */
export async function customerOrders(
  deps: Deps,
  identity: Identity,
  number: string,
): Promise<Result<readonly OrderRow[]>> {
  const customer = await findCustomer(deps.storage.read, number);
  return customer ? ok(await ordersForStaff(deps, identity, customer.id, mostOrders)) : refused(customerUnknown);
}

async function openCartOf(deps: Deps, customer: Customer): Promise<CustomerCard['openCart']> {
  const { storage } = deps;
  const cart = await storage.read.carts.openOf({ kind: 'customer', customerId: customer.id });
  if (!cart || cart.lines.length === 0) return null;
  const { count, totals } = await priceCart(storage.read, deps, cart, customer);
  return { count, value: totals.total };
}
