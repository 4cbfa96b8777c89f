import { beforeEach, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { codeOf, onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const drafts = '/api/telesales/v1/drafts';
const newest = { offset: 0, limit: 5, order: { by: 'sequence', descending: true } } as const;

describeEngines('draft orders', (engine) => {
  let store: TestApp;
  let maren: TestBrowser;
  let nadia: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    maren = await store.signedIn('maren@store.test');
    nadia = await onCall(store, 'operator@store.test');
  });
  const numberOf = async (email: string) => (await store.deps.storage.read.customers.byEmail(email))?.number;
  const createFor = async (email: string) =>
    (await nadia.post(drafts, { customerNumber: await numberOf(email) })).json();
  /** A draft with two packs of tea, given to Maren's checkout. */
  async function filled() {
    const draft = await createFor('maren@store.test');
    await takeOverOf(nadia).take({ draftId: draft.id });
    await addToCart(nadia, 'tea', 2);
    await takeOverOf(nadia).addItems();
    return draft;
  }
  async function place(browser: TestBrowser, orderFormId: string) {
    const client = new CheckoutClient(browser);
    client.id = orderFormId;
    const { value } = await client.fillIn();
    const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
    return () => client.send('POST', 'transaction', body);
  }

  test('a draft takes no goods and is no order', async () => {
    const draft = await createFor('maren@store.test');
    expect(draft).toMatchObject({
      number: 'D-1001',
      state: 'open',
      operator: 'Nadia Brandt',
      count: 0,
      customer: { name: 'Maren Holloway' },
    });
    expect((await nadia.get(drafts)).json().drafts).toEqual([draft]);
    expect((await store.deps.storage.read.orders.find({}, newest)).total).toBe(0);
    expect(codeOf(await nadia.post(drafts, { customerNumber: 'C-0' }))).toBe('customer-unknown');
  });

  test('its items come out of the cart, which is handed back empty, prices and choices with them', async () => {
    await addToCart(maren, 'espresso', 3);
    const draft = await createFor('maren@store.test');
    expect((await takeOverOf(nadia).take({ draftId: draft.id })).json().draft.number).toBe('D-1001');
    const client = new CheckoutClient(nadia);
    await client.open();
    await client.change('PUT', 'items/0/price', { price: 2_600, telesalesReason: 'volume' });
    const added = await takeOverOf(nadia).addItems();
    expect(added.json()).toEqual({ draft: { id: draft.id, number: 'D-1001' } });
    expect((await cartOf(maren)).items).toEqual([]);
    expect((await maren.get(`/api/checkout/pub/orderForm/${draft.orderFormId}`)).json()).toMatchObject({
      items: [{ id: 'espresso', quantity: 3, sellingPrice: 2_600 }],
    });
    expect((await nadia.get(`${drafts}/${draft.id}`)).json()).toMatchObject({ state: 'ready', count: 3 });
    expect(await stockOf(store.deps, 'espresso')).toBe(1_000);
    expect(codeOf(await takeOverOf(nadia).addItems())).toBe('lock-over');
    await addToCart(maren, 'tea');
  });

  test('items that are added later join those that are there', async () => {
    const draft = await filled();
    await takeOverOf(nadia).take({ draftId: draft.id });
    expect(codeOf(await takeOverOf(nadia).addItems())).toBe('nothing-to-add');
    await addToCart(nadia, 'tea', 1);
    await addToCart(nadia, 'cups', 1);
    await takeOverOf(nadia).addItems();
    const { items } = (await maren.get(`/api/checkout/pub/orderForm/${draft.orderFormId}`)).json();
    expect(items.map(({ id, quantity }: { id: string; quantity: number }) => [id, quantity])).toEqual([
      ['tea', 3],
      ['cups', 1],
    ]);
  });

  test('the shopper places it, once, and their own cart stays', async () => {
    const draft = await filled();
    await addToCart(maren, 'cups', 1);
    const send = await place(maren, draft.orderFormId);
    const replies = await Promise.all([send(), send(), send()]);
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const { orders } = await store.deps.storage.read.orders.find({}, newest);
    expect(orders.map(({ lines }) => lines.map(({ skuId, quantity }) => [skuId, quantity]))).toEqual([[['tea', 2]]]);
    expect(orders[0]?.operator).toBeUndefined();
    expect(await stockOf(store.deps, 'tea')).toBe(998);
    expect((await cartOf(maren)).items).toEqual([{ id: 'cups', quantity: 1 }]);
    expect((await nadia.get(`${drafts}/${draft.id}`)).json()).toMatchObject({
      state: 'placed',
      orderId: orders[0]?.id,
    });
    expect(codeOf(await takeOverOf(nadia).take({ draftId: draft.id }))).toBe('draft-unknown');
    const events = await store.deps.storage.read.orders.events(orders[0]?.id ?? '');
    expect(events.map(({ message }) => message)).toContain('Prepared by Nadia Brandt as D-1001');
  });

  test('an order that is not confirmed in time gives its lines back to the draft', async () => {
    const draft = await filled();
    await (await place(maren, draft.orderFormId))();
    store.advance(6 * 60_000);
    const [order] = (await store.deps.storage.read.orders.find({}, newest)).orders;
    await maren.post(`/api/checkout/pub/gatewayCallback/${order?.group}`);
    expect((await nadia.get(`${drafts}/${draft.id}`)).json()).toMatchObject({
      state: 'ready',
      count: 2,
      orderId: null,
    });
  });

  test('it opens for its shopper alone, and takes only their cart', async () => {
    const draft = await filled();
    const wade = await store.signedIn('wade@store.test');
    for (const stranger of [wade, store.browser()])
      expect((await stranger.get(`/api/checkout/pub/orderForm/${draft.orderFormId}`)).json().items ?? []).toEqual([]);
    const other = await createFor('wade@store.test');
    expect(codeOf(await takeOverOf(nadia).take({ draftId: other.id }))).toBe('draft-of-another');
    const restricted = await store.signedIn('restricted@store.test');
    expect((await restricted.get(drafts)).json().drafts).toEqual([]);
    expect(codeOf(await restricted.get(`${drafts}/${draft.id}`))).toBe('draft-unknown');
    expect(codeOf(await restricted.send(`${drafts}/${draft.id}`, { method: 'DELETE' }))).toBe('draft-unknown');
  });

  test('a discarded one is in nobody’s checkout any more', async () => {
    const draft = await filled();
    const gone = await nadia.send(`${drafts}/${draft.id}`, { method: 'DELETE' });
    expect(gone.json()).toMatchObject({ state: 'discarded', count: 0 });
    expect((await nadia.send(`${drafts}/${draft.id}`, { method: 'DELETE' })).json().state).toBe('discarded');
    const send = await maren.get(`/api/checkout/pub/orderForm/${draft.orderFormId}`);
    expect(send.json().items ?? []).toEqual([]);
    expect((await nadia.get(drafts)).json().drafts).toEqual([]);
  });
});
