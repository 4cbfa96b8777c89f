import { beforeEach, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCycle, aSubscription, aSubscriptionItem } from '../support/subscription-records.ts';
import { aCustomer } from './person-records.ts';

const page = { offset: 0, limit: 10 };

describeEngines('subscriptions', (engine) => {
  let storage: Storage;
  beforeEach(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ customers }) => {
      await customers.save(aCustomer({ id: 'wade' }));
      await customers.save(aCustomer({ id: 'maren', number: 'C-2', email: 'maren@example.com' }));
    });
  });
  const tx: Storage['tx'] = (body) => storage.tx(body);

  test('one is kept with its items in their order, and replaced as a whole', async () => {
    const manual = { price: 1_200, quantity: 2, by: 's', byName: 'N', at: noon, reason: '', note: '' };
    const items = [aSubscriptionItem({ manual }), aSubscriptionItem({ skuId: 'cups', isSkipped: true })];
    const plan = {
      frequency: { periodicity: 'WEEKLY', interval: 2 },
      purchaseDay: 5,
      begin: '2026-01-02',
      end: '2027-01-01',
    } as const;
    const kept = aSubscription({ items, plan, title: 'Tea', cardId: 'CARD', lastPurchaseAt: noon, lastCycleId: 'c' });
    await tx(({ subscriptions }) => subscriptions.save(kept));
    expect(await storage.read.subscriptions.byId(kept.id)).toEqual(kept);
    const changed = { ...kept, items: [items[1] ?? aSubscriptionItem()], status: 'PAUSED', version: 2 } as const;
    await tx(({ subscriptions }) => subscriptions.save(changed));
    expect(await tx(({ subscriptions }) => subscriptions.lock(kept.id))).toEqual(changed);
    expect(await storage.read.subscriptions.byId('none')).toBeUndefined();
  });

  test('they are listed newest first, by customer and by status', async () => {
    const [first, second, third] = [
      aSubscription(),
      aSubscription({ status: 'PAUSED' }),
      aSubscription({ customerId: 'maren', items: [] }),
    ];
    await tx(async ({ subscriptions }) => {
      for (const it of [first, second, third]) await subscriptions.save(it);
    });
    const { subscriptions } = storage.read;
    expect(await subscriptions.list({}, page)).toEqual([third, second, first]);
    expect(await subscriptions.list({ customerId: 'wade' }, { offset: 1, limit: 1 })).toEqual([first]);
    expect(await subscriptions.list({ status: 'PAUSED' }, page)).toEqual([second]);
  });

  test('active ones that are due are taken by one server at a time, the longest due first', async () => {
    const at = (ms: number, changes = {}) =>
      aSubscription({ next: { occurrence: 0, day: '2026-03-10', at: noon + ms }, ...changes });
    const [late, later, paused, ahead] = [at(-5), at(-9), at(-9, { status: 'PAUSED' }), at(1)];
    await tx(async ({ subscriptions }) => {
      for (const it of [late, later, paused, ahead]) await subscriptions.save(it);
    });
    const take = (now: number, limit = 5) => tx(({ subscriptions }) => subscriptions.take(noon, now, now + 100, limit));
    expect(await take(noon, 1)).toEqual([later.id]);
    expect(await take(noon)).toEqual([late.id]);
    expect(await take(noon + 99)).toEqual([]);
    expect(await storage.read.subscriptions.leasedUntil(noon)).toBe(noon + 100);
    expect([...(await take(noon + 100))].sort()).toEqual([late.id, later.id].sort());
    expect(await storage.read.subscriptions.leasedUntil(noon - 10)).toBeUndefined();
  });

  test('a cycle has a number of its own, and a second one of it is refused', async () => {
    const subscription = aSubscription();
    const cycle = aCycle(subscription, {
      status: 'ORDER_ERROR',
      message: 'Sold out.',
      reason: 'sold-out',
      retryAt: noon + 9,
    });
    await tx(async ({ subscriptions, subscriptionCycles }) => {
      await subscriptions.save(subscription);
      await subscriptionCycles.insert(cycle);
    });
    expect(await storage.read.subscriptionCycles.byId(cycle.id)).toEqual(cycle);
    const again = tx(({ subscriptionCycles }) => subscriptionCycles.insert(aCycle(subscription)));
    await expect(again).rejects.toThrow(UniqueError);
    const next = aCycle(subscription, { number: 2, occurrence: undefined });
    const ended = { ...cycle, status: 'SUCCESS', message: '', tries: 2 } as const;
    await tx(async ({ subscriptionCycles }) => {
      await subscriptionCycles.insert(next);
      await subscriptionCycles.update(ended);
    });
    const { subscriptionCycles } = storage.read;
    expect(await subscriptionCycles.list({ subscriptionId: subscription.id }, page)).toEqual([next, ended]);
    expect(await subscriptionCycles.list({ customerId: 'maren' }, page)).toEqual([]);
    expect(await tx((tables) => tables.subscriptionCycles.takeRetries(noon + 9, noon + 50, 5))).toEqual([
      { ...ended, retryAt: noon + 50 },
    ]);
    expect(await tx((tables) => tables.subscriptionCycles.takeRetries(noon + 49, noon + 90, 5))).toEqual([]);
  });
});
