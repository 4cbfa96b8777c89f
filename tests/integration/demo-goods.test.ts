import { beforeAll, describe, expect, test } from 'vitest';
import { isShapeName } from '../../server/pages/goods/shapes.ts';
import { seedDemo } from '../../server/storage/demo/seed-demo.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { levels } from '../../shared/domain/level.ts';
import { totalsOf } from '../../shared/domain/price-lines.ts';
import { allOrders, seedingDeps } from '../support/demo-store.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';

describeEngines('the goods of the demo store', (engine) => {
  let storage: Storage;

  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await seedDemo(seedingDeps(storage));
  });

  test('sells about 120 products in five departments, each drawn, described and priced', async () => {
    const categories = await storage.read.catalog.categories();
    expect(categories.filter(({ parentId }) => parentId === undefined).map(({ name }) => name)).toEqual([
      'Coffee',
      'Tea',
      'Pantry',
      'Office',
      'Equipment',
    ]);
    const { total, products } = await storage.read.catalog.find({
      level: 'trade-plus',
      order: 'name',
      offset: 0,
      limit: 500,
    });
    expect(total).toBeGreaterThan(115);
    expect(products).toHaveLength(total);
    const shelves = new Set(categories.filter(({ parentId }) => parentId !== undefined).map(({ id }) => id));
    for (const { product, skus } of products) {
      expect(shelves).toContain(product.categoryId);
      expect(isShapeName(product.art.shape), product.art.shape).toBe(true);
      for (const color of product.art.colors) expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(product.description.length).toBeGreaterThan(20);
      expect(skus.length).toBeGreaterThan(0);
      expect(new Set(skus.map((sku) => JSON.stringify(sku.options))).size).toBe(skus.length);
    }
    expect(new Set(products.map(({ product }) => product.categoryId))).toEqual(shelves);
    const skus = products.flatMap((it) => it.skus);
    expect(new Set(skus.map(({ reference }) => reference)).size).toBe(skus.length);
    expect(skus.filter(({ stock }) => stock === 0).map(({ reference }) => reference)).toEqual(['HS-TEA-263']);
    expect(skus.filter(({ stock }) => stock === 2).map(({ reference }) => reference)).toEqual(['HS-PAN-340']);
  });

  test('asks less of Trade than of Retail, and least of Trade Plus', async () => {
    const pier9 = await storage.read.catalog.skuByReference('HS-COF-101');
    expect(pier9?.sku.prices).toEqual({
      retail: { price: 27_50, listPrice: 27_50 },
      trade: { price: 25_30, listPrice: 27_50 },
      'trade-plus': { price: 24_00, listPrice: 27_50 },
    });
    const { products } = await storage.read.catalog.find({ level: 'retail', order: 'name', offset: 0, limit: 500 });
    for (const { prices, reference } of products.flatMap(({ skus }) => skus)) {
      const [retail = 0, trade = 0, tradePlus = 0] = levels.map((level) => prices[level]?.price);
      expect(trade, reference).toBeLessThan(retail);
      expect(tradePlus, reference).toBeLessThan(trade);
      expect(tradePlus / retail, reference).toBeGreaterThan(0.85);
    }
  });

  test('hides some products from levels that may not buy them', async () => {
    const totals = await Promise.all(
      levels.map((level) => storage.read.catalog.find({ level, order: 'name', offset: 0, limit: 1 })),
    );
    const [retail = 0, trade = 0, tradePlus = 0] = totals.map(({ total }) => total);
    expect(trade).toBeGreaterThan(retail);
    expect(tradePlus).toBeGreaterThan(trade);
  });

  test('puts first what is reordered most', async () => {
    const { products } = await storage.read.catalog.find({ level: 'retail', order: 'popular', offset: 0, limit: 4 });
    expect(products.map(({ product }) => product.name)).toEqual([
      'Pier 9 Espresso',
      'Barista Oat Drink',
      'Paper Cups, 12 oz',
      'Thermal Till Rolls',
    ]);
  });
});

describe('the demo store in other currencies', () => {
  test.each([
    ['EUR', { retail: 25_30, tradePlus: 22_10, delivery: 11_00, freeFrom: 230_00 }],
    ['JPY', { retail: 4_130, tradePlus: 3_600, delivery: 1_800, freeFrom: 37_500 }],
  ] as const)('asks prices in %s, to what shops round them', async (currency, expected) => {
    const { storage } = await freshStorage('sqlite');
    await seedDemo(seedingDeps(storage), { currency });
    const settings = await storage.read.meta.settings();
    expect(settings).toMatchObject({
      currency,
      delivery: { price: expected.delivery, freeFrom: expected.freeFrom },
    });
    const pier9 = await storage.read.catalog.skuByReference('HS-COF-101');
    expect(pier9?.sku.prices.retail?.price).toBe(expected.retail);
    expect(pier9?.sku.prices['trade-plus']?.price).toBe(expected.tradePlus);
    for (const order of await allOrders(storage)) {
      const totals = totalsOf(order.lines, settings.delivery, 0);
      expect([order.currency, order.value]).toEqual([currency, totals.total]);
    }
  });
});
