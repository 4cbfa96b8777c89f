import { beforeEach, expect, test } from 'vitest';
import { runSubscriptions } from '../../server/features/subscriptions/run-subscriptions.ts';
import { testTokens } from '../../server/sandbox-gateway/test-cards.ts';
import { type CardStore, cardStore, keepCard } from '../support/card-store.ts';
import { stockOf } from '../support/goods.ts';
import { aSubscriptionBody, dayMs, subscriptionsPath } from '../support/subscriptions.ts';

let shop: CardStore;
beforeEach(async () => {
  shop = await cardStore();
});

async function dayPaidBy(token: string): Promise<string> {
  const { store } = shop;
  const card = await keepCard(shop, 'maren@store.test', { token });
  const maren = await store.signedIn('maren@store.test');
  const plan = { id: 'standard', frequency: { periodicity: 'DAILY', interval: 1 } };
  const purchaseSettings = { paymentMethod: { paymentAccountId: card.id, paymentSystem: card.systemId } };
  const body = await aSubscriptionBody(store, 'maren@store.test', { plan, purchaseSettings });
  const { id } = (await maren.post(subscriptionsPath, body)).json();
  store.advance(dayMs);
  await runSubscriptions(store.deps);
  return id;
}

const lastCycle = async (id: string) => {
  const slice = { offset: 0, limit: 1 };
  const [cycle] = await shop.store.deps.storage.read.subscriptionCycles.list({ subscriptionId: id }, slice);
  return cycle;
};

test('a saved card pays a day once', async () => {
  const id = await dayPaidBy(testTokens.visa);
  await runSubscriptions(shop.store.deps);
  expect(await lastCycle(id)).toMatchObject({ status: 'SUCCESS', number: 1, retryAt: undefined });
  expect(shop.held()).toHaveLength(1);
});

test.each([
  ['declined', 'card-declined'],
  ['asks', 'card-needs-customer'],
] as const)(
  'a card that is "%s" makes a payment error, holds nothing, and leaves shelf and cart as they were',
  async (name, reason) => {
    const id = await dayPaidBy(testTokens[name]);
    const { deps } = shop.store;
    const cycle = await lastCycle(id);
    expect(cycle).toMatchObject({ status: 'PAYMENT_ERROR', reason, tries: 1 });
    expect(cycle?.retryAt).toBe(deps.clock.now() + 60 * 60_000);
    expect(shop.held()).toEqual([]);
    expect(await stockOf(deps, 'tea')).toBe(1_000);
    const open = await deps.storage.read.carts.openOf({ kind: 'customer', customerId: cycle?.customerId ?? '' });
    expect(open?.lines ?? []).toEqual([]);
  },
);

test('without an answer of the gateway it is not known yet, and found out later', async () => {
  shop.gateway.line = 'answer-lost';
  const id = await dayPaidBy(testTokens.visa);
  expect(await lastCycle(id)).toMatchObject({ status: 'IN_PROCESS' });
  shop.gateway.line = 'good';
  shop.store.advance(20_000);
  await runSubscriptions(shop.store.deps);
  expect(await lastCycle(id)).toMatchObject({ status: 'SUCCESS' });
  expect(shop.held()).toHaveLength(1);
});
