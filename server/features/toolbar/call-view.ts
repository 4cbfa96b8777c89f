import type { CallView } from '../../../shared/api/telesales.ts';
import { maskPhone } from '../../../shared/domain/mask.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { placedOrders } from '../calls/placed-orders.ts';
import { currentCart } from '../checkout/edit-cart.ts';
import { initialsOf } from '../customers/customer-words.ts';
import type { Acting, Operator } from '../session/identity.ts';

/** The running call with the customer's cart and the newest order of the call, all as they are at this moment. */
export async function callView(deps: Deps, identity: Operator, { call, customer }: Acting): Promise<CallView> {
  const [cart, [newest]] = await Promise.all([currentCart(deps, identity), placedOrders(deps.storage.read, call.id)]);
  return {
    id: call.id,
    customer: shownCustomer(customer),
    reason: call.reason,
    startedAt: call.startedAt,
    idleAt: call.idleAt,
    absoluteEndAt: call.absoluteEndAt,
    cart: {
      orderFormId: cart.id,
      version: cart.version,
      count: cart.count,
      value: cart.totals.total,
      updatedAt: cart.updatedAt,
    },
    order: newest
      ? { id: newest.id, number: shownOrderNumber(newest.sequence), value: newest.value, at: newest.createdAt }
      : null,
  };
}

const shownCustomer = (customer: Customer): CallView['customer'] => ({
  number: customer.number,
  name: fullNameOf(customer),
  firstName: customer.firstName,
  initials: initialsOf(fullNameOf(customer)),
  company: customer.company,
  email: customer.email,
  phoneMasked: maskPhone(customer.phone),
  level: customer.level,
});
