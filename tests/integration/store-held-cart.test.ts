import { beforeEach, describe, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { seedShop } from '../support/goods.ts';
import { buttonNamed, textOf } from '../support/page-document.ts';
import { open, press, type ShownPage } from '../support/page-forms.ts';
import { onCall, takeOverOf } from '../support/takeover.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));
const newest = { offset: 0, limit: 5, order: { by: 'sequence', descending: true } } as const;

let store: TestApp;
let maren: TestBrowser;
let nadia: TestBrowser;
beforeEach(async () => {
  store = await testApp({ seed: seedShop });
  maren = await store.signedIn('maren@store.test');
  await addToCart(maren, 'espresso', 3);
  nadia = await onCall(store, 'operator@store.test');
});

describe('the cart page while an advisor has the cart', () => {
  test('says who edits it and lets the shopper look, not change', async () => {
    await takeOverOf(nadia).take();
    const shown = await open(maren, '/cart');
    const status = [...shown.page.querySelectorAll('main [role="status"]')].map(textOf);
    expect(status[0]).toContain('Nadia Brandt is editing your cart. You can look; you see each change as it is made.');
    const changing = 'main form[action="/cart/quantity"], main form[action="/cart/remove"], main a[href="/checkout"]';
    expect(shown.page.querySelectorAll(changing)).toHaveLength(0);
    expect(buttonNamed(shown.page, 'Continue to checkout')?.getAttribute('aria-disabled')).toBe('true');
    expect((await maren.navigate('/checkout')).headers.location).toBe('/cart');
  });

  test('a form of a page that was drawn before gets 423 and who has it', async () => {
    const before = await open(maren, '/cart');
    const product = await open(maren, '/p/tea');
    await takeOverOf(nadia).take();
    const refused = await press(maren, before, { action: '/cart/remove' });
    expect(refused.reply.statusCode).toBe(423);
    expect(mainOf(refused)).toContain('Nadia Brandt has been editing this cart since 11:00 AM. Nothing was changed.');
    const added = await press(maren, product, { action: '/cart/add', typed: { quantity: '1' } });
    expect(added.reply.statusCode).toBe(423);
    expect(mainOf(added)).toContain('Nadia Brandt has been editing this cart');
    expect((await cartOf(maren)).items).toEqual([{ id: 'espresso', quantity: 3 }]);
  });

  test('declining help gives it back at once', async () => {
    await takeOverOf(nadia).take();
    const after = await press(maren, await open(maren, '/cart'), { action: '/cart/decline-help' });
    expect(after.page.querySelectorAll('main form[action="/cart/remove"]').length).toBeGreaterThan(0);
    expect(mainOf(after)).not.toContain('is editing your cart');
  });

  test('the operator who has it changes it as usual; a colleague reads since when', async () => {
    await takeOverOf(nadia).take();
    expect((await open(nadia, '/cart')).page.querySelectorAll('main form[action="/cart/remove"]')).toHaveLength(1);
    const tomas = await open(await onCall(store, 'operator2@store.test'), '/cart');
    expect(mainOf(tomas)).toContain('Nadia Brandt is editing this cart since 11:00 AM. You can look, not change.');
    expect(mainOf(tomas)).not.toContain('Decline help');
  });
});

describe('a shopper who is not signed in', () => {
  test('has a code to read out, and sees who works in the cart by it', async () => {
    const visitor = store.browser();
    expect(mainOf(await open(visitor, '/cart'))).not.toContain('cart code');
    await addToCart(visitor, 'tea', 2);
    const code = /Read out cart code (\S{3}-\S{3}) and an advisor can help/.exec(mainOf(await open(visitor, '/cart')));
    expect(code).not.toBeNull();
    expect(mainOf(await open(maren, '/cart'))).not.toContain('cart code');
    const tomas = await store.signedIn('operator2@store.test');
    await takeOverOf(tomas).take({ code: code?.[1] });
    expect(mainOf(await open(tomas, '/cart'))).toContain('You are in the cart of a shopper who is not signed in.');
    expect(mainOf(await open(visitor, '/cart'))).toContain('is editing your cart');
    const after = await press(visitor, await open(visitor, '/cart'), { action: '/cart/decline-help' });
    expect(mainOf(after)).not.toContain('is editing your cart');
  });
});

describe('an order that an advisor prepared', () => {
  beforeEach(async () => {
    await takeOverOf(nadia).take();
    await addToCart(nadia, 'tea', 2);
    await takeOverOf(nadia).addItems();
  });

  test('is named on the cart page, and is what the checkout shows and places, once', async () => {
    expect(mainOf(await open(maren, '/cart'))).toContain('Nadia Brandt prepared an order for you: 5 items');
    await addToCart(maren, 'cups', 1);
    const checkout = await open(maren, '/checkout');
    expect(mainOf(checkout)).toContain('This is the order that Nadia Brandt prepared for you, D-1001.');
    expect(mainOf(checkout)).toContain('Breakwater Breakfast Tea');
    expect(mainOf(checkout)).not.toContain('Paper Cups');
    const placed = await press(maren, checkout, { action: '/checkout/place', typed: { payment: '201' } });
    expect(mainOf(placed)).toContain('HS-');
    await press(maren, checkout, { action: '/checkout/place', typed: { payment: '201' } });
    const { orders } = await store.deps.storage.read.orders.find({}, newest);
    expect(orders.map(({ lines }) => lines.map(({ skuId }) => skuId))).toEqual([['espresso', 'tea']]);
    expect((await cartOf(maren)).items).toEqual([{ id: 'cups', quantity: 1 }]);
    expect(mainOf(await open(maren, '/checkout'))).toContain('Paper Cups');
  });

  test('keeps what the checkout asks of it apart from the cart', async () => {
    const checkout = await open(maren, '/checkout?step=contact');
    const typed = { firstName: 'Marina', lastName: 'Holloway', phone: '(503) 555-0142' };
    const after = await press(maren, checkout, { action: '/checkout/contact', typed });
    expect(mainOf(after)).toContain('Marina Holloway');
    await addToCart(maren, 'cups', 1);
    const { clientProfileData } = (await maren.post('/api/checkout/pub/orderForm', {})).json();
    expect(clientProfileData.firstName).toBe('Maren');
  });

  test('can be put into the cart instead, which ends it', async () => {
    await addToCart(maren, 'tea', 1);
    const after = await press(maren, await open(maren, '/checkout'), { action: '/checkout/prepared/return' });
    expect(mainOf(after)).not.toContain('prepared an order for you');
    expect((await cartOf(maren)).items).toEqual([
      { id: 'tea', quantity: 3 },
      { id: 'espresso', quantity: 3 },
    ]);
    expect((await nadia.get('/api/telesales/v1/drafts')).json().drafts).toEqual([]);
  });
});
