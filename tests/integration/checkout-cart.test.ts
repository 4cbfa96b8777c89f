import { beforeAll, describe, expect, it } from 'vitest';
import type { OrderForm } from '../../shared/api/order-form.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const lines = (form: OrderForm) => form.items.map((item) => [item.id, item.quantity]);

describeEngines('the cart on the wire', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });
  const visitor = async () => {
    const client = new CheckoutClient(shop.browser());
    await client.open();
    return client;
  };

  it('opens for a visitor, who owns it by an HttpOnly cookie and sees its name in a readable one', async () => {
    const browser = shop.browser();
    const reply = await browser.get('/api/checkout/pub/orderForm');
    const form: OrderForm = reply.json();
    expect(form.orderFormId).toMatch(/^[0-9a-f]{32}$/);
    expect(form).toMatchObject({ items: [], value: 0, loggedIn: false, salesChannel: '1', clientProfileData: null });
    const cookies = [reply.headers['set-cookie'] ?? []].flat();
    expect(cookies.find((it) => it.startsWith('CheckoutOrderFormOwnership='))).toMatch(/HttpOnly/);
    expect(cookies.find((it) => it.startsWith('checkout.vtex.com='))).toMatch(
      new RegExp(`^checkout\\.vtex\\.com=__ofid=${form.orderFormId};(?!.*HttpOnly)`),
    );
    const again: OrderForm = (await browser.post('/api/checkout/pub/orderForm/')).json();
    expect(again.orderFormId).toBe(form.orderFormId);
  });

  it('stores nothing for reading', async () => {
    const client = await visitor();
    expect(await shop.deps.storage.read.carts.byId(client.id)).toBeUndefined();
  });

  it('adds, merges, changes and removes items, and totals sum to the value', async () => {
    const client = await visitor();
    await client.add('tea', 2);
    const merged = await client.add('tea', 3);
    expect(lines(merged)).toEqual([['tea', 5]]);
    const form = await client.add('cups', 1);
    expect(form.totalizers.map((it) => [it.id, it.value])).toEqual([
      ['Items', 11_200],
      ['Discounts', 0],
      ['Shipping', 1_200],
      ['Tax', 0],
    ]);
    expect(form.value).toBe(12_400);
    const patched = await client.change('PATCH', 'items', {
      orderItems: [{ id: 'tea', quantity: 1, seller: '1', index: 0 }],
    });
    expect(lines(patched)).toEqual([
      ['tea', 1],
      ['cups', 1],
    ]);
    const updated = await client.change('POST', 'items/update/', { orderItems: [{ index: 1, quantity: 0 }] });
    expect(lines(updated)).toEqual([['tea', 1]]);
    expect(lines(await client.change('POST', 'items/removeAll', {}))).toEqual([]);
  });

  it.each([-1, 0.5, 1e9, 10_000, '2', null])('refuses the quantity %s and leaves the cart alone', async (quantity) => {
    const client = await visitor();
    await client.add('tea', 2);
    for (const [method, path, item] of [
      ['POST', 'items', { id: 'tea', quantity, seller: '1' }],
      ['PATCH', 'items', { id: 'tea', quantity, seller: '1', index: 0 }],
      ['POST', 'items/update', { index: 0, quantity }],
    ] as const) {
      const reply = await client.send(method, path, { orderItems: [item] });
      expect(reply.statusCode).toBe(400);
      expect(reply.json()).toMatchObject({ error: { exception: null }, operationId: expect.any(String) });
    }
    expect(lines(await client.open())).toEqual([['tea', 2]]);
  });

  it('refuses to add nothing, and an index that is not there by VTEX’s own code', async () => {
    const client = await visitor();
    await client.add('tea', 2);
    expect((await client.send('POST', 'items', { orderItems: [{ id: 'tea', quantity: 0 }] })).statusCode).toBe(400);
    const missing = await client.send('POST', 'items/update', { orderItems: [{ index: 7, quantity: 1 }] });
    expect(missing.statusCode).toBe(400);
    expect(missing.json()).toMatchObject({ fields: {}, error: { code: 'CHK0041', message: 'Invalid item index' } });
    const stale = await client.send('PATCH', 'items', { orderItems: [{ id: 'cups', index: 0, quantity: 9 }] });
    expect(stale.statusCode).toBe(400);
    expect(lines(await client.open())).toEqual([['tea', 2]]);
  });

  it('never holds more than the shelf: says how many are left and keeps what the cart had', async () => {
    const client = await visitor();
    await client.add('dripper', 3);
    const short = await client.add('dripper', 3);
    expect(lines(short)).toEqual([['dripper', 3]]);
    expect(short.messages).toEqual([
      {
        code: 'itemQuantityNotAvailable',
        status: 'error',
        text: '5 of Pour-over Dripper left. The cart still has 3. Take 5, or remove it.',
      },
    ]);
    const soldOut = await client.change('POST', 'items', {
      orderItems: [
        { id: 'kettle', quantity: 1 },
        { id: 'tea', quantity: 1 },
        { id: 'nothing', quantity: 1 },
      ],
    });
    expect(lines(soldOut)).toEqual([
      ['dripper', 3],
      ['tea', 1],
    ]);
    expect(soldOut.messages.map((message) => message.code)).toEqual(['withoutStock', 'sku-unknown']);
    expect((await client.change('POST', 'messages/clear', {})).messages).toEqual([]);
  });

  it('sells what a level may not see to nobody of that level, and prices each level its own', async () => {
    const retail = await visitor();
    expect(lines(await retail.add('pallet', 1))).toEqual([]);
    const trade = new CheckoutClient(await shop.signedIn('trade@store.test'));
    await trade.open();
    expect(lines(await trade.add('pallet', 1))).toEqual([['pallet', 1]]);
    const form = await trade.add('espresso', 2);
    expect(form.salesChannel).toBe('2');
    expect(form.items[1]).toMatchObject({ price: 2_400, listPrice: 2_750, sellingPrice: 2_400, manualPrice: null });
    await trade.change('POST', 'items/removeAll', {});
  });

  it('opens by its name for its owner and an app key only', async () => {
    const client = await visitor();
    await client.add('tea', 1);
    const path = `/api/checkout/pub/orderForm/${client.id}`;
    expect((await client.browser.get(path)).statusCode).toBe(200);
    expect((await client.browser.post(`${path}?refreshOutdatedData=true`, {})).statusCode).toBe(200);
    const stranger = shop.browser();
    const operator = await shop.signedIn('operator@store.test');
    const admin = await shop.signedIn('admin@store.test');
    for (const browser of [stranger, operator, admin]) {
      expect((await browser.get(path)).statusCode).toBe(404);
      const write = await browser.post(`${path}/items`, { orderItems: [{ id: 'cups', quantity: 1 }] });
      expect(write.statusCode).toBe(404);
    }
    expect(lines(await client.open())).toEqual([['tea', 1]]);
  });

  describe('with a version', () => {
    it('refuses what was decided on an older cart with 409, who changed it and when', async () => {
      const client = await visitor();
      await client.add('tea', 1);
      const stale = await client.send(
        'POST',
        'items',
        { orderItems: [{ id: 'cups', quantity: 1 }] },
        { 'if-match': '"0"' },
      );
      expect(stale.statusCode).toBe(409);
      expect(stale.json()).toMatchObject({
        error: { code: 'cart-changed', details: { version: 1, updatedBy: 'Visitor', updatedAt: expect.any(Number) } },
      });
      expect(stale.json().error.message).toMatch(/^Not saved\. Visitor changed this cart at 11:00.AM\./);
      const fresh = await client.send(
        'POST',
        'items',
        { orderItems: [{ id: 'cups', quantity: 1 }] },
        { 'if-match': '"1"' },
      );
      expect(fresh.headers.etag).toBe('"2"');
    });
  });

  it('loses no line of clients that send no version, however they interleave', async () => {
    const client = await visitor();
    const skus = ['tea', 'cups', 'espresso', 'dripper'];
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        client.send('POST', 'items', { orderItems: [{ id: skus[n % 4], quantity: 1 }] }),
      ),
    );
    expect(added.map((reply) => reply.statusCode)).toEqual(Array.from({ length: 20 }, () => 200));
    const form = await client.open();
    expect(new Map(lines(form) as [string, number][])).toEqual(new Map(skus.map((sku) => [sku, 5])));
  });

  it('loses no line of an operator and their customer at work on the same cart, and audits each change once', async () => {
    const operator = await shop.signedIn('operator2@store.test');
    await operator.startCall('maren@store.test');
    const byPhone = new CheckoutClient(operator);
    await byPhone.open();
    const online = new CheckoutClient(await shop.signedIn('maren@store.test'));
    await online.open();
    await Promise.all(Array.from({ length: 10 }, () => Promise.all([byPhone.add('tea', 1), online.add('cups', 1)])));
    expect(new Map(lines(await online.open()) as [string, number][])).toEqual(
      new Map([
        ['tea', 10],
        ['cups', 10],
      ]),
    );
    const calls = await shop.deps.storage.read.calls.running(shop.deps.clock.now(), 1);
    const audit = await shop.deps.storage.read.audit.chain(`call:${calls[0]?.id}`);
    expect(audit.filter((row) => row.action === 'cart-added')).toHaveLength(10);
    await online.change('POST', 'items/removeAll', {});
    await operator.startCall('');
  });

  it('keeps the carts of operator and customers apart through start, switch and stop', async () => {
    const operator = await shop.signedIn('operator@store.test');
    const cart = new CheckoutClient(operator);
    const own = await cart.open().then(() => cart.add('cups', 10));
    await operator.startCall('maren@store.test');
    const first = await cart.open();
    expect(first).toMatchObject({ items: [], loggedIn: true, userType: 'callCenterOperator' });
    await cart.add('tea', 1);
    const refused = await operator.get(`/api/checkout/pub/orderForm/${own.orderFormId}`);
    expect(refused.statusCode).toBe(404);
    await operator.startCall('wade@store.test');
    expect((await cart.open()).items).toEqual([]);
    await cart.add('espresso', 3);
    await operator.startCall('');
    expect(lines(await cart.open())).toEqual([['cups', 10]]);
    const maren = new CheckoutClient(await shop.signedIn('maren@store.test'));
    expect(lines(await maren.open())).toEqual([['tea', 1]]);
    const wade = new CheckoutClient(await shop.signedIn('wade@store.test'));
    expect(lines(await wade.open())).toEqual([['espresso', 3]]);
  });
});
