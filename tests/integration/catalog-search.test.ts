import { beforeAll, expect, it } from 'vitest';
import type { CatalogProduct } from '../../shared/api/catalog.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let shop: TestApp;
let visitor: TestBrowser;
beforeAll(async () => {
  shop = await testApp({ seed: seedShop });
  visitor = shop.browser();
});

const path = '/api/catalog_system/pub/products/search';
async function search(rest: string, browser = visitor) {
  const reply = await browser.get(`${path}${rest}`);
  const products: CatalogProduct[] = reply.statusCode === 206 ? reply.json() : [];
  return {
    status: reply.statusCode,
    resources: reply.headers.resources,
    products,
    slugs: products.map((it) => it.linkText),
  };
}

it('answers 206 and tells which products of how many', async () => {
  const first = await search('?_from=0&_to=1&O=OrderByNameASC');
  expect(first).toMatchObject({ status: 206, resources: '0-1/5', slugs: ['tea', 'kettle'] });
  expect(await search('?_from=4&_to=9')).toMatchObject({ resources: '4-4/5' });
  expect((await search('/')).slugs).toHaveLength(5);
});

it('tells prices as decimals, at the level of whoever asks', async () => {
  const [retail] = (await search('?fq=skuId:espresso')).products;
  expect(retail?.items[0]?.sellers[0]?.commertialOffer).toMatchObject({
    Price: 27.5,
    ListPrice: 27.5,
    IsAvailable: true,
  });
  const [trade] = (await search('?fq=skuId:espresso', await shop.signedIn('trade@store.test'))).products;
  expect(trade?.items[0]?.sellers[0]?.commertialOffer).toMatchObject({ Price: 24, ListPrice: 27.5 });
  expect(trade).toMatchObject({
    productId: 'p-espresso',
    categories: ['/Shelf/Daily/', '/Shelf/'],
    categoriesIds: ['/c-1/c-2/', '/c-1/'],
    items: [{ itemId: 'espresso', referenceId: [{ Key: 'RefId', Value: 'HS-ESPRESSO' }] }],
  });
});

it.each([
  ['/breakwater', ['tea']],
  ['?ft=cups', ['cups']],
  ['?fq=C:/c-1/c-2/&_to=0', ['espresso']],
  ['?fq=productId:p-tea&fq=skuId:cups', ['tea', 'cups']],
  ['?fq=alternateIds_RefId:hs-kettle', ['kettle']],
  ['?fq=productId:p-pallet', []],
  ['?fq=C:/none/', []],
])('finds by %s', async (rest, slugs) => {
  expect(await search(rest)).toMatchObject({ status: 206, slugs });
});

it.each([
  '?fq=B:1',
  '?fq=nonsense',
  '?O=OrderByBestDiscountDESC',
  '?_from=9&_to=3',
  '?_from=0&_to=50',
  '?_from=-1',
  '?_to=x',
])('refuses %s rather than showing something else', async (rest) => expect((await search(rest)).status).toBe(400));
