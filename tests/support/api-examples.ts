import type { LightMyRequestResponse } from 'fastify';
import { authorizationExamples } from './authorization-examples.ts';
import { address, CheckoutClient } from './checkout-client.ts';
import { masterDataExamples } from './master-data-examples.ts';
import { payLinkExamples } from './pay-link-examples.ts';
import { testPassword } from './people.ts';
import { placeOne } from './place-order.ts';
import { priceExamples } from './price-examples.ts';
import { shareExamples } from './share-examples.ts';
import { subscriptionExamples } from './subscription-examples.ts';
import { takeOverExamples } from './takeover-examples.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

type Reply = Promise<LightMyRequestResponse>;
/** One call that succeeds, by "METHOD /path/{parameter}" of the operation. */
export type Examples = Readonly<Record<string, () => Reply>>;

/** Examples for the operations of the wire, on a shop with goods, people and an app key "key" with the token "token". */
export async function wireExamples(shop: TestApp): Promise<Examples> {
  const admin = await shop.signedIn('admin@store.test');
  return {
    ...loginExamples(shop, admin),
    ...(await toolbarExamples(shop)),
    ...(await checkoutExamples(shop)),
    ...(await placingExamples(shop)),
    ...(await orderExamples(shop, admin)),
    ...(await shareExamples(shop)),
    ...(await payLinkExamples(shop)),
    ...(await priceExamples(shop, admin)),
    ...(await authorizationExamples(shop, admin)),
    ...(await subscriptionExamples(shop, admin)),
    ...(await masterDataExamples(shop, admin)),
    ...(await takeOverExamples(shop, admin)),
  };
}

function loginExamples(shop: TestApp, admin: TestBrowser): Examples {
  const visitor = shop.browser();
  const vtexId = '/api/vtexid';
  return {
    [`GET ${vtexId}/pub/authentication/start`]: () => visitor.get(`${vtexId}/pub/authentication/start?scope=harbor`),
    [`POST ${vtexId}/pub/authentication/classic/validate`]: () =>
      shop.browser().signIn('wade@store.test', testPassword),
    [`POST ${vtexId}/credential/validate`]: async () => {
      const token = (await shop.browser().signIn('wade@store.test')).json().authCookie.Value;
      return visitor.post(`${vtexId}/credential/validate`, { token });
    },
    [`POST ${vtexId}/apptoken/login`]: () =>
      visitor.post(`${vtexId}/apptoken/login`, { appkey: 'key', apptoken: 'token' }),
    [`GET ${vtexId}/pvt/user/info`]: () => admin.get(`${vtexId}/pvt/user/info?user=wade@store.test`),
    'POST /api/sessions': () => visitor.post('/api/sessions?items=*', { public: { utm_source: { value: 'mail' } } }),
    'PATCH /api/sessions': () => visitor.patch('/api/sessions', { public: { utm_source: { value: 'mail' } } }),
    'GET /api/sessions': () => admin.get('/api/sessions?items=*'),
    'GET /api/segments': () => visitor.get('/api/segments'),
    'GET /api/telesales/v1/openapi.json': () => visitor.get('/api/telesales/v1/openapi.json'),
  };
}

async function toolbarExamples(shop: TestApp): Promise<Examples> {
  const operator = await shop.signedIn('operator2@store.test');
  const wade = await shop.deps.storage.read.customers.byEmail('wade@store.test');
  const one = `/api/telesales/v1/customers/${wade?.number}`;
  await operator.startCall('wade@store.test');
  const callId = async () => (await operator.get('/api/telesales/v1/toolbar')).json().call.id;
  return {
    'GET /api/telesales/v1/carts/news': () => operator.get('/api/telesales/v1/carts/news?after=0'),
    'GET /api/telesales/v1/toolbar': () => operator.get('/api/telesales/v1/toolbar'),
    'GET /api/telesales/v1/customers': () => operator.get('/api/telesales/v1/customers?q=wade'),
    'GET /api/telesales/v1/customers/{number}': () => operator.get(one),
    'GET /api/telesales/v1/customers/{number}/orders': () => operator.get(`${one}/orders`),
    'POST /api/telesales/v1/call/prepare': async () =>
      (await shop.signedIn('restricted@store.test')).post('/api/telesales/v1/call/prepare', {
        whose: { level: 'trade' },
        reason: 'phone-order',
        shownCall: '',
      }),
    'POST /api/telesales/v1/call/extend': async () =>
      operator.post('/api/telesales/v1/call/extend', { callId: await callId() }),
    'POST /api/telesales/v1/call/end': async () =>
      operator.post('/api/telesales/v1/call/end', { callId: await callId(), outcome: 'hand-over', note: 'Later' }),
  };
}

async function checkoutExamples(shop: TestApp): Promise<Examples> {
  const browser = await shop.signedIn('maren@store.test');
  const client = new CheckoutClient(browser);
  await client.open();
  await client.add('espresso', 2);
  const root = '/api/checkout/pub/orderForm';
  const one = `${root}/{orderFormId}`;
  const bodies: Readonly<Record<string, unknown>> = {
    'POST items': { orderItems: [{ id: 'tea', quantity: 1, seller: '1' }] },
    'PATCH items': { orderItems: [{ id: 'tea', quantity: 2, seller: '1', index: 1 }] },
    'POST items/update': { orderItems: [{ index: 0, quantity: 3 }] },
    'POST attachments/clientProfileData': { firstName: 'Maren', phone: '5035550142' },
    'POST attachments/shippingData': { selectedAddresses: [address] },
    'POST attachments/paymentData': { payments: [{ paymentSystem: '201', accountId: null }] },
    'POST attachments/marketingData': { utmSource: 'mail', marketingTags: ['spring'] },
    'POST attachments/openTextField': { value: 'Ring twice.' },
    'POST attachments/clientPreferencesData': { locale: 'pt-BR', optinNewsLetter: true },
    'POST attachments/merchantContextData': { salesAssociateData: { salesAssociateId: 'S-1' } },
    'PATCH profile': { ignoreProfileData: true },
    'PUT customData/{app}': { first: 'x' },
    'PUT customData/{app}/{field}': { value: { any: ['thing', 1] } },
    'DELETE customData/{app}/{field}': undefined,
    'POST coupons': { text: 'SPRING' },
    'POST messages/clear': {},
    'POST items/removeAll': {},
  };
  const changes = Object.entries(bodies).map(([name, body]) => {
    const [method, path = ''] = name.split(' ');
    const at = path.replace('{app}', 'erp').replace('{field}', 'first');
    const send = async (): Reply => {
      // A cart with a profile of its own may not ignore the account's, and a buyer's may not lack one.
      if (path === 'profile') return ignoreProfile(shop.browser());
      return client.send(method as 'POST', at, body);
    };
    return [`${method} ${one}/${path}`, send] as const;
  });
  return {
    [`GET ${root}`]: () => browser.get(`${root}?sc=1`),
    [`POST ${root}`]: () => browser.post(root, { expectedOrderFormSections: ['items'] }),
    [`GET ${one}`]: () => browser.get(`${root}/${client.id}?refreshOutdatedData=true`),
    [`POST ${one}`]: () => browser.post(`${root}/${client.id}`),
    ...Object.fromEntries(changes),
    'POST /api/checkout/pub/orderForms/simulation': () =>
      browser.post('/api/checkout/pub/orderForms/simulation', {
        items: [
          { id: 'tea', quantity: 2, seller: '1' },
          { id: 'kettle', quantity: 1, seller: '1' },
        ],
        country: 'USA',
        postalCode: '97209',
        marketingData: { utmSource: 'mail' },
      }),
    'GET /api/checkout/pub/profiles': () => shop.browser().get('/api/checkout/pub/profiles?email=maren@store.test'),
    'GET /api/catalog_system/pub/products/search': () =>
      browser.get('/api/catalog_system/pub/products/search?fq=C:/c-1/&_from=0&_to=9'),
    'GET /api/catalog_system/pub/products/search/{term}': () =>
      browser.get('/api/catalog_system/pub/products/search/tea'),
  };
}

async function ignoreProfile(browser: TestBrowser): Reply {
  const client = new CheckoutClient(browser);
  await client.open();
  return client.send('PATCH', 'profile', { ignoreProfileData: true });
}

async function placingExamples(shop: TestApp): Promise<Examples> {
  const wade = await shop.signedIn('wade@store.test');
  const begin = async () => {
    const client = new CheckoutClient(wade);
    await client.open();
    await client.add('tea', 1);
    const { value } = await client.fillIn();
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    return { reply: await client.send('POST', 'transaction', body), value };
  };
  const pay = (root: string) => async () => {
    const { reply, value } = await begin();
    return wade.post(`${root}/${reply.json().id}/payments`, [{ paymentSystem: 201, value }]);
  };
  return {
    'POST /api/checkout/pub/orderForm/{orderFormId}/transaction': async () => (await begin()).reply,
    'PUT /api/checkout/pub/orders': () =>
      wade.send('/api/checkout/pub/orders', {
        method: 'PUT',
        json: {
          items: [{ id: 'tea', quantity: 1, seller: '1' }],
          clientProfileData: { email: 'wade@store.test', firstName: 'Wade', lastName: 'Wilson', phone: '5035550142' },
          shippingData: { address },
          paymentData: { payments: [{ paymentSystem: 201 }] },
          openTextField: { value: 'Ring twice.' },
        },
      }),
    'POST /api/payments/transactions/{transactionId}/payments': pay('/api/payments/transactions'),
    'POST /api/pub/transactions/{transactionId}/payments': pay('/api/pub/transactions'),
    'POST /api/checkout/pub/gatewayCallback/{orderGroup}': async () => {
      const { reply, value } = await begin();
      const { id, orderGroup } = reply.json();
      await wade.post(`/api/payments/transactions/${id}/payments`, [{ paymentSystem: 201, value }]);
      return wade.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
    },
    'GET /api/checkout/pub/orders/order-group/{orderGroup}': async () =>
      wade.get(`/api/checkout/pub/orders/order-group/${(await placeOne(wade, 'tea')).replace('-01', '')}`),
  };
}

async function orderExamples(shop: TestApp, admin: TestBrowser): Promise<Examples> {
  const buyer = await shop.signedIn('trade@store.test');
  const pvt = '/api/oms/pvt/orders';
  const { storage } = shop.deps;
  const ready = async () => {
    const id = await placeOne(buyer, 'tea');
    await storage.tx(async (tables) => {
      const order = await tables.orders.lock(id);
      if (order) await tables.orders.update({ ...order, state: 'ready-for-handling', version: order.version + 1 });
    });
    return id;
  };
  const id = await placeOne(buyer, 'tea');
  return {
    [`GET ${pvt}`]: () => admin.get(`${pvt}?per_page=5`),
    [`GET ${pvt}/{orderId}`]: () => admin.get(`${pvt}/${id}`),
    'GET /api/oms/user/orders': () => buyer.get('/api/oms/user/orders'),
    'GET /api/oms/user/orders/{orderId}': () => buyer.get(`/api/oms/user/orders/${id}`),
    [`POST ${pvt}/{orderId}/interactions`]: () =>
      admin.post(`${pvt}/${id}/interactions`, { source: 'x', message: 'y' }),
    [`POST ${pvt}/{orderId}/start-handling`]: async () => admin.post(`${pvt}/${await ready()}/start-handling`),
    [`POST ${pvt}/{orderId}/cancel`]: async () =>
      admin.post(`${pvt}/${await placeOne(buyer, 'tea')}/cancel`, { reason: 'x' }),
    [`POST ${pvt}/{orderId}/payments/{paymentId}/payment-notification`]: async () => {
      const payment = (await storage.read.orders.byId(id))?.payment.id;
      return admin.post(`${pvt}/${id}/payments/${payment}/payment-notification`);
    },
  };
}
