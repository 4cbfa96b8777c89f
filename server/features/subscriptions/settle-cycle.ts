import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { Problem, Result } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order, SubscriptionCycle } from '../../storage/records.ts';
import { chargePlaced } from '../payments/charge-placed.ts';
import type { Buyer } from '../session/identity.ts';
import { failed, settleAfterMs } from './cycle-outcome.ts';
import { runOf } from './cycle-record.ts';

/**
 * Finds out how the payment of a cycle's order ended, and asks the gateway where nobody knows yet. The order is the truth: whoever asks
 * again after a crash comes to the same end.
 */
export async function settleCycle(deps: Deps, cycleId: string, buyer?: Buyer): Promise<SubscriptionCycle | undefined> {
  const { subscriptions, subscriptionCycles, orders } = deps.storage.read;
  const cycle = await subscriptionCycles.byId(cycleId);
  const order = cycle?.orderId === undefined ? undefined : await orders.byId(cycle.orderId);
  const subscription = cycle && (await subscriptions.byId(cycle.subscriptionId));
  if (cycle?.status !== 'IN_PROCESS' || !order || !subscription) return cycle;
  const payer = buyer ?? (await runOf(deps.storage.read, subscription));
  const charged = isOpen(order) ? await chargePlaced(deps, payer, order) : undefined;
  return finish(deps, cycleId, charged);
}

const isOpen = ({ state }: Order): boolean => state === 'order-created';

const failures: readonly OrderState[] = ['order-creation-error', 'cancel', 'canceled'];

const finish = (
  deps: Deps,
  cycleId: string,
  charged: Result<undefined> | undefined,
): Promise<SubscriptionCycle | undefined> =>
  deps.storage.tx(async (tables) => {
    const named = await tables.subscriptionCycles.byId(cycleId);
    if (!named) return undefined;
    await tables.subscriptions.lock(named.subscriptionId);
    const cycle = await tables.subscriptionCycles.byId(cycleId);
    const order = cycle?.orderId === undefined ? undefined : await tables.orders.byId(cycle.orderId);
    if (cycle?.status !== 'IN_PROCESS' || !order) return cycle;
    const now = deps.clock.now();
    const settled = settledAs(cycle, order, charged, now);
    await tables.subscriptionCycles.update({ ...settled, updatedAt: now });
    return settled;
  });

function settledAs(
  cycle: SubscriptionCycle,
  order: Order,
  charged: Result<undefined> | undefined,
  now: number,
): SubscriptionCycle {
  if (isOpen(order)) return { ...cycle, retryAt: now + settleAfterMs };
  if (failures.includes(order.state)) {
    const problem = charged && !charged.ok ? charged.problem : notPaid;
    const { prices: _, ...outcome } = failed(problem, cycle.tries, now);
    return { ...cycle, ...outcome, status: 'PAYMENT_ERROR', orderId: order.id };
  }
  return { ...cycle, status: cycle.message ? 'SUCCESS_WITH_PARTIAL_ORDER' : 'SUCCESS', retryAt: undefined };
}

const notPaid: Problem = {
  code: 'card-declined',
  status: 402,
  message: 'The order was not placed. The card did not pay. Nothing was charged.',
};
