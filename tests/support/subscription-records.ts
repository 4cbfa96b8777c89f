import type { Subscription, SubscriptionCycle, SubscriptionItem } from '../../server/storage/records.ts';
import { nextId, noon } from './record-ids.ts';

export const aSubscriptionItem = (changes: Partial<SubscriptionItem> = {}): SubscriptionItem => ({
  id: nextId('item'),
  skuId: 'tea',
  quantity: 2,
  isSkipped: false,
  manual: undefined,
  priceAtStart: 1_480,
  cycleCount: 0,
  ...changes,
});

/** Monthly, due at noon. */
export const aSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  id: nextId('subscription'),
  customerId: 'wade',
  title: '',
  status: 'ACTIVE',
  isSkipped: false,
  plan: {
    frequency: { periodicity: 'MONTHLY', interval: 1 },
    purchaseDay: undefined,
    begin: '2026-03-10',
    end: undefined,
  },
  next: { occurrence: 0, day: '2026-03-10', at: noon },
  addressId: 'home',
  paymentSystemId: '201',
  cardId: undefined,
  items: [aSubscriptionItem()],
  cycleCount: 0,
  lastCycleId: undefined,
  lastPurchaseAt: undefined,
  createdAt: noon,
  updatedAt: noon,
  version: 1,
  ...changes,
});

export const aCycle = (
  { id, customerId, plan, addressId, paymentSystemId, cardId, items }: Subscription,
  changes: Partial<SubscriptionCycle> = {},
): SubscriptionCycle => ({
  id: nextId('cycle'),
  subscriptionId: id,
  customerId,
  number: 1,
  occurrence: 0,
  status: 'SUCCESS',
  dueAt: noon,
  message: '',
  reason: '',
  orderId: undefined,
  tries: 1,
  retryAt: undefined,
  context: { plan, addressId, paymentSystemId, cardId, items, prices: [] },
  createdAt: noon,
  updatedAt: noon,
  ...changes,
});
