import { beforeEach, describe, expect, test } from 'vitest';
import { cartCode } from '../../server/features/takeover/cart-code.ts';
import { addToCart, cartOf } from '../support/carts.ts';
import { seedShop } from '../support/goods.ts';
import { codeOf, onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const minute = 60_000;

describe('a shopper who is not signed in', () => {
  let store: TestApp;
  let visitor: TestBrowser;
  let nadia: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ seed: seedShop });
    visitor = store.browser();
    await addToCart(visitor, 'espresso', 2);
    nadia = await store.signedIn('operator@store.test');
    await addToCart(nadia, 'cups', 7);
  });
  const codeOfVisitor = async () => {
    const cart = await store.deps.storage.read.carts.byId((await cartOf(visitor)).id);
    return (cart && cartCode(store.deps, cart)) ?? '';
  };

  test('reads out a code by which the operator works in that very cart, and their own stays as it is', async () => {
    const code = await codeOfVisitor();
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/);
    const taken = await takeOverOf(nadia).take({ code: ` ${code.toLowerCase().replace('-', ' ')} ` });
    expect(taken.json()).toMatchObject({
      state: 'yours',
      orderFormId: (await cartOf(visitor)).id,
      shopper: { firstName: '', isSignedIn: false },
    });
    await addToCart(nadia, 'tea', 1);
    expect((await cartOf(visitor)).items).toEqual([
      { id: 'espresso', quantity: 2 },
      { id: 'tea', quantity: 1 },
    ]);
    const refused = await visitor.post(`/api/checkout/pub/orderForm/${(await cartOf(visitor)).id}/items/removeAll`, {});
    expect(refused.statusCode).toBe(423);
    await takeOverOf(nadia).handBack('undone');
    expect((await cartOf(visitor)).items).toEqual([{ id: 'espresso', quantity: 2 }]);
    expect((await cartOf(nadia)).items).toEqual([{ id: 'cups', quantity: 7 }]);
  });

  test('the operator’s own cart comes back when the time is up', async () => {
    await takeOverOf(nadia).take({ code: await codeOfVisitor() });
    store.advance(2 * minute);
    expect((await cartOf(nadia)).items).toEqual([{ id: 'cups', quantity: 7 }]);
    expect(codeOf(await takeOverOf(nadia).look())).toBe('nobody-served');
  });

  test('a code changes every 30 minutes, and one that was just read out still opens', async () => {
    const code = await codeOfVisitor();
    store.advance(30 * minute);
    expect(await codeOfVisitor()).not.toBe(code);
    expect((await takeOverOf(nadia).take({ code })).statusCode).toBe(200);
    store.advance(30 * minute);
    const again = await takeOverOf(nadia).take({ code });
    expect([again.statusCode, again.json().error.message]).toEqual([
      404,
      'No open cart has this code. Codes change every 30 minutes; ask for it again.',
    ]);
  });

  test('codes cannot be guessed: after ten wrong ones the operator waits, and each looks the same', async () => {
    const wrong = ['', 'K7F', 'K7F-3QN', '000-000', 'K7F-3QN9', 'ÄÖÜ-123', '222-222', '333-333', '444-444', '555-555'];
    for (const code of wrong) expect(codeOf(await takeOverOf(nadia).take({ code }))).toBe('code-unknown');
    const right = await takeOverOf(nadia).take({ code: await codeOfVisitor() });
    expect([right.statusCode, Number(right.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  test('nobody’s account is opened by a code, and none is taken over while a call runs', async () => {
    const maren = await store.signedIn('maren@store.test');
    await addToCart(maren, 'tea');
    const cart = await store.deps.storage.read.carts.byId((await cartOf(maren)).id);
    expect(cart && cartCode(store.deps, cart)).toBeUndefined();
    const code = await codeOfVisitor();
    const busy = await onCall(store, 'operator2@store.test');
    expect(codeOf(await takeOverOf(busy).take({ code }))).toBe('call-running');
    expect(codeOf(await takeOverOf(nadia).take())).toBe('nobody-served');
  });

  test('without a code a new cart is filled, and its draft is given to the shopper by the code later', async () => {
    const draft = (await nadia.post('/api/telesales/v1/drafts', {})).json();
    expect((await takeOverOf(nadia).take({ empty: true, draftId: draft.id })).json().lines).toEqual([]);
    await addToCart(nadia, 'tea', 2);
    await takeOverOf(nadia).addItems();
    expect((await cartOf(nadia)).items).toEqual([{ id: 'cups', quantity: 7 }]);
    const given = await nadia.post(`/api/telesales/v1/drafts/${draft.id}/give`, { code: await codeOfVisitor() });
    expect(given.json()).toMatchObject({ state: 'ready', count: 2, customer: null });
    const form = await visitor.get(`/api/checkout/pub/orderForm/${draft.orderFormId}`);
    expect(form.json().items).toMatchObject([{ id: 'tea', quantity: 2 }]);
  });

  test('the shopper declines', async () => {
    await takeOverOf(nadia).take({ code: await codeOfVisitor() });
    await takeOverOf(visitor).decline();
    await addToCart(visitor, 'tea');
    expect((await cartOf(nadia)).items).toEqual([{ id: 'cups', quantity: 7 }]);
  });
});
