import { beforeAll, expect, test } from 'vitest';
import { addToCart } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const toolbar = '/api/telesales/v1/toolbar';

describeEngines('the toolbar', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
  });

  test('knows who works before a customer is chosen', async () => {
    const operator = await store.signedIn('operator@store.test');
    expect((await operator.get(toolbar)).json()).toEqual({
      serverNow: store.deps.clock.now(),
      store: { name: 'Harbor Supply', currency: 'USD', timeZone: 'America/Los_Angeles' },
      operator: {
        name: 'Nadia Brandt',
        initials: 'NB',
        email: 'operator@store.test',
        roles: ['operator'],
        seesOrders: true,
      },
      asksPrices: false,
      sharesCarts: true,
      call: null,
      ended: null,
    });
  });

  test('shows the customer, the masked phone and the cart as they are', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('trade@store.test');
    await addToCart(operator, 'espresso', 2);
    const { call } = (await operator.get(toolbar)).json();
    expect(call).toMatchObject({
      customer: {
        name: 'Maria Anders',
        initials: 'MA',
        company: 'Alfreds',
        phoneMasked: '(•••) •••-0142',
        level: 'trade',
      },
      reason: 'phone-order',
      cart: { count: 2, value: expect.any(Number), version: expect.any(Number) },
      order: null,
    });
    expect(call.absoluteEndAt - call.startedAt).toBe(60 * 60_000);
  });

  test('is told on every reply which call the server sees', async () => {
    const operator = await store.signedIn('operator@store.test');
    expect((await operator.get(toolbar)).headers['x-telesales-call']).toBe('');
    const started = await operator.startCall('maren@store.test');
    const { call } = (await operator.get(toolbar)).json();
    expect(started.headers['x-telesales-call']).toBe(call.id);
    expect((await store.browser().get('/api/segments')).headers['x-telesales-call']).toBeUndefined();
  });

  test('finds customers in one box, and says when there are more', async () => {
    const operator = await store.signedIn('operator@store.test');
    const find = async (q: string, limit = 20) =>
      (await operator.get(`/api/telesales/v1/customers?q=${encodeURIComponent(q)}&limit=${limit}`)).json();
    expect((await find('wilson')).customers).toMatchObject([{ name: 'Wade Wilson', phone: '(503) 555-0142' }]);
    expect((await find('alfreds')).customers).toMatchObject([{ name: 'Maria Anders', lastOrder: null }]);
    expect(await find('0142', 2)).toMatchObject({ customers: [{}, {}], truncated: true });
    expect(await find('nobody of this name')).toEqual({ customers: [], truncated: false });
  });

  test('shows the customer’s card with what stands in the way of acting', async () => {
    const operator = await store.signedIn('operator@store.test');
    const cardOf = async (email: string) => {
      const customer = await store.deps.storage.read.customers.byEmail(email);
      return (await operator.get(`/api/telesales/v1/customers/${customer?.number}`)).json();
    };
    expect(await cardOf('wade@store.test')).toMatchObject({ lastName: 'Wilson', refusal: null, phoneHelpSince: 1 });
    expect(await cardOf('blocked@store.test')).toMatchObject({ refusal: 'customer-disabled' });
    expect(await cardOf('no-consent@store.test')).toMatchObject({ refusal: 'consent-withdrawn', phoneHelpSince: null });
    expect((await operator.get('/api/telesales/v1/customers/C-0')).statusCode).toBe(404);
    expect((await operator.get('/api/telesales/v1/customers/C-0/orders')).statusCode).toBe(404);
  });

  test('is nobody’s who has no right to it', async () => {
    const shopper = await store.signedIn('maren@store.test');
    const approver = await store.signedIn('approver@store.test');
    for (const path of [toolbar, '/api/telesales/v1/customers?q=wade', '/api/telesales/v1/customers/C-1']) {
      expect((await store.browser().get(path)).statusCode).toBe(401);
      expect((await shopper.get(path)).statusCode).toBe(403);
      expect((await approver.get(path)).statusCode).toBe(403);
    }
  });
});
