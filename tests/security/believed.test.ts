import { beforeEach, expect, test } from 'vitest';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

/** What a client says about prices, totals, status, actor or approval is never believed (security rule 6). */
let store: TestApp;
beforeEach(async () => {
  store = await testApp({ seed: seedShop });
});

test('prices that come with items are not theirs to say', async () => {
  const client = new CheckoutClient(await store.signedIn('maren@store.test'));
  await client.open();
  const lies = {
    price: 1,
    listPrice: 1,
    sellingPrice: 1,
    manualPrice: 1,
    priceTags: [{ value: -5_000 }],
    isGift: true,
  };
  await client.change('POST', 'items', { orderItems: [{ id: 'tea', quantity: 2, seller: '1', ...lies }] });
  const form = await client.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 3, ...lies }] });
  expect(form.items[0]).toMatchObject({
    price: 1_480,
    sellingPrice: 1_480,
    manualPrice: null,
    isGift: false,
    quantity: 3,
  });
  expect(form.value).toBe(3 * 1_480 + 1_200);
});

test('totals, payments and discounts that come with an order are not either', async () => {
  const maren = await store.signedIn('maren@store.test');
  const order = {
    items: [{ id: 'tea', quantity: 2, seller: '1', price: 1, sellingPrice: 1, manualPrice: 1 }],
    totalizers: [{ id: 'Items', value: 1 }],
    value: 1,
    clientProfileData: { email: 'maren@store.test', firstName: 'Maren', lastName: 'Holloway' },
    shippingData: { address, logisticsInfo: [{ itemIndex: 0, selectedSla: 'standard', price: 0 }] },
    paymentData: { payments: [{ paymentSystem: 201, value: 1, referenceValue: 1 }], updateStatus: 'updated' },
    ratesAndBenefitsData: { rateAndBenefitsIdentifiers: [{ id: 'free' }] },
  };
  const placed = (await maren.send('/api/checkout/pub/orders', { method: 'PUT', json: order })).json();
  const [kept] = await store.deps.storage.read.orders.byGroup(placed.orders[0].orderGroup);
  expect(kept).toMatchObject({ itemsTotal: 2_960, discountsTotal: 0, shippingTotal: 1_200, value: 4_160 });
  expect(kept?.payment.approved).toBe(false);
});

test('a cart is not placed at another total than the store’s, and not paid with less', async () => {
  const maren = await store.signedIn('maren@store.test');
  const client = new CheckoutClient(maren);
  await client.open();
  await client.add('tea', 2);
  const { value } = await client.fillIn();
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
  for (const wrong of [0, 1, value - 1, value + 1])
    expect((await client.send('POST', 'transaction', { ...body, value: wrong })).statusCode).toBe(400);
  expect(await stockOf(store.deps, 'tea')).toBe(1_000);
  const { id, orderGroup } = (await client.send('POST', 'transaction', body)).json();
  const pay = (payments: unknown) => maren.post(`/api/payments/transactions/${id}/payments`, payments);
  expect((await pay([{ paymentSystem: 201, value: 1 }])).statusCode).toBe(400);
  expect((await pay([{ paymentSystem: 47, value }])).statusCode).toBe(400);
  expect((await maren.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`)).statusCode).toBe(428);
});

test('who placed, for whom, by which way and in which state is what the server knows', async () => {
  const wade = await store.signedIn('wade@store.test');
  const headers = { 'x-vtex-operator': 'operator@store.test', 'x-forwarded-user': 'admin@store.test' };
  const client = new CheckoutClient(wade);
  await client.open();
  await client.add('tea', 1);
  const { value } = await client.fillIn();
  const lies = {
    callCenterOperatorData: { id: '1', email: 'operator@store.test', userName: 'Nadia' },
    status: 'payment-approved',
    customerId: 'customer-7',
    callId: 'a call',
    approved: true,
  };
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0, ...lies };
  const { orderGroup } = (await client.send('POST', 'transaction', body, headers)).json();
  const [order] = await store.deps.storage.read.orders.byGroup(orderGroup);
  const self = await store.deps.storage.read.customers.byEmail('wade@store.test');
  expect(order).toMatchObject({ state: 'order-created', customerId: self?.id, channel: 'web' });
  expect([order?.operator, order?.callId, order?.payment.approved]).toEqual([undefined, undefined, false]);
});

test('a customer cannot be given another level, number, password or state by members nobody asked for', async () => {
  const operator = await store.signedIn('operator@store.test');
  const before = await store.deps.storage.read.customers.byEmail('wade@store.test');
  const path = `/api/telesales/v1/customers/${before?.number}`;
  const { version } = (await operator.get(path)).json();
  const lies = {
    id: 'x',
    number: 'C-1',
    email: 'thief@store.test',
    passwordHash: 'x',
    disabled: true,
    phoneHelpSince: null,
  };
  await operator.patch(path, { version, firstName: 'Wade', ...lies });
  await operator.patch(path, { version, level: 'trade-plus' });
  expect(await store.deps.storage.read.customers.byEmail('wade@store.test')).toEqual(before);
});

test('an order is not moved on by whoever asks: a customer’s words change no state', async () => {
  const maren = await store.signedIn('maren@store.test');
  const id = await placeOne(maren, 'tea');
  const before = await store.deps.storage.read.orders.byId(id);
  const root = `/api/oms/pvt/orders/${id}`;
  for (const path of [`${root}/start-handling`, `${root}/cancel`, `${root}/interactions`])
    expect((await maren.post(path, { status: 'invoiced', source: 'x', message: 'y' })).statusCode).toBe(403);
  expect(await store.deps.storage.read.orders.byId(id)).toEqual(before);
});
