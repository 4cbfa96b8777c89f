import { beforeAll, expect, it } from 'vitest';
import { categoryPage, productPage, searchProducts, sitemap, storeHome } from '../../server/features/catalog/browse.ts';
import type { Identity } from '../../server/features/session/identity.ts';
import type { Sku } from '../../server/storage/records.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { actingFor, aShopper, aStaffMember, aVisitor } from '../support/identities.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('the catalog', (engine) => {
  let shop: TestApp;
  let retail: Identity;
  let trade: Identity;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    retail = aVisitor('somebody');
    trade = await aShopper(shop.deps, 'trade@store.test');
  });

  it('shows each level its own goods and prices, and an operator those of the customer acted for', async () => {
    const names = async (identity: Identity) => (await storeHome(shop.deps, identity)).popular.map((card) => card.name);
    expect(await names(retail)).not.toContain('Pallet of Beans');
    expect(await names(trade)).toContain('Pallet of Beans');
    expect(await productPage(shop.deps, retail, 'pallet')).toBeUndefined();
    const prices = async (identity: Identity) => {
      const [sku] = (await productPage(shop.deps, identity, 'espresso'))?.skus ?? [];
      return [sku?.price, sku?.listPrice];
    };
    expect(await prices(retail)).toEqual([2_750, 2_750]);
    expect(await prices(trade)).toEqual([2_400, 2_750]);
    expect(await prices(await aStaffMember(shop.deps, 'operator@store.test'))).toEqual([2_750, 2_750]);
    expect(await prices(await actingFor(shop.deps, 'operator@store.test', 'trade@store.test'))).toEqual([2_400, 2_750]);
  });

  it('counts what a level may see, in a category and all below it', async () => {
    expect(await sitemap(shop.deps, retail)).toMatchObject([
      { slug: 'shelf', count: 5, categories: [{ slug: 'daily', count: 5 }] },
    ]);
    expect((await storeHome(shop.deps, retail)).departments).toMatchObject([{ count: 5, art: { shape: 'bag' } }]);
    expect((await sitemap(shop.deps, trade))[0]?.count).toBe(6);
    const page = await categoryPage(shop.deps, trade, 'shelf', { page: 1, order: 'name' });
    expect(page).toMatchObject({ total: 6, page: 1, pages: 1, trail: [], children: [{ slug: 'daily', count: 6 }] });
    expect(page?.products[0]?.name).toBe('Breakwater Breakfast Tea');
    expect((await categoryPage(shop.deps, trade, 'daily', { page: 1, order: 'price' }))?.trail).toEqual([
      { slug: 'shelf', name: 'Shelf' },
    ]);
    expect(await categoryPage(shop.deps, trade, 'nowhere', { page: 1, order: 'name' })).toBeUndefined();
  });

  it.each([0, -1, 99, 1e300, Number.NaN])('shows a page that exists for page %s', async (page) => {
    const found = await categoryPage(shop.deps, retail, 'shelf', { page, order: 'popular' });
    expect(found).toMatchObject({ page: 1, total: 5 });
    expect(found?.products).toHaveLength(5);
  });

  it('finds by words of name and number, accents aside, and categories by name', async () => {
    const found = async (q: string) =>
      (await searchProducts(shop.deps, retail, q, 1)).products.map((card) => card.skuId);
    expect(await found('BREAKFÁST tea')).toEqual(['tea']);
    expect(await found('hs-cups')).toEqual(['cups']);
    expect(await found('pallet')).toEqual([]);
    expect(await found('   ')).toEqual([]);
    expect((await searchProducts(shop.deps, retail, 'dail', 1)).categories).toEqual([
      { slug: 'daily', name: 'Daily', count: 5 },
    ]);
  });

  it('groups the options of a product, and shows in lists the first that can be had', async () => {
    const sku = (id: string, size: string, grind: string, position: number, stock: number): Sku => ({
      id,
      reference: `HS-${id}`,
      productId: 'p-tea',
      name: `${size}, ${grind}`,
      options: { Size: size, Grind: grind },
      stock,
      position,
      prices: { retail: { price: 100 * position, listPrice: 100 * position } },
    });
    await shop.deps.storage.tx(async (tables) => {
      for (const one of [
        sku('t1', '1 kg', 'Whole', -2, 0),
        sku('t2', '1 kg', 'Fine', -1, 3),
        sku('t3', '5 kg', 'Fine', 9, 3),
      ])
        await tables.catalog.saveSku({ ...one, prices: { retail: { price: 900, listPrice: 900 } } });
    });
    const page = await productPage(shop.deps, retail, 'tea');
    expect(page?.skus.map((it) => it.skuId)).toEqual(['t1', 't2', 'tea', 't3']);
    expect(page?.optionGroups).toEqual([
      { name: 'Size', values: ['1 kg', '5 kg'] },
      { name: 'Grind', values: ['Whole', 'Fine'] },
    ]);
    const [card] = (await searchProducts(shop.deps, retail, 'breakwater', 1)).products;
    expect(card).toMatchObject({ skuId: 't2', stock: 3, skuCount: 4 });
  });
});
