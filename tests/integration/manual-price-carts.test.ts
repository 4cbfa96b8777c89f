import { beforeAll, expect, it } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { callWith, cartOnCall, changePrice, emptied, givePrice, setPrices } from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('carts with manual prices', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });
  const refusal = async (client: CheckoutClient) => {
    const put = await changePrice(client, 0, { price: 900 });
    const taken = await client.send('DELETE', 'items/0/price');
    return [put.statusCode, put.json().error?.code, taken.statusCode, taken.json().error?.code];
  };

  it('are made by staff who may: never by shoppers, visitors and approvers', async () => {
    for (const browser of [
      shop.browser(),
      await shop.signedIn('maren@store.test'),
      await shop.signedIn('approver@store.test'),
    ]) {
      const client = new CheckoutClient(browser);
      await client.open();
      await client.add('tea', 1);
      expect(await refusal(client)).toEqual([403, 'CHK003', 403, 'CHK003']);
      expect((await client.open()).items[0]?.manualPrice).toBeNull();
    }
  });

  it('are not made while the store has prices closed, and say so', async () => {
    await setPrices(shop.deps, { allowed: false });
    const client = await cartOnCall(shop);
    await client.add('tea', 1);
    expect((await client.open()).allowManualPrice).toBe(false);
    expect(await refusal(client)).toEqual([403, 'CHK003', 403, 'CHK003']);
    await setPrices(shop.deps, { allowed: true });
    expect((await client.open()).allowManualPrice).toBe(true);
    expect(await refusal(client)).toEqual([200, undefined, 200, undefined]);
  });

  it('can be prepared in an operator’s own cart', async () => {
    const client = new CheckoutClient(await shop.signedIn('operator@store.test'));
    await client.open();
    await client.add('tea', 2);
    expect((await givePrice(client, 0, 1_000)).items[0]).toMatchObject({ manualPrice: 1_000, sellingPrice: 1_000 });
  });

  it('are changed by an app key that may open any cart, which is named as who did it', async () => {
    const client = await cartOnCall(shop);
    await client.add('tea', 1);
    const key = { key: 'erp', tokenHash: hashOfToken('token'), name: 'ERP', createdAt: 1, revokedAt: undefined };
    await shop.deps.storage.tx((tables) => tables.appKeys.save({ ...key, roles: ['admin'] }));
    const headers = { 'x-vtex-api-appkey': 'erp', 'x-vtex-api-apptoken': 'token', origin: undefined };
    const path = `/api/checkout/pub/orderForm/${client.id}/items/0/price`;
    const reply = await shop.browser().send(path, { method: 'PUT', json: { price: 950 }, headers });
    expect(reply.json().items[0]).toMatchObject({ manualPrice: 950, manualPriceAppliedBy: 'erp' });
  });

  it('keep the price when the quantity changes or the same sku comes again, and say that it is checked', async () => {
    const client = await cartOnCall(shop);
    await client.add('tea', 2);
    expect((await givePrice(client, 0, 1_000)).messages).toEqual([]);
    const message = {
      code: 'price-checked-again',
      status: 'info',
      text: 'Quantity changed, so $10.00 for Breakwater Breakfast Tea is checked again.',
    };
    const more = await client.add('tea', 1);
    expect(more.items[0]).toMatchObject({ quantity: 3, manualPrice: 1_000, priceDefinition: { total: 3_000 } });
    expect(more.messages).toEqual([message]);
    const fewer = await client.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 1 }] });
    expect(fewer.items[0]).toMatchObject({ quantity: 1, manualPrice: 1_000, priceDefinition: { total: 1_000 } });
    expect(fewer.messages).toEqual([message]);
    const online = new CheckoutClient(await shop.signedIn('maren@store.test'));
    expect((await online.open()).messages).toEqual([message]);
    expect((await online.add('tea', 4)).items[0]).toMatchObject({ quantity: 5, manualPrice: 1_000 });
    expect((await givePrice(client, 0, 1_000)).messages).toEqual([]);
  });

  it('survive 20 changes of different lines at once, each with its price', async () => {
    const client = await cartOnCall(shop);
    const skus = ['tea', 'cups', 'espresso', 'dripper'];
    for (const sku of skus) await client.add(sku, 1);
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => changePrice(client, n % 4, { price: 100 * ((n % 4) + 1) })),
    );
    expect(replies.map((reply) => reply.statusCode)).toEqual(Array.from({ length: 20 }, () => 200));
    expect((await client.open()).items.map((it) => it.manualPrice)).toEqual([100, 200, 300, 400]);
  });

  it('refuse a price that was decided on an older cart with 409, who and when', async () => {
    const client = await cartOnCall(shop);
    await client.add('tea', 1);
    const online = new CheckoutClient(await shop.signedIn('maren@store.test'));
    await online.open();
    await online.add('cups', 1);
    const stale = await changePrice(client, 0, { price: 900 }, { 'if-match': '"1"' });
    const { code, details } = stale.json().error;
    expect([stale.statusCode, code, details.updatedBy]).toEqual([409, 'cart-changed', 'Maren Holloway']);
    const fresh = await changePrice(client, 0, { price: 900 }, { 'if-match': `"${details.version}"` });
    expect(fresh.headers.etag).toBe(`"${details.version + 1}"`);
  });

  it('go back with the cart when the call is canceled', async () => {
    const first = await cartOnCall(shop);
    await first.add('tea', 2);
    await givePrice(first, 0, 1_300);
    const end = async (client: CheckoutClient, outcome: string) => {
      const { call } = (await client.browser.get('/api/telesales/v1/toolbar')).json();
      return client.browser.post('/api/telesales/v1/call/end', { callId: call.id, outcome });
    };
    expect((await end(first, 'hand-over')).statusCode).toBe(200);
    const second = await callWith(shop, 'maren@store.test', 'operator2@store.test');
    await givePrice(second, 0, 900);
    await second.add('cups', 1);
    expect((await end(second, 'cancel-order')).statusCode).toBe(200);
    const online = new CheckoutClient(await shop.signedIn('maren@store.test'));
    expect((await online.open()).items.map((it) => [it.id, it.quantity, it.manualPrice])).toEqual([['tea', 2, 1_300]]);
  });

  it('stay whose they are when the operator goes on to the next customer', async () => {
    const client = await cartOnCall(shop);
    await client.add('tea', 1);
    await givePrice(client, 0, 900);
    await client.browser.startCall('wade@store.test');
    await emptied(client);
    expect((await client.add('tea', 1)).items[0]?.manualPrice).toBeNull();
    await client.browser.startCall('');
    await emptied(client);
    expect((await client.add('tea', 1)).items[0]?.manualPrice).toBeNull();
    const online = new CheckoutClient(await shop.signedIn('maren@store.test'));
    expect((await online.open()).items[0]?.manualPrice).toBe(900);
  });

  it('keep their prices in the order, in the words of OMS too', async () => {
    const client = await cartOnCall(shop);
    await client.add('tea', 3);
    await client.change('PUT', 'items/0/price', { telesalesLineTotal: 4_000, telesalesReason: 'volume' });
    const { value } = await client.fillIn();
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    const { orders } = (await client.send('POST', 'transaction', body)).json();
    expect(orders[0].items[0]).toMatchObject({ manualPrice: 1_333, price: 1_480 });
    const admin = await shop.signedIn('admin@store.test');
    const oms = (await admin.get(`/api/oms/pvt/orders/${orders[0].orderId}`)).json();
    expect(oms).toMatchObject({
      value: 5_200,
      items: [
        {
          price: 1_480,
          manualPrice: '1333',
          sellingPrice: 1_333,
          priceDefinition: {
            total: 4_000,
            sellingPrices: [
              { value: 1_334, quantity: 1 },
              { value: 1_333, quantity: 2 },
            ],
          },
        },
      ],
      totals: [{ value: 4_440 }, { value: -440 }, { value: 1_200 }, { value: 0 }],
    });
    const order = await shop.deps.storage.read.orders.byId(orders[0].orderId);
    expect(order?.lines[0]?.manual).toMatchObject({
      price: 1_333,
      total: 4_000,
      reason: 'volume',
      byName: 'Nadia Brandt',
    });
  });
});
