import { beforeAll, expect, it } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { prepare, preparing } from '../support/prepared-carts.ts';
import { emptied, givePrice } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const stateOf = async (browser: TestBrowser) => (await browser.get('/api/telesales/v1/toolbar')).json();
const goodsOf = async (client: CheckoutClient) =>
  (await client.open()).items.map((it) => [it.id, it.quantity, it.manualPrice]);

describeEngines('preparing a cart', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });

  it('shows the customer’s prices and goods, and is told as what it is', async () => {
    const own = new CheckoutClient(await shop.signedIn('trade@store.test'));
    await own.open();
    const [theirs] = (await own.add('espresso', 1)).items;
    const client = await preparing(shop, { email: 'trade@store.test' });
    const [line] = (await client.add('espresso', 1)).items;
    expect([line?.price, line?.listPrice]).toEqual([theirs?.price, theirs?.listPrice]);
    expect((await client.browser.get('/p/pallet')).statusCode).toBe(200);
    expect((await stateOf(client.browser)).call).toMatchObject({
      kind: 'preparing',
      customer: { email: 'trade@store.test', level: 'trade' },
      cart: { orderFormId: client.id, count: 1 },
    });
    const page = (await client.browser.get('/cart')).body;
    expect(page).toContain('data-telesales="preparing"');
    expect(page).toContain('You are preparing a cart for');
    expect(page).not.toContain('href="/checkout"');
  });

  it('for nobody in particular shows the prices of the level that was chosen', async () => {
    const prices: unknown[] = [];
    for (const level of ['retail', 'trade', 'trade-plus']) {
      const client = await preparing(shop, { level });
      prices.push((await client.add('espresso', 1)).items[0]?.price);
      expect((await stateOf(client.browser)).call).toMatchObject({
        kind: 'preparing',
        customer: { number: '', level },
      });
    }
    expect(prices).toEqual([2_750, 2_400, 2_750]);
  });

  it('leaves the operator’s own cart and the customer’s as they are, and comes back with what was in it', async () => {
    const maren = new CheckoutClient(await shop.signedIn('maren@store.test'));
    await maren.open();
    await maren.add('cups', 1);
    const nadia = new CheckoutClient(await shop.signedIn('operator@store.test'));
    await nadia.open();
    await nadia.add('tea', 3);
    await prepare(nadia.browser, { email: 'maren@store.test' });
    expect(await goodsOf(nadia)).toEqual([]);
    await nadia.add('tea', 2);
    await givePrice(nadia, 0, 1_000);
    await prepare(nadia.browser, { email: 'wade@store.test' });
    expect(await goodsOf(nadia)).toEqual([]);
    await nadia.browser.startCall('');
    expect(await goodsOf(nadia)).toEqual([['tea', 3, null]]);
    expect(await goodsOf(maren)).toEqual([['cups', 1, null]]);
    await prepare(nadia.browser, { email: 'maren@store.test' });
    expect(await goodsOf(nadia)).toEqual([['tea', 2, 1_000]]);
  });

  it('is apart from what a colleague prepares for the same customer', async () => {
    const nadia = await preparing(shop, { email: 'maren@store.test' });
    await nadia.add('tea', 2);
    const tomas = await preparing(shop, { email: 'maren@store.test' }, 'operator2@store.test');
    expect(await goodsOf(tomas)).toEqual([]);
    expect((await tomas.browser.get(`/api/checkout/pub/orderForm/${nadia.id}`)).statusCode).toBe(404);
  });

  it('can be recognized in storage, with its manual prices', async () => {
    const client = await preparing(shop, { email: 'maren@store.test' });
    await emptied(client);
    await client.add('tea', 2);
    await givePrice(client, 0, 1_000);
    const { customers, staff, carts } = shop.deps.storage.read;
    const [maren, nadia] = [await customers.byEmail('maren@store.test'), await staff.byEmail('operator@store.test')];
    const owner = { kind: 'prepared', staffId: nadia?.id, preparedFor: { customerId: maren?.id } };
    const lines = [{ skuId: 'tea', quantity: 2, manual: { price: 1_000 } }];
    expect(await carts.byId(client.id)).toMatchObject({ owner, lines, open: true });
  });

  it('starts anew when its operator asks for an empty cart', async () => {
    const client = await preparing(shop, { email: 'maren@store.test' });
    await client.add('tea', 2);
    const before = client.id;
    const reply = await client.browser.post('/api/checkout/pub/orderForm?forceNewCart=true');
    expect(reply.json().items).toEqual([]);
    expect(reply.json().orderFormId).not.toBe(before);
    expect(await goodsOf(client)).toEqual([]);
  });

  it('becomes a call in the customer’s account when its operator logs in as them', async () => {
    const client = await preparing(shop, { email: 'maren@store.test' });
    await client.add('tea', 2);
    const { call } = await stateOf(client.browser);
    expect((await client.browser.startCall('maren@store.test', { shownCall: call.id })).statusCode).toBe(201);
    expect((await stateOf(client.browser)).call).toMatchObject({ kind: 'acting', customer: { firstName: 'Maren' } });
    expect(await goodsOf(client)).toEqual([['cups', 1, null]]);
    expect(await shop.deps.storage.read.calls.byId(call.id)).toMatchObject({ ending: 'switched', kind: 'preparing' });
    expect((await client.browser.get('/account')).statusCode).toBe(200);
  });
});
