import { beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { addToCart, cartOf } from '../support/carts.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const newest = { offset: 0, limit: 200, order: { by: 'sequence', descending: true } } as const;
const statusesOf = (replies: readonly { readonly statusCode: number }[]) =>
  replies.map(({ statusCode }) => statusCode).sort();
/** Sent at once: all of them are under way before the first is answered. */
const atOnce = <T>(count: number, each: (index: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => each(index)));

describeEngines('at one moment', (engine) => {
  let store: TestApp;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
  });
  const orders = async () => (await store.deps.storage.read.orders.find({}, newest)).orders;

  /** A cart that can be placed, and the request that does. */
  async function readyToPlace(browser: TestBrowser, sku: string, quantity = 1) {
    const client = new CheckoutClient(browser);
    await client.open();
    await client.add(sku, quantity);
    const contact = { email: 'guest@store.test', firstName: 'Ines', lastName: 'Vale' };
    if (!(await client.open()).loggedIn) await client.change('POST', 'attachments/clientProfileData', contact);
    const { value } = await client.fillIn();
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    const place = (key?: string, sent: object = body) =>
      client.send('POST', 'transaction', sent, key === undefined ? {} : { 'idempotency-key': key });
    return { client, body, place };
  }

  test('fifty buyers of the last piece are one order and 49 kind refusals', async () => {
    await store.deps.storage.tx(({ catalog }) => catalog.takeStock('dripper', 4));
    const carts = await atOnce(50, () => readyToPlace(store.browser(), 'dripper'));
    const replies = await Promise.all(carts.map(({ place }) => place()));
    expect(statusesOf(replies)).toEqual([200, ...Array(49).fill(409)]);
    const refusal = replies.find(({ statusCode }) => statusCode === 409)?.json();
    expect(refusal.error).toMatchObject({ code: 'sold-out', message: expect.stringContaining('The cart still has 1') });
    expect([await stockOf(store.deps, 'dripper'), (await orders()).length]).toEqual([0, 1]);
  });

  test('one key with two requests places one order; the other request is told that the key is taken', async () => {
    const { body, place } = await readyToPlace(await store.signedIn('maren@store.test'), 'tea', 2);
    const bodies = [body, { ...body, value: body.value + 100 }];
    const replies = await atOnce(12, (index) => place('one key', bodies[index % 2]));
    const [placed, other] = [
      statusesOf(replies.filter((_, index) => index % 2 === 0)),
      await place('one key', bodies[1]),
    ];
    expect(placed).toEqual(Array(6).fill(200));
    expect(other.statusCode).toBe(422);
    for (const { statusCode } of replies.filter((_, index) => index % 2)) expect([400, 422]).toContain(statusCode);
    expect(await orders()).toHaveLength(1);
    expect(await stockOf(store.deps, 'tea')).toBe(998);
  });

  test('a key is its owner’s: another customer’s same key is another order', async () => {
    const carts = await Promise.all(
      ['maren@store.test', 'wade@store.test'].map(async (email) => readyToPlace(await store.signedIn(email), 'tea')),
    );
    const replies = await Promise.all(carts.map(({ place }) => place('1')));
    expect(statusesOf(replies)).toEqual([200, 200]);
    expect((await orders()).map(({ clientName }) => clientName).sort()).toEqual(['Maren Holloway', 'Wade Wilson']);
  });

  test('what is added while the cart is placed is in that order or in the next cart', async () => {
    const maren = await store.signedIn('maren@store.test');
    const { client, place } = await readyToPlace(maren, 'tea', 1);
    const orderItems = [{ id: 'cups', quantity: 1, seller: '1' }];
    const [placed, added] = await Promise.all([place(), client.send('POST', 'items', { orderItems })]);
    const cupsOrdered = (await orders()).flatMap(({ lines }) => lines).filter(({ skuId }) => skuId === 'cups').length;
    const cupsInCart = (await cartOf(maren)).items.filter(({ id }) => id === 'cups').length;
    expect(added.statusCode === 200 ? cupsOrdered + cupsInCart : 1).toBe(1);
    expect([200, 400]).toContain(placed.statusCode); // another total than the one that was shown
    expect(await orders()).toHaveLength(placed.statusCode === 200 ? 1 : 0);
  });

  test('two tabs of one session start one call, and the slower tab’s next write is stopped', async () => {
    const operator = await store.signedIn('operator@store.test');
    const tabs = await atOnce(2, async () => {
      const tab = store.browser();
      for (const [name, value] of operator.cookies) tab.cookies.set(name, value);
      return tab;
    });
    const emails = ['maren@store.test', 'wade@store.test'];
    const replies = await Promise.all(tabs.map((tab, index) => tab.startCall(emails[index] ?? '', { shownCall: '' })));
    expect(statusesOf(replies)).toEqual([201, 409]);
    const slower = tabs[replies.findIndex(({ statusCode }) => statusCode === 409)];
    expect((await slower?.patch('/api/sessions', {}))?.statusCode).toBe(409);
    const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
    expect(await store.deps.storage.read.calls.runningOf(staff?.id ?? '')).toHaveLength(1);
  });

  test('a call that is ended ten times has one end, and one row of it', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const { id: callId } = (await operator.get('/api/telesales/v1/toolbar')).json().call;
    const replies = await atOnce(10, () =>
      operator.post('/api/telesales/v1/call/end', { callId, outcome: 'hand-over' }),
    );
    expect(new Set(replies.filter(({ statusCode }) => statusCode === 200).map(({ body }) => body)).size).toBe(1);
    const rows = await store.deps.storage.read.audit.chain(`call:${callId}`);
    expect(rows.filter(({ action }) => action === 'call-ended')).toHaveLength(1);
  });

  test('what an operator writes while the call ends is before its end or not at all', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    await addToCart(operator, 'tea', 1);
    const { id: callId } = (await operator.get('/api/telesales/v1/toolbar')).json().call;
    const { id } = await cartOf(operator);
    const before = (await store.deps.storage.read.carts.byId(id))?.version ?? 0;
    const add = () =>
      operator.post(`/api/checkout/pub/orderForm/${id}/items`, {
        orderItems: [{ id: 'cups', quantity: 1, seller: '1' }],
      });
    const withdraw = store.deps.storage.tx(async ({ customers }) => {
      const maren = await customers.byEmail('maren@store.test');
      if (maren) await customers.save({ ...maren, phoneHelpSince: undefined });
    });
    const writes = await Promise.all([
      ...Array.from({ length: 6 }, add),
      withdraw.then(() => operator.get('/api/telesales/v1/toolbar')),
      ...Array.from({ length: 6 }, add),
    ]);
    const late = await add();
    expect(late.statusCode).toBeGreaterThanOrEqual(400);
    const written = writes.filter((reply, index) => index !== 6 && reply.statusCode === 200).length;
    expect((await store.deps.storage.read.carts.byId(id))?.version).toBe(before + written);
    const actions = (await store.deps.storage.read.audit.chain(`call:${callId}`)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'cart-added')).toHaveLength(written + 1);
    expect(actions.slice(actions.indexOf('call-ended') + 1).filter((action) => action !== 'refused')).toEqual([]);
  });

  test('an order is canceled or handled, whoever is first, and its goods come back once or not at all', async () => {
    const id = await placeOne(await store.signedIn('maren@store.test'), 'tea');
    const admin = await store.signedIn('admin@store.test');
    await store.deps.storage.tx(async (tables) => {
      const order = await tables.orders.lock(id);
      if (order) await tables.orders.update({ ...order, state: 'ready-for-handling', version: order.version + 1 });
    });
    const one = `/api/oms/pvt/orders/${id}`;
    const replies = await atOnce(8, (index) =>
      index % 2 ? admin.post(`${one}/start-handling`) : admin.post(`${one}/cancel`, { reason: 'x' }),
    );
    for (const { statusCode } of replies) expect([200, 204, 409]).toContain(statusCode);
    const order = await store.deps.storage.read.orders.byId(id);
    expect(await stockOf(store.deps, 'tea')).toBe(order?.state === 'canceled' ? 1_000 : 999);
    const events = (await store.deps.storage.read.orders.events(id)).map(({ state }) => state);
    expect(events.filter((state) => state === 'canceled').length).toBeLessThanOrEqual(1);
    expect(events.filter((state) => state === 'handling').length).toBeLessThanOrEqual(1);
  });

  test('the chains of the audit stay whole under writers of one call, and readers', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    await addToCart(operator, 'tea', 1);
    const { id } = await cartOf(operator);
    const replies = await atOnce(30, (index) =>
      index % 3
        ? operator.post(`/api/checkout/pub/orderForm/${id}/items`, {
            orderItems: [{ id: 'cups', quantity: 1, seller: '1' }],
          })
        : operator.get('/admin/users', { accept: 'text/html' }),
    );
    expect(new Set(statusesOf(replies))).toEqual(new Set([200, 403]));
    expect((await verifyAudit(store.deps)).broken).toBeUndefined();
    expect((await cartOf(operator)).items).toContainEqual({ id: 'cups', quantity: 20 });
  });
});
