import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, expect, it } from 'vitest';
import { closeCancelWindows } from '../../server/features/orders/order-jobs.ts';
import { cancelWindowMs } from '../../shared/domain/order-state.ts';
import { cardStore, keepCard } from '../support/card-store.ts';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { leftEmpty, leftEmptyByCard } from '../support/left-empty.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { deviations, type ExampleFile, membersOf } from '../support/vtex-members.ts';

let shop: TestApp;
let client: CheckoutClient;
beforeAll(async () => {
  shop = await testApp({ seed: seedShop });
  const operator = await shop.signedIn('operator@store.test');
  await operator.startCall('trade@store.test');
  client = new CheckoutClient(operator);
  await client.open();
  await client.add('espresso', 3);
  await client.add('tea', 1);
  await client.change('POST', 'attachments/clientProfileData', profile);
  await client.change('POST', 'attachments/marketingData', marketing);
  await client.fillIn();
});

const profile = { document: '12-345', documentType: 'taxId', phone: '5035550142' };
const marketing = { utmSource: 'a', utmMedium: 'b', utmCampaign: 'c', utmipage: 'd', utmiPart: 'e', utmiCampaign: 'f' };

function expectMembers(
  file: ExampleFile,
  operation: string,
  reply: LightMyRequestResponse,
  status = 200,
  left = leftEmpty,
): void {
  // VTEX's examples of these operations show an order's transactions in a cart.
  const mistaken = /clear|coupons/.test(operation) ? ['paymentData.transactions'] : [];
  expect([reply.statusCode, reply.statusCode >= 400 && reply.body]).toEqual([status, false]);
  const members = membersOf(file, `${operation} ${status}`);
  if (members && reply.body !== '') expect(deviations(reply.json(), members, [...left, ...mistaken])).toEqual([]);
}

const one = '/api/checkout/pub/orderForm/{orderFormId}';

it('a cart has every member of VTEX’s examples', async () => {
  const { browser } = client;
  expectMembers('checkout', 'GET /api/checkout/pub/orderForm', await browser.get('/api/checkout/pub/orderForm'));
  expectMembers('checkout', `GET ${one}`, await browser.get(`/api/checkout/pub/orderForm/${client.id}`));
});

it.each([
  ['POST', 'items', { orderItems: [{ id: 'tea', quantity: 1, seller: '1' }] }],
  ['PATCH', 'items', { orderItems: [{ id: 'tea', quantity: 1, seller: '1', index: 1 }] }],
  ['POST', 'items/update', { orderItems: [{ index: 1, quantity: 2 }] }],
  ['PUT', 'items/{itemIndex}/price', { price: 2_400 }],
  ['POST', 'attachments/clientProfileData', { firstName: 'Maria' }],
  ['POST', 'attachments/shippingData', { selectedAddresses: [address] }],
  ['POST', 'attachments/paymentData', { payments: [{ paymentSystem: 201 }] }],
  ['POST', 'attachments/marketingData', marketing],
  ['POST', 'attachments/clientPreferencesData', { locale: 'en-US', optinNewsLetter: false }],
  ['POST', 'attachments/merchantContextData', { salesAssociateData: { salesAssociateId: 'S-1' } }],
  ['PUT', 'customData/{appId}/{appFieldName}', { value: 'x' }],
  ['PUT', 'customData/{appId}', { testField1: 'x', testField2: 'y' }],
  ['POST', 'messages/clear', {}],
  ['POST', 'coupons', { text: 'NONE' }],
] as const)('%s %s answers with every member of VTEX’s example', async (method, path, body) => {
  const at = path.replace('{itemIndex}', '0').replace('{appId}', 'app').replace('{appFieldName}', 'testField1');
  expectMembers('checkout', `${method} ${one}/${path}`, await client.send(method, at, body));
});

it('an order has every member of VTEX’s examples, in Checkout and in OMS', async () => {
  const { value } = await client.open();
  const started = await client.send('POST', 'transaction', {
    referenceId: client.id,
    value,
    referenceValue: value,
    interestValue: 0,
  });
  expectMembers('checkout', `POST ${one}/transaction`, started);
  expectMembers('checkout', 'PUT /api/checkout/pub/orders', started);
  const { id, orderGroup } = started.json();
  await client.browser.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem: 201, value }]);
  await client.browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
  for (const kind of ['pvt', 'user']) {
    const list = await client.browser.get(`/api/oms/${kind}/orders`);
    expectMembers('orders', `GET /api/oms/${kind}/orders`, list);
    const detail = await client.browser.get(`/api/oms/${kind}/orders/${orderGroup}-01`);
    expectMembers('orders', `GET /api/oms/${kind}/orders/{orderId}`, detail);
  }
});

it('what is paid by card has every member of VTEX’s examples', async () => {
  const cards = await cardStore();
  const operator = await cards.store.signedIn('operator@store.test');
  await operator.startCall('trade@store.test');
  const buyer = new CheckoutClient(operator);
  const { id: accountId } = await keepCard(cards, 'trade@store.test');
  const expectPaid = (file: ExampleFile, operation: string, reply: LightMyRequestResponse) =>
    expectMembers(file, operation, reply, 200, leftEmptyByCard);
  await buyer.open();
  await buyer.add('espresso', 3);
  await buyer.change('POST', 'attachments/clientProfileData', profile);
  await buyer.change('POST', 'attachments/marketingData', marketing);
  await buyer.fillIn();
  const chosen = { payments: [{ paymentSystem: 2, accountId }] };
  const path = 'attachments/paymentData';
  expectPaid('checkout', `POST ${one}/${path}`, await buyer.send('POST', path, chosen));
  const { value } = await buyer.open();
  const body = { referenceId: buyer.id, value, referenceValue: value, interestValue: 0 };
  const started = await buyer.send('POST', 'transaction', body);
  expectPaid('checkout', `POST ${one}/transaction`, started);
  const { id, orderGroup } = started.json();
  await buyer.browser.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem: 2, value, accountId }]);
  await buyer.browser.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
  const order = await buyer.browser.get(`/api/oms/user/orders/${orderGroup}-01`);
  expectPaid('orders', 'GET /api/oms/user/orders/{orderId}', order);
});

it('an emptied cart has every member of VTEX’s example', async () => {
  await client.open();
  await client.change('POST', 'attachments/clientProfileData', profile);
  await client.fillIn();
  expectMembers('checkout', `POST ${one}/items/removeAll`, await client.send('POST', 'items/removeAll', {}));
});

it('a simulation has every member of VTEX’s example', async () => {
  const reply = await client.browser.post('/api/checkout/pub/orderForms/simulation', {
    items: [{ id: 'tea', quantity: 1, seller: '1' }],
    country: 'USA',
    postalCode: '97209',
    geoCoordinates: [-122.67, 45.53],
    marketingData: { ...marketing, marketingTags: ['spring'] },
  });
  expectMembers('checkout', 'POST /api/checkout/pub/orderForms/simulation', reply);
});

it('a profile has every member of VTEX’s example, unmasked and masked', async () => {
  const path = '/api/checkout/pub/profiles?email=trade@store.test';
  const { storage } = shop.deps;
  const trade = await storage.read.customers.byEmail('trade@store.test');
  if (trade)
    await storage.tx((tables) => tables.customers.save({ ...trade, document: '12-345', documentType: 'taxId' }));
  for (const browser of [client.browser, shop.browser()])
    expectMembers('checkout', 'GET /api/checkout/pub/profiles', await browser.get(path));
});

it('the settings of the cart have every member of VTEX’s example', async () => {
  const path = '/api/checkout/pvt/configuration/orderForm';
  const admin = await shop.signedIn('admin@store.test');
  await admin.post(path, { allowManualPrice: true, apps: [{ id: 'faststore', fields: ['cartEtag'], major: 1 }] });
  expectMembers('checkout', `GET ${path}`, await admin.get(path));
});

it('sessions and segments have every member of VTEX’s examples', async () => {
  const { browser } = client;
  const given = { public: { variable1: { value: 'one' }, variable2: { value: 'two' } } };
  expectMembers('session-manager', 'POST /api/sessions', await browser.post('/api/sessions', given), 201);
  expectMembers('session-manager', 'PATCH /api/sessions', await browser.patch('/api/sessions', given));
  expectMembers('session-manager', 'GET /api/sessions', await browser.get('/api/sessions?items=*'));
  expectMembers('session-manager', 'GET /api/segments', await browser.get('/api/segments'));
});

it('VTEX ID has every member of its examples', async () => {
  const visitor = shop.browser();
  const root = '/api/vtexid';
  const started = await visitor.get(`${root}/pub/authentication/start?scope=harbor`);
  expectMembers('vtex-id', `GET ${root}/pub/authentication/start`, started);
  const signedIn = await visitor.signIn('wade@store.test');
  // The password's reply has the access key's shape (wire.md has it from VTEX's own client).
  expectMembers('vtex-id', `POST ${root}/pub/authentication/accesskey/validate`, signedIn);
  const token = signedIn.json().authCookie.Value;
  expectMembers(
    'vtex-id',
    `POST ${root}/credential/validate`,
    await visitor.post(`${root}/credential/validate`, { token }),
  );
  const info = await visitor.get(`${root}/pvt/user/info?user=wade@store.test`);
  expectMembers('vtex-id', `GET ${root}/pvt/user/info`, info);
});

it.each(['start-handling', 'interactions', 'cancel'] as const)('OMS %s answers with every member', async (step) => {
  const admin = await shop.signedIn('admin@store.test');
  const buyer = await shop.signedIn('wade@store.test');
  const id = await placeOne(buyer, 'tea');
  if (step === 'start-handling') {
    shop.advance(cancelWindowMs + 1);
    await closeCancelWindows(shop.deps);
  }
  const body = step === 'interactions' ? { source: 'ERP', message: 'Reserved' } : {};
  const person = step === 'start-handling' ? await shop.signedIn('admin@store.test') : admin;
  const reply = await person.post(`/api/oms/pvt/orders/${id}/${step}`, body);
  expectMembers('orders', `POST /api/oms/pvt/orders/{orderId}/${step}`, reply, step === 'start-handling' ? 204 : 200);
});
