import type { Deps } from '../../deps.ts';
import type { SubscriptionCycle } from '../../storage/records.ts';
import { retryBySelf } from './retry-cycle.ts';
import { runCycle } from './run-cycle.ts';
import { settleCycle } from './settle-cycle.ts';

/**
 * Another server leaves what was taken alone for so long (ms). Only to share the work: what makes a cycle happen once is the lock of its
 * subscription.
 */
export const leaseMs = 5_000;
const atOnce = 10;

/** Job: buys what is due, then tries again what failed before and whose pause is over. */
export async function runSubscriptions(deps: Deps): Promise<void> {
  await runDue(deps, deps.clock.now());
  await runRetries(deps);
}

/** A batch of those due by `until`, which may be still to come. Gives what became of each; empty when none was free. */
export async function runDue(deps: Deps, until: number): Promise<readonly SubscriptionCycle[]> {
  const now = deps.clock.now();
  const ids = await deps.storage.tx(({ subscriptions }) => subscriptions.take(until, now, now + leaseMs, atOnce));
  return allOf(ids.map((id) => runCycle(deps, id, until)));
}

async function runRetries(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const due = await deps.storage.tx(({ subscriptionCycles }) =>
    subscriptionCycles.takeRetries(now, now + leaseMs, atOnce),
  );
  await allOf<unknown>(
    due.map((cycle) => (cycle.status === 'IN_PROCESS' ? settleCycle(deps, cycle.id) : retryBySelf(deps, cycle))),
  );
}

/** One that fails stops none of the others; its error is thrown after them. */
async function allOf<T>(running: readonly Promise<T | undefined>[]): Promise<readonly T[]> {
  const ended = await Promise.allSettled(running);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return ended.flatMap((one) => (one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []));
}
