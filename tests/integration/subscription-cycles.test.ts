import { beforeEach, expect, test } from 'vitest';
import { runSubscriptions } from '../../server/features/subscriptions/run-subscriptions.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { stockOf } from '../support/goods.ts';
import { cyclesPath, dayMs, type SubscriberScene, subscriberScene } from '../support/subscriptions.ts';

let scene: SubscriberScene;
beforeEach(async () => {
  scene = await subscriberScene();
});

const daily = { plan: { id: 'standard', frequency: { periodicity: 'DAILY', interval: 1 } } };
const run = () => runSubscriptions(scene.shop.deps);

/** Lets days pass, one run each. */
async function pass(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    scene.shop.advance(dayMs);
    await run();
  }
}

async function takeAll(skuId: string): Promise<void> {
  const left = await stockOf(scene.shop.deps, skuId);
  await scene.shop.deps.storage.tx((tables) => tables.catalog.takeStock(skuId, left));
}

async function setPrice(skuId: string, price: number): Promise<void> {
  await scene.shop.deps.storage.tx(async ({ catalog }) => {
    const [found] = await catalog.skus([skuId]);
    if (found) await catalog.saveSku({ ...found.sku, prices: { retail: { price, listPrice: price } } });
  });
}

const orderOf = async (orderId: string | undefined) => scene.shop.deps.storage.read.orders.byId(orderId ?? '');

test('each day is bought once, at the price of that day, and the customer’s own cart stays as it is', async () => {
  const cart = new CheckoutClient(scene.wade);
  await cart.open();
  await cart.add('cups', 4);
  const { id, customerId } = await scene.start(daily);
  await run();
  expect(await scene.cycles(id)).toEqual([]);
  await pass(1);
  await run();
  await setPrice('tea', 1_600);
  await pass(1);
  const cycles = await scene.cycles(id);
  expect(cycles.map(({ cycleCount, status, date }) => [cycleCount, status, date])).toEqual([
    [2, 'SUCCESS', '2026-03-14T13:00:00.000Z'],
    [1, 'SUCCESS', '2026-03-13T13:00:00.000Z'],
  ]);
  const orders = await Promise.all(cycles.map(({ orderInfo }) => orderOf(orderInfo?.orderId)));
  expect(orders.map((order) => order?.itemsTotal)).toEqual([3_200, 2_960]);
  expect(orders[0]).toMatchObject({ channel: 'subscription', operator: undefined, state: 'window-to-cancel' });
  expect(await stockOf(scene.shop.deps, 'tea')).toBe(996);
  expect(await scene.read(id)).toMatchObject({
    cycleCount: 2,
    lastCycleId: cycles[0]?.id,
    nextPurchaseDate: '2026-03-15T13:00:00.000Z',
    items: [{ cycleCount: 2, priceAtSubscriptionDate: 1_480 }],
  });
  const open = await scene.shop.deps.storage.read.carts.openOf({ kind: 'customer', customerId });
  expect(open?.lines).toMatchObject([{ skuId: 'cups', quantity: 4 }]);
  const rows = await scene.shop.deps.storage.read.audit.chain(`subscription:${id}`);
  expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
    ['order-placed', 'system'],
    ['order-placed', 'system'],
  ]);
});

test('a skipped day buys nothing and the next one does', async () => {
  const { id } = await scene.start(daily);
  await scene.change(id, { isSkipped: true });
  await pass(2);
  expect((await scene.cycles(id)).map(({ status }) => status)).toEqual(['SUCCESS', 'SKIPED']);
  expect((await scene.read(id)).isSkipped).toBe(false);
});

test('paused it buys nothing, and resumed it makes nothing up', async () => {
  const { id } = await scene.start(daily);
  await scene.change(id, { status: 'PAUSED' });
  await pass(3);
  expect(await scene.cycles(id)).toEqual([]);
  const resumed = (await scene.change(id, { status: 'ACTIVE' })).json();
  expect(resumed.nextPurchaseDate).toBe('2026-03-16T13:00:00.000Z');
  await pass(1);
  expect((await scene.cycles(id)).map(({ status }) => status)).toEqual(['SUCCESS']);
});

test('a moved day takes no other day’s place', async () => {
  const weekly = { frequency: { periodicity: 'WEEKLY', interval: 1 }, purchaseDay: '1' };
  const { id } = await scene.start({ plan: { id: 'standard', ...weekly } });
  await scene.change(id, { nextPurchaseDate: '2026-03-18' });
  await pass(7);
  expect((await scene.cycles(id)).map(({ date }) => date.slice(0, 10))).toEqual(['2026-03-18']);
  expect((await scene.read(id)).nextPurchaseDate.slice(0, 10)).toBe('2026-03-23');
});

test('after its last day it has expired, for good', async () => {
  const plan = { ...daily.plan, validity: { begin: '2026-03-12', end: '2026-03-14' } };
  const { id } = await scene.start({ plan });
  await pass(4);
  expect(await scene.read(id)).toMatchObject({ status: 'EXPIRED', cycleCount: 2 });
  expect((await scene.change(id, { status: 'ACTIVE' })).statusCode).toBe(409);
});

test('days that passed while no server ran are missed, but the last one buys', async () => {
  const { id } = await scene.start(daily);
  scene.shop.advance(4 * dayMs);
  for (let turn = 0; turn < 5; turn += 1) await run();
  expect((await scene.cycles(id)).map(({ status }) => status)).toEqual(['SUCCESS', 'EXPIRED', 'EXPIRED', 'EXPIRED']);
  expect((await scene.read(id)).nextPurchaseDate).toBe('2026-03-17T13:00:00.000Z');
});

test('a clock set back buys nothing again', async () => {
  const { id } = await scene.start(daily);
  await pass(2);
  scene.shop.advance(-2 * dayMs);
  await pass(2);
  expect((await scene.cycles(id)).map(({ cycleCount }) => cycleCount)).toEqual([2, 1]);
});

test('what is sold out fails with its reason, is tried again after longer and longer pauses, and can be retried by hand', async () => {
  const { id } = await scene.start({ items: [{ skuId: 'dripper', quantity: 2 }] });
  await takeAll('dripper');
  await pass(31);
  const [failed] = await scene.cycles(id);
  expect(failed).toMatchObject({ status: 'ORDER_ERROR', isInRetry: true, telesalesTries: 1, orderInfo: null });
  expect(failed?.message).toContain('Pour-over Dripper');
  const pause = Date.parse(failed?.telesalesRetryAt ?? '') - Date.parse(failed?.lastUpdate ?? '');
  expect(pause).toBe(60 * 60_000);
  scene.shop.advance(pause);
  await run();
  const [again] = await scene.cycles(id);
  expect(again).toMatchObject({ id: failed?.id, status: 'ORDER_ERROR', telesalesTries: 2 });
  expect(Date.parse(again?.telesalesRetryAt ?? '') - Date.parse(again?.lastUpdate ?? '')).toBe(6 * pause);
  await scene.shop.deps.storage.tx((tables) => tables.catalog.returnStock('dripper', 2));
  const retried = await scene.server('POST', `${cyclesPath}/${failed?.id}/retry`);
  expect(retried.json()).toMatchObject({ status: 'SUCCESS', telesalesTries: 3, isInRetry: false, message: null });
  const twice = await scene.server('POST', `${cyclesPath}/${failed?.id}/retry`);
  expect([twice.statusCode, twice.json().error.code]).toEqual([409, 'cycle-not-failed']);
  expect(await stockOf(scene.shop.deps, 'dripper')).toBe(0);
});

test('what is there is ordered without what is not, and left out products are not asked for', async () => {
  const items = [
    { skuId: 'tea', quantity: 1 },
    { skuId: 'dripper', quantity: 1 },
  ];
  const { id } = await scene.start({ ...daily, items });
  await takeAll('dripper');
  await pass(1);
  const [partly] = await scene.cycles(id);
  expect(partly).toMatchObject({
    status: 'SUCCESS_WITH_PARTIAL_ORDER',
    simulationItems: [{ id: 'tea', price: 1_480 }],
  });
  expect(partly?.message).toContain('Pour-over Dripper');
  const { items: kept } = await scene.read(id);
  for (const item of kept)
    await scene.server('PATCH', `/api/rns/pub/subscriptions/${id}/items/${item.id}`, { isSkipped: true });
  await pass(1);
  expect((await scene.cycles(id))[0]).toMatchObject({ status: 'SUCCESS_WITH_NO_ORDER', orderInfo: null });
});

test('without its address, or for an account that is off, it says so and orders nothing', async () => {
  const { id, customerId } = await scene.start(daily);
  const { storage } = scene.shop.deps;
  const [address] = await storage.read.customers.addresses(customerId);
  await storage.tx((tables) => tables.customers.deleteAddress(address?.id ?? ''));
  await pass(1);
  expect((await scene.cycles(id))[0]).toMatchObject({ status: 'ORDER_ERROR', telesalesReason: 'address-missing' });
  const customer = await storage.read.customers.byId(customerId);
  if (customer) await storage.tx((tables) => tables.customers.save({ ...customer, disabled: true }));
  await pass(1);
  const cycles = await storage.read.subscriptionCycles.list({ subscriptionId: id }, { offset: 0, limit: 1 });
  expect(cycles[0]).toMatchObject({ status: 'ORDER_ERROR', reason: 'account-off' });
});

test('ordered now it buys once out of turn, and the same key again buys nothing more', async () => {
  const { id, nextPurchaseDate } = await scene.start();
  const now = () =>
    scene.wade.send(`/api/telesales/v1/subscriptions/${id}/order-now`, {
      method: 'POST',
      headers: { 'idempotency-key': 'k-1' },
    });
  const first = (await now()).json();
  expect(first).toMatchObject({ status: 'SUCCESS', cycleCount: 1, orderInfo: { value: 4_160 } });
  expect((await now()).json()).toEqual(first);
  expect(await scene.cycles(id)).toHaveLength(1);
  expect((await scene.read(id)).nextPurchaseDate).toBe(nextPurchaseDate);
  expect(await orderOf(first.orderInfo.orderId)).toMatchObject({ channel: 'subscription' });
});
