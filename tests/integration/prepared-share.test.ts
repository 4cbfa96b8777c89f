import { beforeEach, expect, test } from 'vitest';
import { mainOf } from '../support/checkout-pages.ts';
import { seedShop } from '../support/goods.ts';
import { open, press } from '../support/page-forms.ts';
import { preparing } from '../support/prepared-carts.ts';
import { givePrice } from '../support/priced-carts.ts';
import { linesIn, shared, sharesOf, take } from '../support/shares.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let shop: TestApp;
beforeEach(async () => {
  shop = await testApp({ seed: seedShop });
});

test('a prepared cart is shared with its prices, and stays shared as it was when a new one is begun', async () => {
  const client = await preparing(shop, { email: 'maren@store.test' });
  await client.add('tea', 2);
  await givePrice(client, 0, 1_400);
  const { path } = await shared(client);
  const cartId = client.id;
  await client.browser.post('/api/checkout/pub/orderForm?forceNewCart=true', {});
  expect((await client.open()).items).toEqual([]);
  expect(await sharesOf(client.browser)).toMatchObject([{ customer: 'Maren Holloway', itemCount: 2, state: 'active' }]);
  const visitor = shop.browser();
  await take(visitor, path);
  expect(await linesIn(visitor)).toEqual({ tea: [2, 1_400] });
  const other = shop.browser();
  const seen = await open(other, `/checkout/?orderFormId=${cartId}`);
  expect(seen.reply.body).not.toMatch(/Maren|Nadia/);
  await press(other, seen, { action: `/checkout/shared/${cartId}` });
  expect(await linesIn(other)).toEqual({ tea: [2, 1_400] });
});

test('one that is for nobody in particular is listed without a name, and its preparer only looks at its link', async () => {
  const client = await preparing(shop, { level: 'trade' });
  await client.add('tea', 2);
  const { path } = await shared(client);
  expect((await sharesOf(client.browser))[0]?.customer).toBeNull();
  expect(mainOf(await open(client.browser, path))).toContain('This is what the shopper sees.');
});
