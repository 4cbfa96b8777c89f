import { beforeAll, expect, test } from 'vitest';
import { eraseCustomer } from '../../server/features/customers/erase-customer.ts';
import {
  aSubscriptionBody,
  cyclesPath,
  type SubscriberScene,
  subscriberScene,
  subscriptionsPath,
} from '../support/subscriptions.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let scene: SubscriberScene;
let operator: TestBrowser;
let admin: TestBrowser;
beforeAll(async () => {
  scene = await subscriberScene();
  operator = await scene.shop.signedIn('operator@store.test');
  admin = await scene.shop.signedIn('admin@store.test');
});

const bodyFor = (email: string, changes = {}) => aSubscriptionBody(scene.shop, email, changes);

test('other people’s subscriptions, cycles and items are unknown', async () => {
  const { id, items } = await scene.start();
  const ordered = (await scene.wade.post(`/api/telesales/v1/subscriptions/${id}/order-now`)).json();
  const maren = await scene.shop.signedIn('maren@store.test');
  const one = `${subscriptionsPath}/${id}`;
  const tried = [
    await maren.get(one),
    await maren.patch(one, { status: 'CANCELED' }),
    await maren.post(`${one}/simulate`),
    await maren.post(`${one}/items`, { skuId: 'cups', quantity: 1 }),
    await maren.patch(`${one}/items/${items[0]?.id}`, { quantity: 9 }),
    await maren.send(`${one}/items/${items[0]?.id}`, { method: 'DELETE' }),
    await maren.post(`/api/telesales/v1/subscriptions/${id}/order-now`),
    await maren.get(`${cyclesPath}/${ordered.id}`),
    await maren.post(`${cyclesPath}/${ordered.id}/retry`),
    await maren.get(`${subscriptionsPath}?customerEmail=wade@store.test`),
    await maren.get(`${cyclesPath}?customerEmail=wade@store.test`),
    await maren.post(subscriptionsPath, await bodyFor('wade@store.test')),
  ];
  expect(tried.map(({ statusCode }) => statusCode)).toEqual(tried.map(() => 404));
  expect((await maren.get(subscriptionsPath)).json()).toEqual([]);
  expect((await maren.get(cyclesPath)).json()).toEqual([]);
  expect((await maren.get(`${cyclesPath}?subscriptionId=${id}`)).json()).toEqual([]);
  expect(await scene.read(id)).toMatchObject({ status: 'ACTIVE', cycleCount: 1 });
});

test('an operator works on those of the customer acted for, with an audit row each, and reads others only when nobody is', async () => {
  const { id } = await scene.start();
  expect((await operator.get(`${subscriptionsPath}/${id}`)).statusCode).toBe(200);
  expect((await operator.patch(`${subscriptionsPath}/${id}`, { status: 'PAUSED' })).statusCode).toBe(403);
  await operator.startCall('trade@store.test');
  expect((await operator.get(`${subscriptionsPath}/${id}`)).statusCode).toBe(404);
  const made = await operator.post(subscriptionsPath, await bodyFor('trade@store.test'));
  expect(made.statusCode).toBe(201);
  const path = `${subscriptionsPath}/${made.json().id}`;
  expect((await operator.patch(path, { isSkipped: true })).statusCode).toBe(200);
  expect((await operator.post(`${path}/items`, { skuId: 'cups', quantity: 1 })).statusCode).toBe(200);
  const { callId, customerId } = await lastCall();
  const rows = await scene.shop.deps.storage.read.audit.chain(`call:${callId}`);
  expect(rows.map(({ action }) => action).filter((action) => action.startsWith('subscription'))).toEqual([
    'subscription-created',
    'subscription-changed',
    'subscription-changed',
  ]);
  expect(rows.every((row) => row.customerId === customerId)).toBe(true);
  await operator.startCall('');
});

const lastCall = async () => {
  const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
  const customer = await scene.shop.deps.storage.read.customers.byEmail('trade@store.test');
  return { callId: call.id, customerId: customer?.id };
};

test('a server with the right finds those of a customer by e-mail and changes them; a customer’s e-mail must fit', async () => {
  const { id } = await scene.start();
  const found = await scene.server('GET', `${subscriptionsPath}?customerEmail=wade@store.test&status=ACTIVE&size=2`);
  expect(found.json()).toHaveLength(2);
  const wrong = { customerEmail: 'maren@store.test', status: 'PAUSED' };
  const send = (json: unknown) => scene.server('PATCH', `${subscriptionsPath}/${id}`, json);
  expect((await send(wrong)).statusCode).toBe(404);
  expect((await send({ ...wrong, customerEmail: 'wade@store.test' })).json()).toMatchObject({ status: 'PAUSED' });
});

test('a manual price needs the switch, the right and a price that the guards let pass', async () => {
  const settings = '/api/rns/settings';
  const items = [{ skuId: 'tea', quantity: 2, manualPrice: 1_200 }];
  await operator.startCall('trade@store.test');
  const start = async (by: TestBrowser, email: string) => by.post(subscriptionsPath, await bodyFor(email, { items }));
  expect((await start(operator, 'trade@store.test')).json().error.code).toBe('manual-price-off');
  expect((await operator.post(settings, { manualPriceAllowed: true })).statusCode).toBe(403);
  const kept: Readonly<Record<string, unknown>> = (await admin.get(settings)).json();
  const switched = { ...kept, manualPriceAllowed: true };
  expect(kept).toMatchObject({ manualPriceAllowed: false, executionHourInUtc: 13 });
  expect((await admin.post(settings, switched)).json()).toEqual(switched);
  expect((await start(scene.wade, 'wade@store.test')).json().error.code).toBe('right-missing');
  const made = (await start(operator, 'trade@store.test')).json();
  expect(made.items[0]).toMatchObject({ manualPrice: 1_200, priceAtSubscriptionDate: 1_480 });
  const path = `${subscriptionsPath}/${made.id}/items/${made.items[0].id}`;
  expect((await operator.patch(path, { manualPrice: null })).json().items[0].manualPrice).toBeNull();
  await operator.startCall('');
});

test('with the customer their subscriptions are erased: canceled for good, without place, card and title', async () => {
  const maren = await scene.shop.signedIn('maren@store.test');
  const { id } = (await maren.post(subscriptionsPath, await bodyFor('maren@store.test', { title: 'Mine' }))).json();
  const { storage } = scene.shop.deps;
  const customer = await storage.read.customers.byEmail('maren@store.test');
  const erased = await eraseCustomer(
    scene.shop.deps,
    { kind: 'app', key: 'key', roles: ['admin'] },
    customer?.number ?? '',
  );
  expect(erased.ok).toBe(true);
  const kept = await storage.read.subscriptions.byId(id);
  expect(kept).toMatchObject({ status: 'CANCELED', title: '', addressId: '', cardId: undefined });
});
