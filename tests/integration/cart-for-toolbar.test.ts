import { beforeAll, beforeEach, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { open } from '../support/page-forms.ts';
import {
  cartOnCall,
  changePrice,
  emptied,
  givePrice,
  publish,
  setPrices,
  usualRules,
} from '../support/priced-carts.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let shop: TestApp;
let client: CheckoutClient;
beforeAll(async () => {
  shop = await testApp({ seed: seedShop });
  await publish(shop.deps, usualRules);
  client = await cartOnCall(shop);
});
beforeEach(async () => {
  await setPrices(shop.deps, { allowed: true, guards: { roleLimits: {} } });
  await emptied(client);
});
const cartPage = async (browser = client.browser) => (await open(browser, '/cart')).page;

test('staff read in the orderForm what becomes of each manual price, what is left to discount, and the version', async () => {
  await setPrices(shop.deps, { guards: { roleLimits: {}, orderLimit: { basisPoints: 1_000 } } });
  await client.add('tea', 10); // 148.00
  await client.add('cups', 1); // 38.00
  await givePrice(client, 0, 1_450, { telesalesReason: 'volume' }); // 2.0 % off
  const form = await givePrice(client, 1, 3_500); // 7.9 % off
  expect(form.telesales).toMatchObject({
    prices: [
      { uniqueId: form.items[0]?.uniqueId, status: 'applied', off: 203, reason: 'volume' },
      { uniqueId: form.items[1]?.uniqueId, status: 'waits', off: 789, reason: '' },
    ],
    orderLimit: { total: 1_860, left: 1_260 },
  });
  expect(JSON.stringify(form.telesales)).not.toMatch(/floor|cost|margin/);
});

test('the version is the one that a change has to have seen', async () => {
  const { telesales } = await client.add('tea', 2);
  const seen = { 'if-match': `"${telesales?.version}"` };
  expect((await changePrice(client, 0, { price: 1_400 }, seen)).statusCode).toBe(200);
  const late = await changePrice(client, 0, { price: 1_390 }, seen);
  expect([late.statusCode, late.json().error.code]).toEqual([409, 'cart-changed']);
});

test('nobody else reads it', async () => {
  for (const browser of [shop.browser(), await shop.signedIn('wade@store.test')]) {
    const other = new CheckoutClient(browser);
    await other.open();
    expect(await other.add('tea', 1)).not.toHaveProperty('telesales');
  }
});

test('on the cart page the price is a button for the operator, and says that it waits', async () => {
  await client.add('tea', 2);
  await givePrice(client, 0, 1_350);
  const page = await cartPage();
  const cell = page.querySelector('[data-telesales-price]');
  expect([cell?.localName, cell?.getAttribute('data-item-index'), cell?.getAttribute('data-telesales-price')]).toEqual([
    'button',
    '0',
    '1350',
  ]);
  expect(cell?.getAttribute('aria-label')).toBe('Breakwater Breakfast Tea, $13.50 each');
  expect(cell?.querySelector('[data-telesales-pencil]')).not.toBeNull();
  const words = page.querySelector('main')?.textContent ?? '';
  expect(words).toContain('Waits for approval');
  expect(words).toContain('Price changes');
  expect(words).toContain('One price waits for approval.');
});

test('the customer finds nothing of it, and the operator neither while prices are closed', async () => {
  await client.add('tea', 2);
  await givePrice(client, 0, 1_350);
  const shopper = await cartPage(await shop.signedIn('maren@store.test'));
  await setPrices(shop.deps, { allowed: false });
  for (const page of [shopper, await cartPage()]) {
    expect(page.querySelector('[data-telesales-price]')?.localName).toBe('span');
    expect(page.querySelector('[data-telesales-pencil]')).toBeNull();
    expect(page.querySelector('main')?.textContent).not.toContain('Waits for approval');
  }
});
