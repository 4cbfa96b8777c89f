import { beforeEach, describe, expect, test } from 'vitest';
import { add, contact, mainOf, newAddress, pathOf } from '../support/checkout-pages.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let store: TestApp;
beforeEach(async () => {
  store = await testApp({ seed: seedShop });
});

describe('goods that ran out meanwhile', () => {
  const leave = (skuId: string, quantity: number) =>
    store.deps.storage.tx(async (tables) => {
      const [item] = await tables.catalog.skus([skuId]);
      if (item) await tables.catalog.saveSku({ ...item.sku, stock: quantity });
    });

  test('are said at checkout with what is left, which one press takes', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'dripper', '4');
    await leave('dripper', 3);
    const checkout = await open(browser, '/checkout');
    expect(textOf(checkout.page.querySelector('[role="alert"]'))).toBe(
      '3 of Pour-over Dripper left. The cart still has 4. Take 3 Remove',
    );
    expect(mainOf(checkout)).toContain('Something in the cart needs a look first.');
    const taken = await press(browser, checkout, { action: '/cart/quantity' });
    expect(pathOf(taken)).toBe('/checkout');
    expect(mainOf(taken)).not.toContain('left.');
    const placed = await press(browser, taken, { action: '/checkout/place', typed: { payment: '47' } });
    expect(pathOf(placed)).toMatch(/^\/order-placed\//);
    expect(await stockOf(store.deps, 'dripper')).toBe(0);
  });

  test('are said when the order is placed, and nothing else is lost by removing them', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'dripper', '2');
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    await leave('dripper', 0);
    const refused = await press(browser, checkout, { action: '/checkout/place', typed: { payment: '47' } });
    expect(refused.reply.statusCode).toBe(409);
    expect(mainOf(refused)).toContain('The order was not placed. Nothing was charged.');
    expect(mainOf(refused)).toContain('Pour-over Dripper is sold out. The cart still has 2. Remove');
    const removed = await press(browser, refused, { action: '/cart/remove' });
    expect(pathOf(removed)).toBe('/checkout');
    const placed = await press(browser, removed, { action: '/checkout/place', typed: { payment: '47' } });
    expect(mainOf(placed)).toContain('Breakwater Breakfast Tea');
    expect(mainOf(placed)).not.toContain('Pour-over Dripper');
  });
});

describe('a new address', () => {
  const savedOf = async (email: string) => {
    const customer = await store.deps.storage.read.customers.byEmail(email);
    return customer ? store.deps.storage.read.customers.addresses(customer.id) : [];
  };

  test('is saved for next time when the customer says so, and can be chosen then', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'tea');
    const step = await open(browser, '/checkout?step=delivery');
    await press(browser, step, { action: '/checkout/delivery', typed: { ...newAddress, keep: 'on' } });
    const saved = await savedOf('maren@store.test');
    expect(saved.map(({ street, isDefault }) => [street, isDefault])).toContainEqual(['NW Lovejoy St', false]);
    const again = await open(browser, '/checkout?step=delivery');
    const choices = [...again.page.querySelectorAll('input[name="address"]')].map((it) => it.getAttribute('value'));
    expect(choices).toEqual([...saved.map(({ id }) => id), 'new']);
  });

  test('stays with the order alone otherwise', async () => {
    const browser = await store.signedIn('maren@store.test');
    await add(browser, 'tea');
    const step = await open(browser, '/checkout?step=delivery');
    await press(browser, step, { action: '/checkout/delivery', typed: newAddress });
    expect(await savedOf('maren@store.test')).toHaveLength(1);
  });

  test('says when its postal code is not one of its country', async () => {
    const browser = store.browser();
    await add(browser, 'tea');
    const checkout = await open(browser, '/checkout');
    const step = await press(browser, checkout, { action: '/checkout/contact', typed: contact });
    expect(step.page.querySelector('input[name="keep"]')).toBeNull();
    const typed = { ...newAddress, postalCode: '9720' };
    const refused = await press(browser, step, { action: '/checkout/delivery', typed });
    expect(refused.reply.statusCode).toBe(422);
    expect(mainOf(refused)).toContain('This postal code does not fit the country.');
    const portugal = { ...typed, postalCode: '1250-096', country: 'PRT', state: '' };
    const done = await press(browser, refused, { action: '/checkout/delivery', typed: portugal });
    expect(pathOf(done)).toBe('/checkout');
  });
});
