import { beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { fieldsIn, open } from '../support/page-forms.ts';
import { actingCart, cartIn, linesIn, pricedCart, shared, sharesOf, take } from '../support/shares.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const newest = { offset: 0, limit: 50, order: { by: 'sequence', descending: true } } as const;

describeEngines('links to carts', (engine) => {
  let shop: TestApp;
  beforeEach(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });
  const useOf = (browser: TestBrowser, path: string, form: Readonly<Record<string, string>>) =>
    browser.send(path, { method: 'POST', form, headers: { accept: 'text/html' } });

  test('twenty presses of one visitor at once are one copy', async () => {
    const client = await pricedCart(shop);
    const { path } = await shared(client);
    for (const visitor of [shop.browser(), await shop.signedIn('wade@store.test')]) {
      const { page } = await open(visitor, path);
      const form = fieldsIn(page, path);
      const replies = await Promise.all(Array.from({ length: 20 }, () => useOf(visitor, path, form)));
      expect(replies.map(({ headers }) => headers.location)).toEqual(Array(20).fill('/cart'));
      expect(await linesIn(visitor)).toEqual({ tea: [3, 1_400], cups: [2, 3_800] });
    }
    expect((await sharesOf(client.browser))[0]?.openings).toHaveLength(2);
  });

  test('twenty presses of “Add to my cart” add once', async () => {
    const { path } = await shared(await actingCart(shop));
    const visitor = shop.browser();
    const client = new CheckoutClient(visitor);
    await client.open();
    await client.add('tea', 1);
    const { page } = await open(visitor, path);
    const form = { ...fieldsIn(page, path), way: 'add' };
    const replies = await Promise.all(Array.from({ length: 20 }, () => useOf(visitor, path, form)));
    expect(replies.map(({ headers }) => headers.location)).toEqual(Array(20).fill('/cart'));
    expect((await linesIn(visitor)).tea).toEqual([4, 1_480]);
  });

  test('programs that look at links change nothing and are no opening', async () => {
    const client = await actingCart(shop);
    const { path } = await shared(client);
    const agents = ['WhatsApp/2.23', 'facebookexternalhit/1.1', 'Slackbot-LinkExpanding 1.0'];
    for (const agent of agents)
      for (const method of ['GET', 'HEAD'] as const) {
        const reply = await shop.app.inject({
          method,
          url: path,
          headers: { host: 'store.test', 'user-agent': agent },
        });
        expect(reply.statusCode).toBe(200);
      }
    expect((await sharesOf(client.browser))[0]?.openings).toEqual([]);
    const bare = await shop.app.inject({ method: 'POST', url: path, headers: { host: 'store.test' } });
    const foreign = await useOf(shop.browser(), path, { way: 'replace' });
    expect([bare.statusCode, foreign.statusCode]).toEqual([403, 403]);
    expect((await sharesOf(client.browser))[0]?.openings).toEqual([]);
  });

  test('a link that is revoked while its page is open gives no copy', async () => {
    const client = await actingCart(shop);
    const { id, path } = await shared(client);
    const visitor = shop.browser();
    const { page } = await open(visitor, path);
    await client.browser.post(`/api/telesales/v1/shares/${id}/revoke`);
    const late = await useOf(visitor, path, fieldsIn(page, path));
    expect([late.statusCode, late.body.includes('This cart link has expired')]).toEqual([404, true]);
    expect(await linesIn(visitor)).toEqual({});
  });

  test('of three buyers at once one gets the prices of the link; the others are shown what they would pay', async () => {
    const client = await pricedCart(shop);
    const { path } = await shared(client);
    const ready = async () => {
      const visitor = shop.browser();
      await take(visitor, path);
      const buyer = new CheckoutClient(visitor);
      await buyer.open();
      const contact = { email: 'guest@store.test', firstName: 'Ines', lastName: 'Vale' };
      await buyer.change('POST', 'attachments/clientProfileData', contact);
      const { value } = await buyer.fillIn();
      return () => place(buyer, value);
    };
    const buyers = [await ready(), await ready(), await ready()];
    const replies = await Promise.all(buyers.map((buy) => buy()));
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 400, 400]);
    for (const reply of replies.filter(({ statusCode }) => statusCode === 400))
      expect(reply.json().error.message).toContain('The total changed since it was shown.');
    const { orders } = await shop.deps.storage.read.orders.find({}, newest);
    expect(orders.map(({ discountsTotal }) => discountsTotal)).toEqual([-240]);
    expect((await verifyAudit(shop.deps)).broken).toBeUndefined();
  });

  test('a guess gets the same page as an ended link, and those who guess often are stopped; good links still open', async () => {
    const { path } = await shared(await actingCart(shop));
    const statuses = [];
    for (let guess = 0; guess < 70; guess += 1) {
      const token = `${path.slice(0, -2)}${String(guess).padStart(2, '0')}`;
      statuses.push((await shop.browser().navigate(token)).statusCode);
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(404));
    expect(statuses.slice(60)).toEqual(Array(10).fill(429));
    expect((await shop.browser().navigate(path)).statusCode).toBe(200);
  });

  test('the copy is nobody else’s: its name opens for its visitor alone', async () => {
    const { path } = await shared(await actingCart(shop));
    const visitor = shop.browser();
    await take(visitor, path);
    const { orderFormId } = await cartIn(visitor);
    const other = await shop.browser().get(`/api/checkout/pub/orderForm/${orderFormId}`);
    expect(other.json().items).not.toMatchObject([{ id: 'tea' }]);
    expect((await shop.browser().navigate(`/checkout/?orderFormId=${orderFormId}`)).statusCode).toBe(404);
  });
});

const place = (buyer: CheckoutClient, value: number) =>
  buyer.send('POST', 'transaction', { referenceId: buyer.id, value, referenceValue: value, interestValue: 0 });
