import type { Tables } from '../../server/storage/storage.ts';
import { noon } from '../support/record-ids.ts';
import { aCycle, aSubscription } from '../support/subscription-records.ts';

/** The verbs of subscriptions, on the customer of `every-verb.ts`. */
export async function subscribing({ subscriptions, subscriptionCycles: cycles }: Tables) {
  const subscription = aSubscription({ id: 'subscription' });
  await subscriptions.save(subscription);
  await subscriptions.byId('subscription');
  await subscriptions.lock('subscription');
  const slice = { offset: 0, limit: 5 };
  for (const filter of [
    {},
    { customerId: 'wade' },
    { status: 'ACTIVE' },
    { customerId: 'wade', status: 'ACTIVE' },
  ] as const)
    await subscriptions.list(filter, slice);
  await subscriptions.take(noon, noon, noon + 1, 5);
  await subscriptions.leasedUntil(noon);
  const cycle = aCycle(subscription, { retryAt: noon });
  await cycles.insert(cycle);
  await cycles.update(cycle);
  await cycles.byId(cycle.id);
  const filters = [{}, { customerId: 'wade' }, { subscriptionId: 'subscription' }, { status: 'SUCCESS' }] as const;
  for (const filter of filters) await cycles.list(filter, slice);
  await cycles.list({ customerId: 'wade', subscriptionId: 'subscription', status: 'SUCCESS' }, slice);
  await cycles.takeRetries(noon, noon + 1, 5);
}
