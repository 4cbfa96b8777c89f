import { beforeEach, describe, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { contact, mainOf, newAddress, pathOf } from '../support/checkout-pages.ts';
import { seedShop } from '../support/goods.ts';
import { buttonNamed, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { publish, usualRules } from '../support/priced-carts.ts';
import { actingCart, cartIn, linesIn, pricedCart, shared, sharesOf, take } from '../support/shares.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const dayMs = 24 * 60 * 60_000;

let shop: TestApp;
beforeEach(async () => {
  shop = await testApp({ seed: seedShop });
});

/** From the cart to the placed order, as a guest without scripts; gives the order's id. */
async function checkOut(browser: TestBrowser): Promise<string> {
  const first = await open(browser, '/checkout');
  const second = await press(browser, first, { action: '/checkout/contact', typed: contact });
  const third = await press(browser, second, { action: '/checkout/delivery', typed: newAddress });
  const placed = await press(browser, third, { action: '/checkout/place', typed: { payment: '47' } });
  expect(mainOf(placed)).toMatch(/Order HS-\d+ is in\./);
  expect(placed.reply.body).not.toMatch(/Nadia|Brandt|operator/);
  return `${pathOf(placed).split('/').at(-1)}-01`;
}

describe('whoever opens a link', () => {
  test('sees goods, sum and store, and nothing of anybody: not of who made it, not of whom it is for', async () => {
    const client = await actingCart(shop);
    await client.fillIn();
    await client.change('POST', 'attachments/openTextField', { value: 'Gate code 4711' });
    const { path } = await shared(client, { message: 'Change what you like.' });
    const seen = await open(shop.browser(), path);
    expect(textOf(seen.page.querySelector('h1'))).toBe('Harbor Supply prepared this cart for you');
    expect(mainOf(seen)).toContain('Breakwater Breakfast Tea');
    expect(mainOf(seen)).toContain('2 products, 5 items');
    expect(mainOf(seen)).toContain('Change what you like.');
    expect(mainOf(seen)).toContain('$132.40'); // 3 × 14.80 + 2 × 38.00 + 12.00 delivery
    expect(mainOf(seen)).toContain('The link is good until Mar 19, 2026.');
    expect(seen.reply.body).not.toMatch(/Maren|Holloway|Nadia|Brandt|store\.test|6th Ave|4711/);
    expect(seen.reply.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  });

  test('takes a copy and orders it as a guest; the order has no operator anywhere, the link has the order', async () => {
    const client = await actingCart(shop);
    const { id, path } = await shared(client, { sellerCode: 'S-7' });
    const guest = shop.browser();
    expect(pathOf(await take(guest, path))).toBe('/cart');
    const orderId = await checkOut(guest);
    const order = await shop.deps.storage.read.orders.byId(orderId);
    expect(order).toMatchObject({ operator: undefined, callId: undefined, channel: 'web', customerId: undefined });
    const admin = await shop.signedIn('admin@store.test');
    const wire = (await admin.get(`/api/oms/pvt/orders/${orderId}`)).json();
    expect(wire).toMatchObject({ callCenterOperatorData: null, marketingData: { utmiCampaign: 'S-7' } });
    const interactions = (await admin.navigate(`/admin/orders/${orderId}`)).body;
    const operator = await shop.deps.storage.read.staff.byEmail('operator@store.test');
    expect(JSON.stringify(wire)).not.toMatch(new RegExp(`operator@|Nadia|Brandt|${operator?.id}"`));
    expect(interactions).not.toMatch(/operator@store\.test|Nadia/);
    for (const { body } of await shop.deps.storage.read.messages.list({}, 9)) expect(body).not.toMatch(/Nadia|Brandt/);
    const [row] = await sharesOf(client.browser);
    expect(row?.openings).toMatchObject([{ who: null, order: `HS-${order?.sequence}` }]);
    const [noted] = await shop.deps.storage.read.audit.find({ actions: ['shared-cart-ordered'] }, { limit: 5 });
    expect(noted).toMatchObject({ chain: `staff:${operator?.id}`, actor: 'system' });
    expect(JSON.parse(noted?.details ?? '')).toMatchObject({ orderId, shareId: id, cartId: client.id });
  });

  test('is asked about a cart that holds something, signed in or not: add to it, or replace it', async () => {
    const { path } = await shared(await actingCart(shop));
    const maren = await shop.signedIn('maren@store.test');
    await new CheckoutClient(maren).open();
    for (const [browser, own] of [
      [await shop.signedIn('wade@store.test'), 4],
      [shop.browser(), 1],
    ] as const) {
      const client = new CheckoutClient(browser);
      await client.open();
      await client.add('tea', own);
      const unasked = await press(browser, await open(browser, path), { action: path });
      expect(unasked.reply.statusCode).toBe(409);
      expect(mainOf(unasked)).toContain('1 product is in your cart already. Replace them with this cart');
      expect(buttonNamed(unasked.page, 'Replace my cart')).toBeDefined();
      expect(await linesIn(browser)).toEqual({ tea: [own, 1_480] });
      await take(browser, path, own === 4 ? 'add' : 'replace');
      expect(await linesIn(browser)).toEqual({ tea: [own === 4 ? 7 : 3, 1_480], cups: [2, 3_800] });
    }
  });

  test('whose cart changed in another tab is told, and nothing is lost', async () => {
    const { path } = await shared(await actingCart(shop));
    const browser = shop.browser();
    const client = new CheckoutClient(browser);
    await client.open();
    await client.add('dripper', 1);
    const page = await open(browser, path);
    await client.add('dripper', 1);
    const late = await press(browser, page, { action: path, typed: { way: 'replace' } });
    expect(late.reply.statusCode).toBe(409);
    expect(mainOf(late)).toContain('Your cart changed meanwhile.');
    expect(await linesIn(browser)).toEqual({ dripper: [2, 3_400] });
  });

  test('pays the prices of their own account', async () => {
    const { path } = await shared(await actingCart(shop));
    const before = mainOf(await open(shop.browser(), path));
    expect(before).toContain('Sign in first to see your prices.');
    expect(mainOf(await open(await shop.signedIn('trade@store.test'), path))).not.toContain('Sign in first');
  });

  test('finds the same page for links that are unknown, ended and revoked', async () => {
    const client = await actingCart(shop);
    const [ended, revoked] = [await shared(client, { expiresInDays: 1 }), await shared(client)];
    await client.browser.post(`/api/telesales/v1/shares/${revoked.id}/revoke`);
    const visitor = shop.browser();
    expect((await open(visitor, ended.path)).reply.statusCode).toBe(200);
    shop.advance(dayMs);
    const seen = [];
    for (const path of [
      ended.path,
      revoked.path,
      '/share/none',
      ended.path.slice(0, -1),
      `/checkout/?orderFormId=none`,
    ])
      seen.push(await open(visitor, path));
    expect(seen.map(({ reply }) => reply.statusCode)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(seen.map(mainOf))).toEqual(
      new Set([
        'This cart link has expired Nothing was ordered. Ask the person who sent it for a new one, or shop as usual. Shop as usual',
      ]),
    );
  });

  test('as staff looks, and takes nothing', async () => {
    const client = await actingCart(shop);
    const { path } = await shared(client);
    for (const staff of [client.browser, await shop.signedIn('operator2@store.test')]) {
      const seen = await open(staff, path);
      expect(mainOf(seen)).toContain('This is what the shopper sees.');
      expect(buttonNamed(seen.page, 'Use this cart')).toBeUndefined();
      expect((await staff.submit(path, {}, '/cart')).statusCode).toBe(403);
    }
  });
});

describe('manual prices of a link', () => {
  test('hold for the first order, which waits for its approval; later copies say that they do not', async () => {
    await publish(shop.deps, usualRules);
    const client = await pricedCart(shop);
    const { path } = await shared(client);
    const [first, second, third] = [shop.browser(), shop.browser(), shop.browser()];
    expect(mainOf(await open(first, path))).toContain('Agreed prices are held until Mar 19, 2026, for the first order');
    for (const visitor of [first, second]) {
      await take(visitor, path);
      expect(await linesIn(visitor)).toEqual({ tea: [3, 1_400], cups: [2, 3_800] });
      expect((await cartIn(visitor)).items.map((item) => item.manualPriceAppliedBy)).toEqual([null, null]);
    }
    const order = await shop.deps.storage.read.orders.byId(await checkOut(first));
    expect(order?.state).toBe('waiting-for-order-authorization');
    expect(await linesIn(second)).toEqual({ tea: [3, 1_480], cups: [2, 3_800] });
    expect(mainOf(await open(second, '/cart'))).toContain('The price that came with the link holds no more');
    expect(mainOf(await open(third, path))).toContain('The agreed prices of this link hold no more.');
    const later = await shop.deps.storage.read.orders.byId(await checkOut(second));
    expect(later).toMatchObject({ discountsTotal: 0, itemsTotal: 12_040 });
    expect(later?.state).not.toBe('waiting-for-order-authorization');
  });

  test('end with the link, and stay when it is revoked', async () => {
    const client = await pricedCart(shop);
    const { id, path } = await shared(client, { expiresInDays: 2 });
    const visitor = shop.browser();
    await take(visitor, path);
    await client.browser.post(`/api/telesales/v1/shares/${id}/revoke`);
    expect((await linesIn(visitor)).tea).toEqual([3, 1_400]);
    shop.advance(2 * dayMs);
    expect((await linesIn(visitor)).tea).toEqual([3, 1_480]);
  });

  test('are free again when the order is never paid for', async () => {
    const client = await pricedCart(shop);
    const { path } = await shared(client);
    const visitor = shop.browser();
    await take(visitor, path);
    const buyer = new CheckoutClient(visitor);
    await buyer.open();
    await buyer.change('POST', 'attachments/clientProfileData', {
      email: 'iris@example.com',
      firstName: 'Iris',
      lastName: 'Vale',
    });
    const { value } = await buyer.fillIn();
    const body = { referenceId: buyer.id, value, referenceValue: value, interestValue: 0 };
    const { orderGroup } = (await buyer.send('POST', 'transaction', body)).json();
    expect((await sharesOf(client.browser))[0]?.openings).toMatchObject([{ order: expect.any(String) }]);
    shop.advance(6 * 60_000);
    await visitor.post(`/api/checkout/pub/gatewayCallback/${orderGroup}`);
    expect((await linesIn(visitor)).tea).toEqual([3, 1_400]);
    expect((await sharesOf(client.browser))[0]?.openings).toMatchObject([{ order: null }]);
  });
});

describe('VTEX’s own addresses', () => {
  test('a cart prepared for sharing opens by its name as a copy; a customer’s cart does not', async () => {
    const acting = await actingCart(shop);
    await shared(acting);
    expect((await open(shop.browser(), `/checkout/?orderFormId=${acting.id}`)).reply.statusCode).toBe(404);
    const operator = new CheckoutClient(await shop.signedIn('operator2@store.test'));
    await operator.open();
    await operator.add('tea', 2);
    const path = `/checkout/?orderFormId=${operator.id}`;
    expect((await open(shop.browser(), path)).reply.statusCode).toBe(404);
    await shared(operator);
    const visitor = shop.browser();
    const seen = await open(visitor, path);
    expect(textOf(seen.page.querySelector('h1'))).toBe('Harbor Supply prepared this cart for you');
    await press(visitor, seen, { action: `/checkout/shared/${operator.id}` });
    expect(await linesIn(visitor)).toEqual({ tea: [2, 1_480] });
    expect((await cartIn(visitor)).orderFormId).not.toBe(operator.id);
  });

  test('a cart’s own name leads its owner to the checkout', async () => {
    const browser = await shop.signedIn('maren@store.test');
    const client = new CheckoutClient(browser);
    await client.open();
    await client.add('tea', 1);
    const seen = await open(browser, `/checkout/?orderFormId=${client.id}`);
    expect(textOf(seen.page.querySelector('h1'))).toBe('Checkout');
  });

  test('goods in an address are shown, and added by the button only', async () => {
    const visitor = shop.browser();
    const address = '/checkout/cart/add?sku=tea&qty=2&seller=1&sku=cups&qty=1&seller=1&sku=none&qty=1&sku=tea&qty=x';
    const seen = await open(visitor, address);
    expect(mainOf(seen)).toContain('Breakwater Breakfast Tea');
    expect(mainOf(seen)).toContain('2 products of the link are not sold here and are left out.');
    expect(await linesIn(visitor)).toEqual({});
    expect(pathOf(await press(visitor, seen, { action: '/checkout/cart/add' }))).toBe('/cart');
    expect(await linesIn(visitor)).toEqual({ tea: [2, 1_480], cups: [1, 3_800] });
    for (const nothing of ['?sku=none&qty=1', '', '?sku=tea&qty=0', '?sku=tea&qty=1&seller=2'])
      expect((await open(visitor, `/checkout/cart/add${nothing}`)).reply.statusCode).toBe(404);
    const short = await open(visitor, '/checkout/cart/add?sku=dripper&qty=9');
    const refused = await press(visitor, short, { action: '/checkout/cart/add' });
    expect([refused.reply.statusCode, mainOf(refused).includes('5')]).toEqual([409, true]);
  });
});
