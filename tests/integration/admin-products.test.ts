import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { open, press } from '../support/page-forms.ts';
import { actionsOf } from '../support/staff-pages.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/products';

describeEngines('Products in the dashboard', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });
  const rowsOf = async (address: string) => tableRows((await open(admin, address)).page);
  const namesOf = async (address: string) => (await rowsOf(address)).map(([name = '']) => name.split(' HS-')[0]);

  test('are listed with category, options, stock, price and who sees them', async () => {
    expect(await rowsOf(list)).toEqual([
      ['Breakwater Breakfast Tea HS-TEA Harbor Roasters', 'Shelf › Daily', '1', '1,000', '$14.80', 'Everybody'],
      ['Gooseneck Kettle HS-KETTLE Harbor Roasters', 'Shelf › Daily', '1', 'Sold out', '$64.00', 'Everybody'],
      ['Pallet of Beans HS-PALLET Harbor Roasters', 'Shelf › Daily', '1', '1,000', '$990.00', 'Trade Trade Plus'],
      ['Paper Cups, 12 oz HS-CUPS Harbor Roasters', 'Shelf › Daily', '1', '1,000', '$38.00', 'Everybody'],
      ['Pier 9 Espresso HS-ESPRESSO Harbor Roasters', 'Shelf › Daily', '1', '1,000', '$27.50', 'Everybody'],
      ['Pour-over Dripper HS-DRIPPER Harbor Roasters', 'Shelf › Daily', '1', '5', '$34.00', 'Everybody'],
    ]);
  });

  test.each([
    ['?q=hs-tea', ['Breakwater Breakfast Tea']],
    ['?q=roasters+kettle', ['Gooseneck Kettle']],
    ['?q=%3Cb%3Enothing', []],
    ['?stock=none', ['Gooseneck Kettle']],
    ['?stock=low', ['Gooseneck Kettle', 'Pour-over Dripper']],
    ['?level=retail&q=pallet', []],
    ['?level=trade&q=pallet', ['Pallet of Beans']],
    ['?category=shelf&q=tea', ['Breakwater Breakfast Tea']],
    ['?category=nowhere', []],
    ['?state=archived', []],
    ['?level=gold&stock=some&sort=x&page=-4&q=tea', ['Breakwater Breakfast Tea']],
  ])('%s leaves %j', async (query, names) => {
    expect(await namesOf(`${list}${query}`)).toEqual(names);
  });

  test('show the prices of the level that is asked about', async () => {
    const [row] = await rowsOf(`${list}?level=trade&q=espresso`);
    expect(row?.[4]).toBe('$24.00');
  });

  test('a search keeps the filters, and a filter the search', async () => {
    const { page } = await open(admin, `${list}?q=tea&stock=low`);
    expect(textOf(page.querySelector('.empty'))).toContain('No product matches');
    expect(page.querySelector('search input[name=stock]')?.getAttribute('value')).toBe('low');
    expect(linkNamed(page, 'Remove filter Stock: Runs low')).toBe(`${list}?q=tea`);
    expect(linkNamed(page, 'Remove all filters')).toBe(list);
  });

  test('go on page by page, the newest first when asked', async () => {
    const own = await testApp({ engine, seed: seedShop });
    const product = (await own.deps.storage.read.catalog.bySlug('tea'))?.product;
    await own.deps.storage.tx(async ({ catalog }) => {
      for (let count = 10; count < 40; count += 1)
        if (product)
          await catalog.saveProduct({
            ...product,
            id: `p-${count}`,
            slug: `p-${count}`,
            name: `New thing ${count}`,
            createdAt: count,
          });
    });
    const reader = await own.signedIn('admin@store.test');
    const first = (await open(reader, `${list}?sort=newest`)).page;
    expect(textOf(first.querySelector('.pager'))).toContain('36 products Page 1 of 2');
    expect(tableRows(first)[0]?.[0]).toContain('New thing 39');
    expect(tableRows((await open(reader, linkNamed(first, 'Next'))).page)).toHaveLength(11);
    expect(tableRows((await open(reader, `${list}?sort=newest&page=99`)).page)).toHaveLength(11);
  });

  test('say what to do in a store that has none', async () => {
    const reader = await (await testApp({ engine })).signedIn('admin@store.test');
    const { page } = await open(reader, list);
    expect(textOf(page.querySelector('.empty'))).toContain('No products yet');
    expect(linkNamed(page, 'New category')).toBe(`${list}/categories/new`);
    const { page: form } = await open(reader, `${list}/new`);
    expect(textOf(form.querySelector('main'))).toContain('There is no category yet.');
  });

  test.each(['operator@store.test', 'restricted@store.test', 'approver@store.test', 'maren@store.test'])(
    'are closed to %s, forms too',
    async (email) => {
      const reader = await store.signedIn(email);
      for (const address of ['', '/new', '/p-tea', '/categories', '/import'])
        expect((await reader.navigate(`${list}${address}`)).statusCode).toBe(403);
      for (const action of ['/new', '/p-tea', '/p-tea/archive', '/p-tea/restore', '/export'])
        expect((await reader.submit(`${list}${action}`, { name: 'x', version: '0' }, '/')).statusCode).toBe(403);
      expect((await store.deps.storage.read.catalog.bySlug('tea'))?.product.archivedAt).toBeUndefined();
    },
  );

  test('leave as a file that is safe in spreadsheets, and that is an entry of the audit', async () => {
    const own = await testApp({ engine, seed: seedShop });
    const reader = await own.signedIn('admin@store.test');
    const product = (await own.deps.storage.read.catalog.bySlug('tea'))?.product;
    await own.deps.storage.tx(async ({ catalog }) => {
      if (product) await catalog.saveProduct({ ...product, name: '=1+1' });
      await catalog.saveCost({ skuId: 'tea', cost: 771, floor: 883 });
    });
    const { reply } = await press(reader, await open(reader, list), { action: `${list}/export` });
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toMatch(/attachment; filename="products-2026-03-12\.csv"/);
    const file = await text(Readable.from([reply.rawPayload]));
    expect(file.split('\r\n')).toHaveLength(8);
    expect(file).toMatch(/"HS-TEA","tea","'=1\+1".*"7\.71","8\.83","active"/);
    expect((await actionsOf(own, 'admin@store.test'))[0]).toBe('catalog-exported');
  });
});
