import { beforeAll, describe, expect, test } from 'vitest';
import type { DeclaredRoute } from '../../server/http/context.ts';
import type { Cart } from '../../server/storage/records.ts';
import type { Access } from '../../shared/api/contract.ts';
import { address, CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

/** What belongs to Maren, or to the operator's call for her, by the parameter that names it. */
interface Private {
  readonly orderFormId: string;
  readonly orderId: string;
  readonly orderGroup: string;
  readonly transactionId: string;
  readonly callId: string;
  readonly addressId: string;
}

let store: TestApp;
let maren: Private;
let cart: Cart | undefined;
const others: Record<string, TestBrowser> = {};
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
  const owner = await store.signedIn('maren@store.test');
  const orderId = await placeOne(owner, 'tea');
  const client = new CheckoutClient(owner);
  await client.open();
  await client.add('cups', 4);
  const { value } = await client.fillIn();
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
  const { id: transactionId, orderGroup } = (await client.send('POST', 'transaction', body)).json();
  await client.open();
  await client.add('espresso', 2);
  const operator = await store.signedIn('operator@store.test');
  await operator.startCall('maren@store.test');
  const callId = (await operator.get('/api/telesales/v1/toolbar')).json().call.id;
  const { customers, carts } = store.deps.storage.read;
  const customer = await customers.byEmail('maren@store.test');
  const [home] = await customers.addresses(customer?.id ?? '');
  if (home) await store.deps.storage.tx((tables) => tables.customers.saveAddress({ ...home, street: 'Quiet Lane' }));
  maren = { orderFormId: client.id, orderId, orderGroup, transactionId, callId, addressId: home?.id ?? '' };
  cart = await carts.byId(client.id);
  others.visitor = store.browser();
  others.customer = await store.signedIn('wade@store.test');
  others['operator who acts for somebody else'] = await store.signedIn('operator2@store.test');
  await others['operator who acts for somebody else'].startCall('wade@store.test');
  others.administrator = await store.signedIn('admin@store.test');
});

/** Bodies that the route would take from the owner. */
const bodies: Readonly<Record<string, unknown>> = {
  items: { orderItems: [{ id: 'tea', quantity: 9, seller: '1', index: 0 }] },
  update: { orderItems: [{ index: 0, quantity: 9 }] },
  clientProfileData: { firstName: 'Wade' },
  shippingData: { selectedAddresses: [address] },
  paymentData: { payments: [{ paymentSystem: '201' }] },
  marketingData: { utmSource: 'x' },
  openTextField: { value: 'x' },
  clientPreferencesData: { locale: 'es' },
  merchantContextData: {},
  coupons: { text: 'X' },
  profile: { ignoreProfileData: true },
  ':app': { first: 'x' },
  ':field': { value: 'x' },
  payments: [{ paymentSystem: 201, value: 1 }],
  price: { price: 1 },
};

/** Not for everybody, whatever is named. */
const closed = ['see-own-account', 'change-prices'] as const;

/** Views of all orders, for those who may see them. */
const ofStaff: readonly Access[] = ['see-own-orders', 'decide-authorizations'];

const nameOf = (path: string): keyof Private | undefined => {
  const name = /:(orderFormId|orderGroup|transactionId|orderId|group)\b/.exec(path)?.[1];
  if (path.startsWith('/account/orders/:id')) return 'orderId';
  return name === 'group' ? 'orderGroup' : (name as keyof Private | undefined);
};

/** Routes that name something of the customer's own: everything but the staff's own views of all orders. */
const ownRoutes = (): readonly DeclaredRoute[] =>
  store.app.declaredRoutes.filter(
    ({ method, path, rules }) =>
      method !== 'HEAD' && nameOf(path) && !ofStaff.includes(rules.access) && !path.startsWith('/api/oms/pvt/'),
  );

const fill = (path: string): string => {
  const name = nameOf(path);
  const id = name ? maren[name] : '';
  return path
    .replace(/:(orderFormId|orderGroup|transactionId|orderId|group|id)\b/, id)
    .replace(':app', 'erp')
    .replace(':field', 'first');
};

function bodyFor(path: string): unknown {
  if (path.endsWith('/transaction'))
    return { referenceId: maren.orderFormId, value: 6_700, referenceValue: 6_700, interestValue: 0 };
  return bodies[path.split('/').at(-1) ?? ''] ?? {};
}

describe.each(['visitor', 'customer', 'operator who acts for somebody else', 'administrator'])('for a %s', (who) => {
  test('what is another customer’s is not there, by any route that names it', async () => {
    const wrong: string[] = [];
    const routes = ownRoutes();
    for (const { method, path, rules } of routes) {
      if (path.includes('changeToAnonymousUser')) continue; // asks about one's own cart, whatever it is called
      const accept = rules.kind === 'page' ? 'text/html' : 'application/json';
      const json = method === 'GET' ? {} : { json: bodyFor(path) };
      const asked = { method: method as 'GET', headers: { accept }, ...json };
      const reply =
        rules.kind === 'form'
          ? await others[who]?.submit(fill(path), {}, '/cart')
          : await others[who]?.send(fill(path), asked);
      const isClosed = [401, 403].includes(reply?.statusCode ?? 0) && closed.some((access) => access === rules.access);
      const isLogin = reply?.statusCode === 303 && String(reply.headers.location).startsWith('/login');
      if (reply?.statusCode !== 404 && !isClosed && !isLogin)
        wrong.push(`${method} ${path}: ${reply?.statusCode} ${reply?.body}`);
      if (/maren|holloway|quiet lane/i.test(reply?.body ?? '')) wrong.push(`${method} ${path} tells of its owner`);
    }
    expect(routes.length).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
    expect(await store.deps.storage.read.carts.byId(maren.orderFormId)).toEqual(cart);
  });

  test('leaving a cart by its name leaves one’s own', async () => {
    const browser = others[who];
    await browser?.submit(`/checkout/changeToAnonymousUser/${maren.orderFormId}`, {}, '/cart');
    expect(await store.deps.storage.read.carts.byId(maren.orderFormId)).toEqual(cart);
  });

  test('another’s call can be neither extended nor ended', async () => {
    const browser = others[who];
    for (const [verb, body] of [
      ['extend', { callId: maren.callId }],
      ['end', { callId: maren.callId, outcome: 'cancel-order' }],
    ] as const)
      expect((await browser?.post(`/api/telesales/v1/call/${verb}`, body))?.statusCode).toBeGreaterThanOrEqual(400);
    expect((await store.deps.storage.read.calls.byId(maren.callId))?.endedAt).toBeUndefined();
  });

  test('another’s saved address cannot be delivered to', async () => {
    const browser = others[who];
    if (!browser) throw new Error(`There is no ${who}.`);
    const client = new CheckoutClient(browser);
    await client.open();
    await client.add('tea', 1);
    const reply = await client.send('POST', 'attachments/shippingData', {
      selectedAddresses: [{ addressId: maren.addressId }],
    });
    expect(reply.body).not.toContain('Quiet Lane');
    expect((await client.open()).shippingData?.address?.street ?? '').toBe('');
  });
});
