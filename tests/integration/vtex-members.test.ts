import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, expect, it } from 'vitest';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { leftEmpty } from '../support/left-empty.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { deviations, membersOf } from '../support/vtex-members.ts';

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

function expectMembers(file: 'checkout' | 'orders', operation: string, reply: LightMyRequestResponse): void {
  // VTEX's examples of these operations show an order's transactions in a cart.
  const mistaken = /clear|coupons/.test(operation) ? ['paymentData.transactions'] : [];
  expect([reply.statusCode, reply.statusCode >= 400 && reply.body]).toEqual([200, false]);
  const members = membersOf(file, `${operation} 200`);
  if (members) expect(deviations(reply.json(), members, [...leftEmpty, ...mistaken])).toEqual([]);
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
  const at = path.replace('{appId}', 'app').replace('{appFieldName}', 'testField1');
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

it('an emptied cart has every member of VTEX’s example', async () => {
  await client.open();
  await client.change('POST', 'attachments/clientProfileData', profile);
  await client.fillIn();
  expectMembers('checkout', `POST ${one}/items/removeAll`, await client.send('POST', 'items/removeAll', {}));
});
