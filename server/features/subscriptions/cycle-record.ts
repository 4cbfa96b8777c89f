import type { Deps } from '../../deps.ts';
import type { Subscription, SubscriptionCycle } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { SubscriptionRun } from '../session/identity.ts';
import { countBought, type Outcome } from './cycle-outcome.ts';

/** In whose name a subscription buys by itself. */
export async function runOf(tables: Tables, { id, customerId }: Subscription): Promise<SubscriptionRun> {
  const customer = await tables.customers.byId(customerId);
  if (!customer) throw new Error(`Subscription ${id} has no customer.`);
  return { kind: 'subscription', subscriptionId: id, customer };
}

export const newCycle = (
  { ids, clock }: Deps,
  subscription: Subscription,
  { prices, ...outcome }: Outcome & Pick<SubscriptionCycle, 'occurrence'>,
): SubscriptionCycle => {
  const { plan, addressId, paymentSystemId, cardId, items, next } = subscription;
  return {
    id: ids.id(),
    subscriptionId: subscription.id,
    customerId: subscription.customerId,
    number: subscription.cycleCount + 1,
    dueAt: outcome.occurrence === undefined ? clock.now() : next.at,
    tries: 1,
    context: { plan, addressId, paymentSystemId, cardId, items, prices },
    createdAt: clock.now(),
    updatedAt: clock.now(),
    ...outcome,
  };
};

/** The subscription once the cycle has its number. */
export const withCycle = (
  subscription: Subscription,
  cycle: SubscriptionCycle,
  changes: Partial<Subscription>,
): Subscription => ({
  ...subscription,
  ...changes,
  items: countBought(subscription, cycle.context),
  cycleCount: cycle.number,
  lastCycleId: cycle.id,
  lastPurchaseAt: cycle.orderId === undefined ? subscription.lastPurchaseAt : cycle.createdAt,
  updatedAt: cycle.createdAt,
  version: subscription.version + 1,
});
