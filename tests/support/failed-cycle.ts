import type { SubscriptionCycle } from '../../server/storage/records.ts';
import { aCycle } from './subscription-records.ts';
import type { TestApp } from './test-app.ts';

/** A first cycle of the subscription that bought nothing. */
export async function failedCycle({ deps }: TestApp, subscriptionId: string): Promise<SubscriptionCycle> {
  return deps.storage.tx(async ({ subscriptions, subscriptionCycles }) => {
    const subscription = await subscriptions.lock(subscriptionId);
    if (!subscription) throw new Error('There is no such subscription.');
    const cycle = aCycle(subscription, { status: 'ORDER_ERROR', message: 'Sold out.', reason: 'sold-out' });
    await subscriptions.save({ ...subscription, cycleCount: 1, lastCycleId: cycle.id });
    await subscriptionCycles.insert(cycle);
    return cycle;
  });
}
