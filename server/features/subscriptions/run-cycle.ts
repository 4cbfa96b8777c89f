import { type Problem, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { NextPurchase, Subscription, SubscriptionCycle } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { withFreshRow } from '../checkout/change-cart.ts';
import { PlacingStopped } from '../checkout/create-order.ts';
import { type Outcome, outcomeOf } from './cycle-outcome.ts';
import { newCycle, runOf, withCycle } from './cycle-record.ts';
import { placePurchase } from './place-purchase.ts';
import { purchaseAfter } from './schedule.ts';
import { settleCycle } from './settle-cycle.ts';

/**
 * Buys what is due, once: the order, the cycle and the next day are one transaction under the subscription's lock, so that whoever
 * comes second, or again after a crash, finds a day that is still to come. What cannot be ordered becomes a cycle that says why.
 * Undefined: nothing is due by `until`.
 */
export async function runCycle(deps: Deps, id: string, until: number): Promise<SubscriptionCycle | undefined> {
  const run = (stopped?: Problem) =>
    withFreshRow(() => deps.storage.tx((tables) => cycleOnce(tables, deps, id, until, stopped)));
  const cycle = await run().catch((error: unknown) => {
    if (error instanceof PlacingStopped) return run(error.problem);
    throw error;
  });
  return cycle?.status === 'IN_PROCESS' ? settleCycle(deps, cycle.id) : cycle;
}

async function cycleOnce(
  tables: Tables,
  deps: Deps,
  id: string,
  until: number,
  stopped: Problem | undefined,
): Promise<SubscriptionCycle | undefined> {
  const subscription = await tables.subscriptions.lock(id);
  if (subscription?.status !== 'ACTIVE' || subscription.next.at > until) return undefined;
  const { timeZone } = await tables.meta.settings();
  const following = purchaseAfter(subscription.plan, subscription.next, timeZone);
  const outcome =
    passedOver(subscription, following, deps.clock.now()) ?? (await buy(tables, deps, subscription, stopped));
  const cycle = newCycle(deps, subscription, { ...outcome, occurrence: subscription.next.occurrence });
  await tables.subscriptions.save(
    withCycle(subscription, cycle, {
      status: following ? 'ACTIVE' : 'EXPIRED',
      next: following ?? subscription.next,
      isSkipped: false,
    }),
  );
  await tables.subscriptionCycles.insert(cycle);
  return cycle;
}

/**
 * Skipped by the customer; or missed while no server ran: when the day after it has come as well, only that one buys, and nobody gets a
 * month of goods at once.
 */
function passedOver(subscription: Subscription, following: NextPurchase | undefined, now: number): Outcome | undefined {
  const nothing = { reason: '', orderId: undefined, retryAt: undefined, prices: [] };
  if (subscription.isSkipped) return { ...nothing, status: 'SKIPED', message: 'Skipped, as the customer wished.' };
  if (!following || following.at > now) return undefined;
  const message = 'Missed: nothing was bought on this day, and the next one has come already.';
  return { ...nothing, status: 'EXPIRED', reason: 'missed', message };
}

async function buy(
  tables: Tables,
  deps: Deps,
  subscription: Subscription,
  stopped: Problem | undefined,
): Promise<Outcome> {
  const bought = stopped
    ? refused(stopped)
    : await placePurchase(tables, deps, await runOf(tables, subscription), subscription);
  return outcomeOf(bought, 1, deps.clock.now());
}
