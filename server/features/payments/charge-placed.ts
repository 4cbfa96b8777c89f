import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import { unplaceOrder } from '../checkout/give-up-order.ts';
import type { Buyer } from '../session/identity.ts';
import { type ChargeStanding, chargeOrder } from './charge-order.ts';

/**
 * Charges a placed order's card for whoever placed it. Without a charge there is nothing to do. Refusals: 402 `card-declined` and
 * `card-not-confirmed`, 409 `payment-withdrawn` and `card-needs-customer`: the order is not placed and the cart is back;
 * 428 `payment-to-confirm` (details.redirectUrl) and 503 `payment-uncertain`: nobody knows yet, the answer comes by asking again.
 */
export async function chargePlaced(deps: Deps, identity: Buyer, order: Order): Promise<Result<undefined>> {
  const charge = order.payment.card && (await deps.storage.read.charges.byId(order.payment.id));
  if (!charge) return ok(undefined);
  const standing = await chargeOrder(deps, charge.id);
  const isAbsent = identity.kind === 'subscription' || (identity.kind === 'staff' && identity.acting !== undefined);
  if (standing.kind !== 'to-confirm' || !isAbsent) return resultOf(standing, order);
  await withdraw(deps, order);
  return refused(needsCustomer);
}

/** The bank asks the customer, who is not here: the order is taken back before anything is held. */
const withdraw = (deps: Deps, { id }: Order): Promise<void> =>
  deps.storage.tx(async (tables) => {
    const order = await tables.orders.lock(id);
    if (order?.state !== 'order-created') return;
    await unplaceOrder(tables, deps, order, 'The bank asks the customer, who was not there to answer');
  });

function resultOf(standing: ChargeStanding, { group }: Order): Result<undefined> {
  switch (standing.kind) {
    case 'approved':
      return ok(undefined);
    case 'declined':
      return refused(declined[standing.reason]);
    case 'to-confirm':
      return refused({ ...toConfirm, details: { orderGroup: group, redirectUrl: standing.address } });
    case 'unknown':
      return refused({ ...uncertain, details: { orderGroup: group } });
  }
}

const declined = {
  declined: {
    code: 'card-declined',
    status: 402,
    message:
      'The order was not placed. The card was declined. Nothing was charged. Choose another card or another way to pay.',
  },
  'not-confirmed': {
    code: 'card-not-confirmed',
    status: 402,
    message:
      'The order was not placed. The payment was not confirmed with the bank. Nothing was charged. Choose another way to pay.',
  },
  withdrawn: {
    code: 'payment-withdrawn',
    status: 409,
    message:
      'The order was not placed. The payment was not confirmed in time. Nothing is charged. Place the order again.',
  },
} as const satisfies Record<string, Problem>;
const toConfirm = {
  code: 'payment-to-confirm',
  status: 428,
  message: 'The order is not placed yet. The bank asks the customer to confirm the payment, at the redirectUrl.',
} as const;
/** E11 */
const uncertain = {
  code: 'payment-uncertain',
  status: 503,
  message: 'We do not know yet if the order was placed. Do not place it again; checking now. Ask again in a moment.',
} as const;
const needsCustomer: Problem = {
  code: 'card-needs-customer',
  status: 409,
  message:
    'The order was not placed. The bank wants the customer’s own confirmation of this card. Nothing was charged. Choose another way to pay, or let the customer place the order.',
};
