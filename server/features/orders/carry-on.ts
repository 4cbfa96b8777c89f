import type { Deps } from '../../deps.ts';
import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { moveOrder } from './move-order.ts';
import { asApproved, isApprovedAtOnce, stepsAfterPlacing } from './payment-steps.ts';

/** A placed order whose payments have come goes on, and its transaction is confirmed. Call with the order's row locked. */
export async function carryOn(tables: Tables, deps: Deps, order: Order): Promise<void> {
  const now = deps.clock.now();
  const settings = await tables.meta.settings();
  const isPaid = isApprovedAtOnce(order.payment.systemId, settings);
  await moveOrder(tables, deps, isPaid ? asApproved(order, now) : order, stepsAfterPlacing(order, settings));
  const transaction = await tables.orders.transactionOfGroup(order.group);
  if (transaction) await tables.orders.saveTransaction({ ...transaction, confirmedAt: now });
}
