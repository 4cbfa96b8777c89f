import { beforeAll, expect, test } from 'vitest';
import { type SubscriberScene, subscriberScene, subscriptionsPath } from '../support/subscriptions.ts';

let scene: SubscriberScene;
beforeAll(async () => {
  scene = await subscriberScene();
});

const item = (path: string, itemId = '') => `${subscriptionsPath}/${path}/items${itemId && `/${itemId}`}`;

test('a subscription starts on the plan’s first day to come, at six in the store’s morning', async () => {
  const made = await scene.start({ title: '  Office tea ' });
  expect(made).toMatchObject({
    customerEmail: 'wade@store.test',
    title: 'Office tea',
    status: 'ACTIVE',
    isSkipped: false,
    nextPurchaseDate: '2026-04-12T13:00:00.000Z', // 06:00 in Los Angeles
    cycleCount: 0,
    items: [{ skuId: 'tea', quantity: 2, priceAtSubscriptionDate: 1_480, manualPrice: null }],
  });
  expect(await scene.read(made.id)).toEqual(made);
});

test.each([
  ['DAILY', 2, '', '2026-03-14T13:00:00.000Z'],
  ['WEEKLY', 2, '4', '2026-03-26T13:00:00.000Z'],
  ['WEEKLY', 1, '1', '2026-03-16T13:00:00.000Z'],
  ['MONTHLY', 1, '31', '2026-03-31T13:00:00.000Z'],
  ['YEARLY', 1, '28', '2026-03-28T13:00:00.000Z'],
])('%s every %i on day "%s" buys first on %s', async (periodicity, interval, purchaseDay, first) => {
  const made = await scene.start({ plan: { id: 'standard', frequency: { periodicity, interval }, purchaseDay } });
  expect(made.nextPurchaseDate).toBe(first);
});

test('the day is bought at six on both sides of a clock change', async () => {
  const begin = '2026-10-31';
  const daily = { frequency: { periodicity: 'DAILY', interval: 1 }, validity: { begin } };
  const made = await scene.start({ plan: { id: 'standard', ...daily } });
  expect(made.nextPurchaseDate).toBe('2026-10-31T13:00:00.000Z');
  const moved = await scene.change(made.id, { nextPurchaseDate: '2026-11-01' });
  expect(moved.json().nextPurchaseDate).toBe('2026-11-01T14:00:00.000Z');
});

test('it is paused, resumed, skipped and moved, and given what it is already nothing happens', async () => {
  const { id } = await scene.start();
  const changed = async (changes: Record<string, unknown>) => (await scene.change(id, changes)).json();
  expect(await changed({ status: 'PAUSED' })).toMatchObject({ status: 'PAUSED' });
  expect(await changed({ status: 'ACTIVE', isSkipped: true })).toMatchObject({ status: 'ACTIVE', isSkipped: true });
  expect(await changed({ isSkipped: false })).toMatchObject({ isSkipped: false });
  const moved = await changed({ nextPurchaseDate: '2026-04-20T12:00:00Z' });
  expect(moved.nextPurchaseDate).toBe('2026-04-20T13:00:00.000Z');
  const before = await scene.shop.deps.storage.read.subscriptions.byId(id);
  expect(await changed({ nextPurchaseDate: '2026-04-20', status: 'ACTIVE' })).toEqual(moved);
  expect(await scene.shop.deps.storage.read.subscriptions.byId(id)).toEqual(before);
});

test('another plan counts anew; address, payment and title change on their own', async () => {
  const { id, items } = await scene.start();
  const weekly = { frequency: { periodicity: 'WEEKLY', interval: 1 }, purchaseDay: '5' };
  const purchaseSettings = { paymentMethod: { paymentSystem: 47 } };
  const changed = (await scene.change(id, { plan: weekly, purchaseSettings, title: 'Fridays' })).json();
  expect(changed).toMatchObject({
    title: 'Fridays',
    nextPurchaseDate: '2026-03-13T13:00:00.000Z',
    plan: { frequency: { periodicity: 'WEEKLY', interval: 1 }, purchaseDay: '5' },
    purchaseSettings: { paymentMethod: { paymentSystem: '47', paymentSystemName: 'Cash on delivery' } },
    items,
  });
});

test('canceling is final: every change after it is refused, and it stays readable', async () => {
  const { id, items } = await scene.start();
  expect((await scene.change(id, { status: 'CANCELED' })).json()).toMatchObject({ status: 'CANCELED' });
  const refused = [
    await scene.change(id, { status: 'ACTIVE' }),
    await scene.change(id, { title: 'Again' }),
    await scene.wade.post(item(id), { skuId: 'cups', quantity: 1 }),
    await scene.wade.send(item(id, items[0]?.id), { method: 'DELETE' }),
    await scene.wade.post(`/api/telesales/v1/subscriptions/${id}/order-now`),
  ];
  expect(refused.map((reply) => [reply.statusCode, reply.json().error.code])).toEqual(
    refused.map(() => [409, 'subscription-over']),
  );
  expect((await scene.read(id)).status).toBe('CANCELED');
});

test('products are added, replaced, counted, left out and removed; the last one stays', async () => {
  const { id } = await scene.start();
  const added = (await scene.wade.post(item(id), { skuId: 'cups', quantity: 3 })).json();
  expect(added.items).toMatchObject([{ skuId: 'tea' }, { skuId: 'cups', quantity: 3 }]);
  const [tea, cups] = added.items;
  expect((await scene.wade.post(item(id), { skuId: 'cups', quantity: 1 })).statusCode).toBe(422);
  const replaced = await scene.wade.patch(item(id, tea.id), { skuId: 'espresso', quantity: 5, isSkipped: true });
  expect(replaced.json().items[0]).toMatchObject({ id: tea.id, skuId: 'espresso', quantity: 5, isSkipped: true });
  expect((await scene.wade.send(item(id, cups.id), { method: 'DELETE' })).statusCode).toBe(204);
  const last = await scene.wade.send(item(id, tea.id), { method: 'DELETE' });
  expect([last.statusCode, last.json().error.code]).toEqual([409, 'last-item']);
  expect((await scene.wade.patch(item(id, 'none'), { quantity: 2 })).json().error.code).toBe('item-unknown');
});

test.each([
  ['an unknown plan', { plan: { id: 'other', frequency: { periodicity: 'DAILY', interval: 1 } } }, 'plan.id'],
  [
    'a day that no month has',
    { plan: { frequency: { periodicity: 'MONTHLY', interval: 1 }, purchaseDay: '32' } },
    'plan.purchaseDay',
  ],
  [
    'a weekday past Sunday',
    { plan: { frequency: { periodicity: 'WEEKLY', interval: 1 }, purchaseDay: '8' } },
    'plan.purchaseDay',
  ],
  [
    'an end before the begin',
    {
      plan: { frequency: { periodicity: 'DAILY', interval: 1 }, validity: { begin: '2026-05-02', end: '2026-05-01' } },
    },
    'plan.validity',
  ],
  [
    'a day that is none',
    { plan: { frequency: { periodicity: 'DAILY', interval: 1 }, validity: { begin: '2026-02-30' } } },
    'plan.validity',
  ],
  [
    'a plan that is past',
    {
      plan: { frequency: { periodicity: 'DAILY', interval: 1 }, validity: { begin: '2026-01-01', end: '2026-01-31' } },
    },
    'plan',
  ],
  ['a next day that is past', { nextPurchaseDate: '2026-03-11' }, 'nextPurchaseDate'],
  ['somebody else’s address', { shippingAddress: { addressId: 'home-of-customer-1' } }, 'shippingAddress'],
  ['no product', { items: [] }, 'items'],
  [
    'a product twice',
    {
      items: [
        { skuId: 'tea', quantity: 1 },
        { skuId: 'tea', quantity: 1 },
      ],
    },
    'items',
  ],
  ['a product of another level', { items: [{ skuId: 'pallet', quantity: 1 }] }, 'items'],
  ['a product that is none', { items: [{ skuId: 'none', quantity: 1 }] }, 'items'],
])('%s is refused with a word at its field', async (_name, changes, field) => {
  await expect(scene.start(changes)).rejects.toThrow(`"${field}"`);
});

test('quantities that are none are refused as malformed', async () => {
  for (const quantity of [0, -1, 0.5, 1e9, '2'])
    await expect(scene.start({ items: [{ skuId: 'tea', quantity }] })).rejects.toThrow('"invalid-request"');
});
