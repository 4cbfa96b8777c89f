import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { moveOrder } from './move-order.ts';
import { orderUnknown } from './order-problems.ts';
import type { OrderDetail } from './order-views.ts';
import { asApproved, paymentApproved } from './payment-steps.ts';
import { detailOf, findForStaff } from './read-orders.ts';

/**
 * *Approve payment*: the order leaves `payment-pending`. 403 without the right, 404 unknown, 409 `payment-not-waiting`
 * with the words to show.
 */
export async function approvePayment(deps: Deps, identity: Identity, id: string): Promise<Result<OrderDetail>> {
  if (!may(identity, 'approve-payments')) return refused(rightMissing);
  return deps.storage.tx(async (tables) => {
    const seen = await findForStaff(tables, identity, id);
    const order = seen && (await tables.orders.lock(seen.id));
    if (!order) return refused(orderUnknown);
    if (order.state !== 'payment-pending') return refused(await notWaiting(tables, order));
    const who = displayNameOf(identity);
    const approved = await moveOrder(
      tables,
      deps,
      asApproved(order, deps.clock.now()),
      paymentApproved(who, `${who} approved the payment`),
    );
    const details = { orderId: order.id, value: order.value, payment: order.payment.systemId };
    await audit(tables, deps, { identity, action: 'payment-approved', customerId: order.customerId, details });
    return ok(await detailOf(tables, identity, approved));
  });
}

/** Says who was faster, when somebody was. */
async function notWaiting(tables: Tables, order: Order): Promise<Problem> {
  const number = shownOrderNumber(order.sequence);
  const decided = (await tables.orders.events(order.id)).find((event) => event.state === 'approve-payment');
  const isPriceOpen = order.state === 'waiting-for-order-authorization';
  const why = decided
    ? `The payment of ${number} is already approved, by ${decided.source}.`
    : `The payment of ${number} does not wait for approval${isPriceOpen ? ', its price does first' : ''}.`;
  return {
    code: 'payment-not-waiting',
    status: 409,
    message: `Not approved. ${why} Nothing changed.`,
    details: {
      orderId: order.id,
      state: order.state,
      ...(decided && { approvedBy: decided.source, approvedAt: decided.at }),
    },
  };
}
