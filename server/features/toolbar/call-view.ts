import type { CallView } from '../../../shared/api/telesales.ts';
import { type Level, levelNames } from '../../../shared/domain/level.ts';
import { maskPhone } from '../../../shared/domain/mask.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import type { Deps } from '../../deps.ts';
import type { Customer } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { placedOrders } from '../calls/placed-orders.ts';
import { currentCart } from '../checkout/edit-cart.ts';
import { initialsOf } from '../customers/customer-words.ts';
import { levelOf, type Operator } from '../session/identity.ts';
import { holds } from '../takeover/cart-lock.ts';

/** The running call with the cart it works on and its newest order, all as they are at this moment; undefined when none runs. */
export async function callView(deps: Deps, identity: Operator): Promise<CallView | undefined> {
  const running = identity.acting ?? identity.preparing;
  if (!running) return undefined;
  const { call, customer } = running;
  const [cart, [newest]] = await Promise.all([currentCart(deps, identity), placedOrders(deps.storage.read, call.id)]);
  const { lock } = cart;
  return {
    id: call.id,
    kind: call.kind,
    customer: customer ? shownCustomer(customer) : nobody(levelOf(identity)),
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
      isTakenOver: lock !== undefined && holds(identity, lock),
      lockedBy: lock && !holds(identity, lock) ? { name: lock.staffName, since: lock.since } : null,
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

/** For whom a cart is prepared that is for nobody in particular: the level whose prices it has. */
const nobody = (level: Level): CallView['customer'] => ({
  number: '',
  name: levelNames[level],
  firstName: '',
  initials: initialsOf(levelNames[level]),
  company: '',
  email: '',
  phoneMasked: '',
  level,
});
