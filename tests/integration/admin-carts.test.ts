import { beforeAll, describe, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { documentOf, linkNamed, tableRows, textOf } from '../support/page-document.ts';
import { open } from '../support/page-forms.ts';
import { aCart } from '../support/records.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const list = '/admin/carts';

describeEngines('open carts in the dashboard', (engine) => {
  let store: TestApp;
  let admin: TestBrowser;
  const rowsOf = async (path: string) => tableRows((await open(admin, path)).page);

  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
    admin = await store.signedIn('admin@store.test');
  });

  test('say so when there are none', async () => {
    const { page } = await open(admin, list);
    expect(textOf(page.querySelector('.empty'))).toContain('No open carts');
  });

  describe('of a customer, an operator and a visitor', () => {
    let maren: TestBrowser;
    beforeAll(async () => {
      maren = await store.signedIn('maren@store.test');
      await addToCart(maren, 'tea', 2);
      await addToCart(maren, 'dripper', 5);
      store.advance(60_000);
      await addToCart(await store.signedIn('operator@store.test'), 'cups', 1);
      store.advance(60_000);
      await addToCart(store.browser(), 'tea', 1);
    });

    test('are listed, last changed first, with what they come to', async () => {
      const rows = await rowsOf(list);
      expect(rows.map(([owner, kind, products, items]) => [owner, kind, products, items])).toEqual([
        ['Visitor', 'Visitor', '1', '1'],
        ['Nadia Brandt', 'Staff', '1', '1'],
        [expect.stringMatching(/^Maren Holloway C-\d+$/), 'Customer', '2', '7'],
      ]);
      expect(rows[2]?.slice(4)).toEqual(['$211.60', 'Mar 12, 11:00 AM', 'Maren Holloway']);
    });

    test.each([
      ['customer', 1],
      ['staff', 1],
      ['anonymous', 1],
      ['nonsense', 3],
    ])('%s leaves %d', async (kind, count) => {
      expect(await rowsOf(`${list}?kind=${kind}`)).toHaveLength(count);
    });

    test('open to be looked at: goods, what is missing, whose it is, and nothing to press', async () => {
      const { page } = await open(admin, `${list}/${(await cartOf(maren)).id}`);
      expect(textOf(page.querySelector('h1'))).toBe('Cart of Maren Holloway');
      expect(tableRows(page).map(([name, quantity]) => [name?.split(' one')[0], quantity])).toEqual([
        ['Breakwater Breakfast Tea', '2'],
        ['Pour-over Dripper', '5'],
      ]);
      const main = page.querySelector('main');
      expect(textOf(main)).toContain('No payment is chosen.');
      expect(textOf(main)).toContain('maren@store.test');
      expect(textOf(main)).toContain('(•••) •••-0142');
      expect(textOf(main)).not.toContain('555-0142');
      expect(linkNamed(page, 'Open')).toMatch(/^\/admin\/customers\/C-\d+$/);
      expect(main?.querySelectorAll('form, button')).toHaveLength(0);
    });

    test('name the goods that run short', async () => {
      await store.deps.storage.tx((tables) => tables.catalog.takeStock('dripper', 3));
      expect(await stockOf(store.deps, 'dripper')).toBe(2);
      const { page } = await open(admin, `${list}/${(await cartOf(maren)).id}`);
      expect(textOf(page.querySelector('main'))).toContain('5 of Pour-over Dripper are asked for, 2 are left.');
    });

    test('a cart that was placed, or never was, has a page that says so', async () => {
      for (const id of ['none', '0'.repeat(32)]) {
        const reply = await admin.navigate(`${list}/${id}`);
        expect([reply.statusCode, reply.body.includes('There is no such open cart')]).toEqual([404, true]);
      }
    });

    test('are for those who may open any cart', async () => {
      const { id } = await cartOf(maren);
      for (const email of ['operator@store.test', 'approver@store.test', 'maren@store.test']) {
        const caller = await store.signedIn(email);
        for (const path of [list, `${list}/${id}`]) expect((await caller.navigate(path)).statusCode).toBe(403);
      }
    });
  });

  test('go on page by page', async () => {
    const many = await testApp({ engine, seed: seedShop });
    await many.deps.storage.tx(async ({ carts }) => {
      for (let count = 0; count < 60; count += 1)
        await carts.insert(
          aCart({ lines: [{ uniqueId: `line-${count}`, skuId: 'tea', quantity: 1 }], updatedAt: count + 1 }),
        );
    });
    const reader = await many.signedIn('admin@store.test');
    const first = documentOf((await reader.navigate(list)).body);
    expect([tableRows(first).length, textOf(first.querySelector('.pager'))]).toEqual([50, '60 open carts']);
    const second = documentOf((await reader.navigate(linkNamed(first, 'Carts changed earlier'))).body);
    expect(tableRows(second)).toHaveLength(10);
    expect(linkNamed(second, 'Back to the first page')).toBe(list);
  });
});
