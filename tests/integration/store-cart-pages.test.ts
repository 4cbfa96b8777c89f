import { beforeAll, describe, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { buttonNamed, textOf } from '../support/page-document.ts';
import { fieldsIn, open, press, type ShownPage } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let store: TestApp;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
});

const add = async (browser: TestBrowser, slug: string, quantity: string): Promise<ShownPage> =>
  press(browser, await open(browser, `/p/${slug}`), { action: '/cart/add', typed: { quantity } });

/** Product → quantity, as the cart's fields say. */
const linesOf = ({ page }: ShownPage): Record<string, string> =>
  Object.fromEntries(
    [...page.querySelectorAll('.line input[name="quantity"]:not([type="hidden"])')].map((field) => [
      (field.getAttribute('aria-label') ?? '').replace('Quantity of ', ''),
      field.getAttribute('value') ?? '',
    ]),
  );
const mainOf = ({ page }: ShownPage): string => textOf(page.querySelector('main'));

describe('adding', () => {
  test('goes back to the page it was done on, which says so, and counts in the header', async () => {
    const browser = store.browser();
    const after = await add(browser, 'tea', '3');
    expect(mainOf(after)).toContain('Breakwater Breakfast Tea is in the cart.');
    expect(textOf(after.page.querySelector('.shop-act'))).toContain('3 items');
    const home = await press(browser, await open(browser, '/'), { action: '/cart/add' });
    expect(mainOf(home)).toContain('Pier 9 Espresso is in the cart.');
    expect(linesOf(await open(browser, '/cart'))).toEqual({ 'Breakwater Breakfast Tea': '3', 'Pier 9 Espresso': '1' });
  });

  test('what the cart does not hold is not said to be in it', async () => {
    const { page } = await open(store.browser(), '/p/tea?added=HS-TEA');
    expect(page.body.textContent).not.toContain('is in the cart');
  });

  test.each([
    ['0', 400],
    ['-1', 400],
    ['1.5', 400],
    ['1e3', 400],
    ['two', 400],
    ['99999', 400],
  ])('a quantity of %s is refused at the field, kept as typed, and the cart stays empty', async (quantity, status) => {
    const browser = store.browser();
    const refused = await add(browser, 'tea', quantity);
    expect(refused.reply.statusCode).toBe(status);
    const field = refused.page.querySelector('main input[name="quantity"]');
    expect(field?.getAttribute('value')).toBe(quantity);
    expect(textOf(refused.page.getElementById(field?.getAttribute('aria-describedby') ?? ''))).toContain(
      'Write a whole number from 1 to 9,999.',
    );
    expect(mainOf(await open(browser, '/cart'))).toContain('Your cart is empty');
  });

  test('more than there is says how many are left', async () => {
    const refused = await add(store.browser(), 'dripper', '6');
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('5 of Pour-over Dripper left, and the cart has 0. Nothing was added.');
  });

  test('what is not sold to the reader is no product page', async () => {
    const browser = store.browser();
    const form = { ...fieldsIn((await open(browser, '/p/tea')).page, '/cart/add'), sku: 'pallet', product: 'pallet' };
    const reply = await browser.send('/cart/add', { method: 'POST', form, headers: { accept: 'text/html' } });
    expect(reply.statusCode).toBe(404);
  });
});

describe('the cart', () => {
  const filled = async (): Promise<TestBrowser> => {
    const browser = store.browser();
    await add(browser, 'espresso', '2');
    await add(browser, 'tea', '1');
    return browser;
  };

  test('shows lines, sums and cells that the toolbar finds prices in', async () => {
    const shown = await open(await filled(), '/cart');
    expect(mainOf(shown)).toContain('2 products, 3 items');
    const cells = [...shown.page.querySelectorAll('[data-telesales-price]')];
    expect(cells.map((it) => [it.getAttribute('data-item-index'), textOf(it)])).toEqual([
      ['0', '$27.50'],
      ['1', '$14.80'],
    ]);
    expect(textOf(shown.page.querySelector('.sum dl'))).toBe('Items $69.80 Delivery $12.00 Tax $0.00 Total $81.80');
  });

  test('takes a typed quantity, the stepper’s buttons and Remove', async () => {
    const browser = await filled();
    const typed = await press(browser, await open(browser, '/cart'), {
      action: '/cart/quantity',
      typed: { quantity: '7' },
    });
    expect(linesOf(typed)).toEqual({ 'Pier 9 Espresso': '7', 'Breakwater Breakfast Tea': '1' });
    const more = await press(browser, typed, { action: '/cart/quantity', place: 1, typed: { step: '1' } });
    expect(linesOf(more)).toEqual({ 'Pier 9 Espresso': '7', 'Breakwater Breakfast Tea': '2' });
    const fewer = await press(browser, more, { action: '/cart/quantity', typed: { step: '-1' } });
    expect(linesOf(fewer)).toEqual({ 'Pier 9 Espresso': '6', 'Breakwater Breakfast Tea': '2' });
    const removed = await press(browser, fewer, { action: '/cart/remove' });
    expect(linesOf(removed)).toEqual({ 'Breakwater Breakfast Tea': '2' });
  });

  test('a quantity of nothing asks before it removes', async () => {
    const browser = await filled();
    const shown = await open(browser, '/cart');
    const asked = await press(browser, shown, { action: '/cart/quantity', place: 1, typed: { step: '-1' } });
    expect(mainOf(asked)).toContain('Remove Breakwater Breakfast Tea from the cart?');
    expect(Object.keys(linesOf(asked))).toHaveLength(2);
    const after = await press(browser, asked, { action: '/cart/remove', place: 2 });
    expect(linesOf(after)).toEqual({ 'Pier 9 Espresso': '2' });
  });

  test.each(['-1', '1.5', 'two', '', '10000'])(
    'a typed quantity of “%s” is refused at its line and kept',
    async (quantity) => {
      const browser = await filled();
      const refused = await press(browser, await open(browser, '/cart'), {
        action: '/cart/quantity',
        place: 1,
        typed: { quantity },
      });
      expect(refused.reply.statusCode).toBe(400);
      expect(linesOf(refused)['Breakwater Breakfast Tea']).toBe(quantity);
      expect(textOf(refused.page.querySelectorAll('.line')[1] ?? null)).toContain(
        'Write a whole number from 1 to 9,999.',
      );
      expect(linesOf(await open(browser, '/cart'))['Breakwater Breakfast Tea']).toBe('1');
    },
  );

  test('more than there is offers what is left', async () => {
    const browser = store.browser();
    await add(browser, 'dripper', '2');
    const shown = await open(browser, '/cart');
    const refused = await press(browser, shown, { action: '/cart/quantity', typed: { quantity: '9' } });
    expect(mainOf(refused)).toContain('5 of Pour-over Dripper left. The cart still has 2.');
    expect(buttonNamed(refused.page, 'Take 5')).toBeDefined();
    const taken = await press(browser, refused, { action: '/cart/quantity', place: 1 });
    expect(linesOf(taken)).toEqual({ 'Pour-over Dripper': '5' });
  });

  test('a line that has sold out meanwhile says so and holds the order back', async () => {
    const { browser: newBrowser, deps } = await testApp({ seed: seedShop });
    const browser = newBrowser();
    await add(browser, 'dripper', '3');
    await deps.storage.tx((tables) => tables.catalog.takeStock('dripper', 4));
    const short = await open(browser, '/cart');
    expect(mainOf(short)).toContain('1 of Pour-over Dripper left. The cart still has 3.');
    await deps.storage.tx((tables) => tables.catalog.takeStock('dripper', 1));
    expect(mainOf(await open(browser, '/cart'))).toContain('Pour-over Dripper is sold out. The cart still has 3.');
    const checkout = await open(browser, '/checkout');
    expect(mainOf(checkout)).toContain('Something in the cart needs a look first.');
    expect(checkout.page.querySelector('#place button')?.getAttribute('type')).toBe('button');
  });

  test('an outdated page changes nothing and shows the cart as it is, with who changed it', async () => {
    const browser = await store.signedIn('wade@store.test');
    await add(browser, 'tea', '1');
    const old = await open(browser, '/cart');
    await press(browser, old, { action: '/cart/quantity', typed: { quantity: '4' } });
    const refused = await press(browser, old, { action: '/cart/quantity', typed: { quantity: '9' } });
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('Wade Wilson changed this cart at');
    expect(linesOf(refused)).toEqual({ 'Breakwater Breakfast Tea': '4' });
    const removed = await press(browser, old, { action: '/cart/remove' });
    expect(removed.reply.statusCode).toBe(409);
    expect(linesOf(await open(browser, '/cart'))).toEqual({ 'Breakwater Breakfast Tea': '4' });
  });

  test('a form without its cart’s version changes nothing', async () => {
    const browser = await filled();
    const shown = await open(browser, '/cart');
    const refused = await press(browser, shown, { action: '/cart/remove', typed: { version: '' } });
    expect(refused.reply.statusCode).toBe(409);
    expect(Object.keys(linesOf(refused))).toHaveLength(2);
  });

  test('belongs to its owner: another visitor’s form reaches nothing', async () => {
    const browser = await filled();
    const theirs = fieldsIn((await open(browser, '/cart')).page, '/cart/remove');
    const other = store.browser();
    await add(other, 'cups', '1');
    const shown = await open(other, '/cart');
    const refused = await press(other, shown, {
      action: '/cart/remove',
      typed: { cart: theirs.cart ?? '', version: theirs.version ?? '', line: theirs.line ?? '' },
    });
    expect(refused.reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(Object.keys(linesOf(await open(browser, '/cart')))).toHaveLength(2);
  });

  test('no form is taken without its token', async () => {
    const browser = await filled();
    const shown = await open(browser, '/cart');
    const refused = await press(browser, shown, { action: '/cart/remove', typed: { _token: 'wrong' } });
    expect(refused.reply.statusCode).toBe(403);
    expect(textOf(refused.page.body)).toContain('This page is too old to send');
  });
});
