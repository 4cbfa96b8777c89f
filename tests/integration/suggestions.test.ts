import { beforeAll, expect, it } from 'vitest';
import type { Suggestions } from '../../shared/api/suggest.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

describeEngines('suggestions of the search box', (engine) => {
  let shop: TestApp;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
  });

  async function suggested(q: string, browser: TestBrowser = shop.browser()): Promise<Suggestions> {
    const reply = await browser.get(`/api/telesales/v1/suggest?${new URLSearchParams({ q })}`);
    expect(reply.statusCode).toBe(200);
    return reply.json();
  }

  it('offers products with number, picture and the price of whoever types', async () => {
    const visitor = await suggested('esp');
    expect(visitor.products).toEqual([
      {
        href: '/p/espresso?sku=HS-ESPRESSO',
        name: 'Pier 9 Espresso',
        hint: 'HS-ESPRESSO',
        picture: '/goods/bag-23324d-1a2740-f3e9d7-b5532a.svg',
        price: '$27.50',
      },
    ]);
    expect(visitor.said).toBe('1 suggestion');
    const trade = await suggested('ESP', await shop.signedIn('trade@store.test'));
    expect(trade.products[0]?.price).toBe('$24.00');
  });

  it('offers categories with the department they stand in and how much is in them', async () => {
    expect((await suggested('dai')).categories).toEqual([
      { href: '/c/daily', name: 'Daily', hint: 'in Shelf, 5 products', picture: null, price: '' },
    ]);
    expect((await suggested('shelf')).categories[0]?.hint).toBe('5 products');
  });

  it('leads to pages that exist', async () => {
    const browser = shop.browser();
    const { products } = await suggested('tea', browser);
    const { categories } = await suggested('dai', browser);
    expect([products, categories].map((list) => list.length)).toEqual([1, 1]);
    for (const { href } of [...products, ...categories])
      expect({ href, status: (await browser.navigate(href)).statusCode }).toEqual({ href, status: 200 });
  });

  it('hides goods of other levels', async () => {
    expect((await suggested('pallet')).products).toEqual([]);
    expect((await suggested('pallet', await shop.signedIn('trade@store.test'))).products).toHaveLength(1);
  });

  it.each(['', ' ', 'e', 'zzzz', '%', '_', '"', 'é̀'])('offers nothing for %j', async (q) => {
    expect(await suggested(q)).toMatchObject({ products: [], categories: [], said: '0 suggestions' });
  });

  it('refuses words that are longer than any name', async () => {
    const reply = await shop.browser().get(`/api/telesales/v1/suggest?q=${'x'.repeat(201)}`);
    expect(reply.statusCode).toBe(400);
  });

  it('speaks the language of the reader', async () => {
    const browser = shop.browser();
    const reply = await browser.get('/api/telesales/v1/suggest?q=dai', { 'accept-language': 'es' });
    expect(reply.json()).toMatchObject({ said: '1 sugerencia', categories: [{ hint: 'en Shelf, 5 productos' }] });
  });
});
