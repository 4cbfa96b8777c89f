import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import { isRetriable } from '../../../shared/domain/subscription.ts';
import type { Deps } from '../../deps.ts';
import type { Subscription, SubscriptionCycle } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { withFreshRow } from '../checkout/change-cart.ts';
import { PlacingStopped } from '../checkout/create-order.ts';
import type { Identity } from '../session/identity.ts';
import { countBought, outcomeOf } from './cycle-outcome.ts';
import { runOf } from './cycle-record.ts';
import { placePurchase } from './place-purchase.ts';
import { settleCycle } from './settle-cycle.ts';
import { mayTouch } from './subscriber.ts';
import { cycleUnknown, notRetriable, subscriptionOver } from './subscription-problems.ts';

/**
 * Tries a cycle that bought nothing again, with the subscription as it is now; what stands against it is in the cycle. Refusals: 404
 * `cycle-unknown`, 409 `cycle-not-failed` (ordered by now, or about to be) and `subscription-over`.
 */
export const retryCycle = (deps: Deps, identity: Identity, cycleId: string): Promise<Result<SubscriptionCycle>> =>
  tryAgain(deps, cycleId, async (tables, cycle) => {
    if (!mayTouch(identity, cycle.customerId, 'change-subscriptions')) return cycleUnknown;
    if (!isRetriable(cycle.status)) return notRetriable;
    const details = { subscriptionId: cycle.subscriptionId, cycleId, cycle: cycle.number };
    await audit(tables, deps, { identity, action: 'subscription-retried', customerId: cycle.customerId, details });
    return undefined;
  });

/** Job: the same by itself, while the cycle still is as it was taken. */
export const retryBySelf = (deps: Deps, taken: SubscriptionCycle): Promise<Result<SubscriptionCycle>> =>
  tryAgain(deps, taken.id, async (_tables, cycle) =>
    cycle.tries === taken.tries && cycle.retryAt !== undefined && isRetriable(cycle.status) ? undefined : notRetriable,
  );

type Check = (tables: Tables, cycle: SubscriptionCycle) => Promise<Problem | undefined>;

async function tryAgain(deps: Deps, cycleId: string, check: Check): Promise<Result<SubscriptionCycle>> {
  const attempt = (stopped?: Problem) =>
    withFreshRow(() => deps.storage.tx((tables) => tryOnce(tables, deps, cycleId, check, stopped)));
  const tried = await attempt().catch((error: unknown) => {
    if (error instanceof PlacingStopped) return attempt(error.problem);
    throw error;
  });
  if (!tried.ok || tried.value.status !== 'IN_PROCESS') return tried;
  return ok((await settleCycle(deps, cycleId)) ?? tried.value);
}

async function tryOnce(
  tables: Tables,
  deps: Deps,
  cycleId: string,
  check: Check,
  stopped: Problem | undefined,
): Promise<Result<SubscriptionCycle>> {
  const named = await tables.subscriptionCycles.byId(cycleId);
  const subscription = named && (await tables.subscriptions.lock(named.subscriptionId));
  const cycle = named && (await tables.subscriptionCycles.byId(cycleId));
  if (!cycle || !subscription) return refused(cycleUnknown);
  const problem = await check(tables, cycle);
  if (problem) return refused(problem);
  if (subscription.status === 'CANCELED') return endRetries(tables, cycle);
  const buyer = await runOf(tables, subscription);
  const bought = stopped ? refused(stopped) : await placePurchase(tables, deps, buyer, subscription);
  const now = deps.clock.now();
  const tries = cycle.tries + 1;
  const { prices, ...outcome } = outcomeOf(bought, tries, now);
  const context = { ...contextOf(subscription), prices };
  const tried = { ...cycle, ...outcome, tries, context, updatedAt: now };
  await tables.subscriptionCycles.update(tried);
  if (outcome.orderId !== undefined) await countPurchase(tables, subscription, tried, now);
  return ok(tried);
}

const contextOf = ({ plan, addressId, paymentSystemId, cardId, items }: Subscription) => ({
  ...{ plan, addressId, paymentSystemId, cardId, items },
});

const countPurchase = (tables: Tables, subscription: Subscription, { context }: SubscriptionCycle, now: number) =>
  tables.subscriptions.save({
    ...subscription,
    items: countBought(subscription, context),
    lastPurchaseAt: now,
    updatedAt: now,
    version: subscription.version + 1,
  });

async function endRetries(tables: Tables, cycle: SubscriptionCycle): Promise<Result<SubscriptionCycle>> {
  if (cycle.retryAt !== undefined) await tables.subscriptionCycles.update({ ...cycle, retryAt: undefined });
  return refused(subscriptionOver);
}
