import { beforeEach, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { codeOf, onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;

describeEngines('taking a cart over', (engine) => {
  let store: TestApp;
  let maren: TestBrowser;
  let nadia: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, seed: seedShop });
    maren = await store.signedIn('maren@store.test');
    await addToCart(maren, 'espresso', 10);
    await addToCart(maren, 'cups', 1);
    nadia = await onCall(store, 'operator@store.test');
  });
  const skus = async (browser: TestBrowser) =>
    Object.fromEntries((await cartOf(browser)).items.map(({ id, quantity }) => [id, quantity]));
  const tryToAdd = async (browser: TestBrowser) => {
    const { id } = await cartOf(browser);
    const orderItems = [{ id: 'tea', quantity: 1, seller: '1' }];
    return browser.post(`/api/checkout/pub/orderForm/${id}/items`, { orderItems });
  };

  test('gives the operator the cart alone: the shopper gets 423 and words, and the cart stays', async () => {
    const taken = await takeOverOf(nadia).take();
    expect(taken.json()).toMatchObject({
      state: 'yours',
      shopper: { firstName: 'Maren', isSignedIn: true },
      lock: { by: 'Nadia Brandt', since: store.deps.clock.now(), until: store.deps.clock.now() + 2 * minute },
      changes: 0,
    });
    const refused = await tryToAdd(maren);
    expect(refused.statusCode).toBe(423);
    expect(refused.json().error).toMatchObject({
      code: 'cart-locked',
      message:
        'Not changed. Nadia Brandt locked this cart at 11:00 AM. You can look, not change. Wait until it is handed back.',
    });
    expect(await skus(maren)).toEqual({ espresso: 10, cups: 1 });
    await addToCart(nadia, 'tea', 2);
    expect(await skus(maren)).toEqual({ espresso: 10, cups: 1, tea: 2 });
  });

  test('every way of changing or placing the cart is closed to its shopper, and to servers', async () => {
    await takeOverOf(nadia).take();
    const client = new CheckoutClient(maren);
    await client.open();
    const body = { referenceId: client.id, value: 1, referenceValue: 1, interestValue: 0 };
    const replies = [
      await client.send('POST', 'items/update', { orderItems: [{ index: 0, quantity: 1 }] }),
      await client.send('POST', 'items/removeAll', {}),
      await client.send('POST', 'attachments/openTextField', { value: 'Ring' }),
      await client.send('POST', 'attachments/paymentData', { payments: [{ paymentSystem: 201 }] }),
      await client.send('POST', 'transaction', body),
      await maren.get('/api/checkout/pub/orderForm?forceNewCart=true'),
    ];
    expect(replies.slice(0, 5).map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(423));
    expect(await skus(maren)).toEqual({ espresso: 10, cups: 1 });
    expect((await store.deps.storage.read.orders.find({}, newest)).total).toBe(0);
  });

  test('lists what was changed, puts a removed line back, and hands back with the changes', async () => {
    await takeOverOf(nadia).take();
    const client = new CheckoutClient(nadia);
    await client.open();
    await client.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 12 }] });
    await client.change('POST', 'items/update', { orderItems: [{ index: 1, quantity: 0 }] });
    await client.add('tea', 1);
    const { lines, changes, before, now } = (await takeOverOf(nadia).look()).json();
    expect(changes).toBe(3);
    expect([before.value, now.value]).toEqual([31_300, 34_480]);
    expect(lines.map(({ skuId, change, was }: Record<string, unknown>) => [skuId, change, was])).toEqual([
      ['espresso', 'quantity', 10],
      ['tea', 'added', null],
      ['cups', 'removed', null],
    ]);
    const put = await takeOverOf(nadia).putBack(lines[2].uniqueId);
    expect(put.json().lines.map(({ skuId }: { skuId: string }) => skuId)).toEqual(['espresso', 'cups', 'tea']);
    expect((await takeOverOf(nadia).handBack('kept')).json()).toEqual({ handedBack: true });
    expect((await takeOverOf(nadia).handBack('kept')).json()).toEqual({ handedBack: false });
    expect(await skus(maren)).toEqual({ espresso: 12, cups: 1, tea: 1 });
    expect((await tryToAdd(maren)).statusCode).toBe(200);
  });

  test('handed back unchanged, the cart is as it was: lines, prices and choices', async () => {
    await takeOverOf(nadia).take();
    const client = new CheckoutClient(nadia);
    await client.open();
    await client.change('PUT', 'items/0/price', { price: 2_500, telesalesReason: 'volume' });
    await client.change('POST', 'attachments/openTextField', { value: 'Ring twice' });
    await client.add('tea', 1);
    await takeOverOf(nadia).handBack('undone');
    const form = (await maren.post('/api/checkout/pub/orderForm', {})).json();
    expect(form.items.map((item: { id: string; manualPrice: unknown }) => [item.id, item.manualPrice])).toEqual([
      ['espresso', null],
      ['cups', null],
    ]);
    expect(form.openTextField).toBeNull();
    expect(codeOf(await takeOverOf(nadia).handBack('undone'))).toBe('lock-over');
  });

  test('a dead browser frees the cart after two minutes; whatever its owner does renews it', async () => {
    await takeOverOf(nadia).take();
    store.advance(minute);
    await addToCart(nadia, 'tea');
    store.advance(1.5 * minute);
    expect((await tryToAdd(maren)).statusCode).toBe(423);
    await nadia.navigate('/c/shelf');
    store.advance(1.5 * minute);
    expect((await takeOverOf(nadia).renew()).json().until).toBe(store.deps.clock.now() + 2 * minute);
    store.advance(2 * minute - 1);
    expect((await tryToAdd(maren)).statusCode).toBe(423);
    store.advance(1);
    expect((await tryToAdd(maren)).statusCode).toBe(200);
    expect(codeOf(await takeOverOf(nadia).renew())).toBe('lock-over');
    expect((await takeOverOf(nadia).look()).json()).toMatchObject({ state: 'free', lock: null });
    expect(await skus(maren)).toEqual({ espresso: 10, cups: 1, tea: 2 });
  });

  test('a poll renews nothing', async () => {
    await takeOverOf(nadia).take();
    store.advance(1.9 * minute);
    await takeOverOf(nadia).look();
    await nadia.get('/api/telesales/v1/toolbar');
    store.advance(0.1 * minute);
    expect((await tryToAdd(maren)).statusCode).toBe(200);
  });

  test('the shopper declines: the cart is theirs at once, with what was changed, and the operator is told', async () => {
    await takeOverOf(nadia).take();
    await addToCart(nadia, 'tea');
    expect((await takeOverOf(maren).decline()).statusCode).toBe(200);
    expect((await tryToAdd(maren)).statusCode).toBe(200);
    expect((await takeOverOf(nadia).look()).json()).toMatchObject({
      state: 'free',
      ended: { how: 'declined', by: 'Maren Holloway', at: store.deps.clock.now() },
    });
    expect(codeOf(await takeOverOf(nadia).handBack('undone'))).toBe('lock-over');
    expect(codeOf(await takeOverOf(await store.signedIn('operator2@store.test')).decline())).toBe('not-your-help');
  });

  test('the end of the call gives the cart back', async () => {
    await takeOverOf(nadia).take();
    await nadia.startCall('');
    expect((await tryToAdd(maren)).statusCode).toBe(200);
  });

  test('a second operator reads who has it and since when, can look and ask, and breaks it only with the right', async () => {
    await takeOverOf(nadia).take();
    const { orderFormId } = (await takeOverOf(nadia).look()).json();
    const since = store.deps.clock.now();
    store.advance(minute);
    const tomas = await onCall(store, 'operator2@store.test');
    const refused = await takeOverOf(tomas).take();
    expect([refused.statusCode, refused.json().error.details]).toEqual([
      423,
      { by: 'Nadia Brandt', since, until: since + 2 * minute },
    ]);
    expect((await tryToAdd(tomas)).statusCode).toBe(423);
    expect((await takeOverOf(tomas).look()).json()).toMatchObject({ state: 'locked', mayBreak: false });
    const toolbarOf = async (browser: TestBrowser) => (await browser.get('/api/telesales/v1/toolbar')).json();
    const lockedBy = { name: 'Nadia Brandt', since };
    expect((await toolbarOf(tomas)).call.cart).toMatchObject({ isTakenOver: false, lockedBy });
    expect((await toolbarOf(nadia)).call.cart).toMatchObject({ isTakenOver: true, lockedBy: null });
    expect((await takeOverOf(tomas).ask()).statusCode).toBe(200);
    expect((await takeOverOf(nadia).look()).json().lock.askedBy).toMatchObject({ name: 'Tomas Okafor' });
    expect((await takeOverOf(tomas).break(orderFormId)).statusCode).toBe(403);
    const elena = await store.signedIn('approver@store.test');
    expect((await takeOverOf(elena).break(orderFormId)).statusCode).toBe(200);
    expect((await takeOverOf(nadia).look()).json().ended).toMatchObject({ how: 'broken', by: 'Elena Sousa' });
    expect((await takeOverOf(tomas).take()).json().state).toBe('yours');
  });
});

const newest = { offset: 0, limit: 5, order: { by: 'sequence', descending: true } } as const;
