import { beforeAll, expect, test } from 'vitest';
import type { ProductQuery } from '../../server/storage/storage.ts';
import { type Storage, type Tables, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { aCategory, aProduct, aSku } from './person-records.ts';

const coffee = aCategory({ id: 'coffee', position: 1 });
const espresso = aCategory({ id: 'espresso', parentId: 'coffee', position: 0 });
const blend = aProduct('coffee', { id: 'blend', name: 'House Blend', brand: 'Harbor', popularity: 5 });
const cafe = aProduct('espresso', { id: 'cafe', name: 'Café São Paulo 100%', brand: "O'Brien", popularity: 9 });
const sack = aProduct('coffee', { id: 'sack', name: 'Green sack', popularity: 7, visibleTo: ['trade', 'trade-plus'] });
const small = aSku('blend', { id: 'blend-s', reference: 'HS-COF-101', position: 0 });
const large = aSku('blend', {
  id: 'blend-l',
  reference: 'HS-COF-102',
  position: 1,
  options: { size: '1 kg', grind: 'whole bean' },
  prices: { retail: { price: 900, listPrice: 1000 }, trade: { price: 800, listPrice: 1000 } },
});
const beans = aSku('cafe', { id: 'cafe-1', prices: { retail: { price: 1500, listPrice: 1500 } } });

describeEngines('catalog', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ catalog }) => {
      for (const category of [coffee, espresso]) await catalog.saveCategory(category);
      for (const product of [blend, cafe, sack]) await catalog.saveProduct(product);
      for (const sku of [large, small, beans]) await catalog.saveSku(sku);
    });
  });
  const find = async (asked: Partial<ProductQuery>) => {
    const page = await storage.read.catalog.find({ level: 'retail', order: 'name', offset: 0, limit: 10, ...asked });
    return { total: page.total, ids: page.products.map(({ product }) => product.id) };
  };

  test('a category comes with those it is in, once each', async () => {
    const above = async (...ids: string[]) =>
      (await storage.read.catalog.categoriesAbove(ids)).map(({ id }) => id).sort();
    expect(await above('espresso')).toEqual(['coffee', 'espresso']);
    expect(await above('espresso', 'coffee', 'none')).toEqual(['coffee', 'espresso']);
    expect(await above('coffee')).toEqual(['coffee']);
    expect(await above()).toEqual([]);
  });

  test('categories come in their order', async () => {
    expect(await storage.read.catalog.categories()).toEqual([espresso, coffee]);
  });

  test('a product is found by its slug with its skus in their order', async () => {
    expect(await storage.read.catalog.bySlug('blend')).toEqual({ product: blend, skus: [small, large] });
    expect(await storage.read.catalog.bySlug('Blend')).toBeUndefined();
  });

  test('skus come in the order asked for, each once, unknown ones left out', async () => {
    const found = await storage.read.catalog.skus(['cafe-1', 'none', 'blend-s', 'cafe-1']);
    expect(found).toEqual([
      { sku: beans, product: cafe },
      { sku: small, product: blend },
    ]);
    expect(await storage.read.catalog.skus([])).toEqual([]);
  });

  test('a sku is found by its reference in any case, and the reference is unique', async () => {
    expect(await storage.read.catalog.skuByReference('hs-cof-102')).toEqual({ sku: large, product: blend });
    const twin = storage.tx(({ catalog }) => catalog.saveSku(aSku('cafe', { reference: 'hs-cof-101' })));
    await expect(twin).rejects.toEqual(new UniqueError('skus.reference_key'));
  });

  test('a level sees the products for all and its own', async () => {
    expect(await find({})).toEqual({ total: 2, ids: ['cafe', 'blend'] });
    expect(await find({ level: 'trade' })).toEqual({ total: 3, ids: ['cafe', 'sack', 'blend'] });
    expect(await storage.read.catalog.countByCategory('retail')).toEqual(
      new Map([
        ['coffee', 1],
        ['espresso', 1],
      ]),
    );
    expect(await storage.read.catalog.countByCategory('trade')).toEqual(
      new Map([
        ['coffee', 2],
        ['espresso', 1],
      ]),
    );
  });

  test('products are ordered by name, by popularity, and by their lowest price at the level', async () => {
    expect((await find({ level: 'trade', order: 'popular' })).ids).toEqual(['cafe', 'sack', 'blend']);
    expect((await find({ order: 'price' })).ids).toEqual(['blend', 'cafe']);
    // At trade only House Blend has a price: the others follow by name.
    expect((await find({ level: 'trade', order: 'price' })).ids).toEqual(['blend', 'cafe', 'sack']);
  });

  test('pages do not overlap and know the total', async () => {
    expect(await find({ level: 'trade', limit: 2 })).toEqual({ total: 3, ids: ['cafe', 'sack'] });
    expect(await find({ level: 'trade', limit: 2, offset: 2 })).toEqual({ total: 3, ids: ['blend'] });
    expect(await find({ level: 'trade', limit: 2, offset: 9 })).toEqual({ total: 3, ids: [] });
  });

  test('categories filter', async () => {
    expect((await find({ categoryIds: ['espresso'] })).ids).toEqual(['cafe']);
    expect((await find({ categoryIds: ['espresso', 'coffee', 'none'] })).ids).toEqual(['cafe', 'blend']);
    expect((await find({ categoryIds: [] })).ids).toEqual([]);
  });

  test.each([
    ['cafe sao', ['cafe']],
    ['SÃO café', ['cafe']],
    ['blend harbor', ['blend']],
    ['cof-101', ['blend']],
    ["o'brien", ['cafe']],
    ['100%', ['cafe']],
    ['%', ['cafe']],
    ['_', []],
    ['"', []],
    ['blend cafe', []],
  ])('the words "%s" find %j', async (text, ids) => {
    expect((await find({ text })).ids).toEqual(ids);
  });

  test('a renamed product and a moved reference are found by their new words only', async () => {
    await storage.tx(({ catalog }) => catalog.saveProduct({ ...blend, name: 'Morning Roast' }));
    await storage.tx(({ catalog }) => catalog.saveSku({ ...small, reference: 'HS-NEW-7' }));
    expect((await find({ text: 'house' })).ids).toEqual([]);
    expect((await find({ text: 'cof-101' })).ids).toEqual([]);
    expect((await find({ text: 'morning new-7 cof-102' })).ids).toEqual(['blend']);
    await storage.tx(({ catalog }) => catalog.saveSku(small));
    await storage.tx(({ catalog }) => catalog.saveProduct(blend));
  });

  test('a sku that moves to another product takes its reference along', async () => {
    await storage.tx(({ catalog }) => catalog.saveSku({ ...small, productId: 'cafe' }));
    expect((await find({ text: 'cof-101' })).ids).toEqual(['cafe']);
    await storage.tx(({ catalog }) => catalog.saveSku(small));
    expect((await find({ text: 'cof-101' })).ids).toEqual(['blend']);
  });

  test('a slug belongs to one product', async () => {
    const twin = storage.tx(({ catalog }) => catalog.saveProduct(aProduct('coffee', { slug: 'cafe' })));
    await expect(twin).rejects.toEqual(new UniqueError('products.slug'));
  });

  test('another edition follows each change of this process, and nothing else', async () => {
    const moves = async (change: Parameters<Storage['tx']>[0]): Promise<boolean> => {
      const before = storage.catalogEdition;
      await storage.tx(change).catch(() => {});
      return storage.catalogEdition !== before;
    };
    expect(await moves(({ catalog }) => catalog.saveCategory(coffee))).toBe(true);
    expect(await moves(({ catalog }) => catalog.deleteCategory('none'))).toBe(true);
    expect(await moves(({ catalog }) => catalog.saveProduct(blend))).toBe(true);
    const failing = async ({ catalog }: Tables) => {
      await catalog.saveProduct(blend);
      throw new Error('no');
    };
    expect(await moves(failing)).toBe(true);
    expect(await moves(({ catalog }) => catalog.takeStock('blend-s', 0))).toBe(false);
    expect(await moves(({ catalog }) => catalog.categories())).toBe(false);
  });
});
