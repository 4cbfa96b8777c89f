import { beforeAll, expect, test } from 'vitest';
import type { DeskQuery, Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCategory, aProduct, aSku } from './person-records.ts';

const coffee = aCategory({ id: 'coffee', position: 1 });
const tea = aCategory({ id: 'tea', position: 2 });
const empty = aCategory({ id: 'empty', position: 3 });
const below = aCategory({ id: 'below', parentId: 'coffee', position: 0 });
const blend = aProduct('coffee', { id: 'blend', name: 'House Blend', createdAt: noon + 1 });
const sack = aProduct('coffee', { id: 'sack', name: 'Green sack', visibleTo: ['trade'], createdAt: noon + 2 });
const gone = aProduct('tea', { id: 'gone', name: 'Old tea', archivedAt: noon });
const small = aSku('blend', { id: 'small', reference: 'HS-B-1', stock: 10, position: 1 });
const large = aSku('blend', { id: 'large', reference: 'HS-B-2', stock: 99, position: 0 });
const past = aSku('blend', { id: 'past', reference: 'HS-B-3', stock: 0, position: 2, archivedAt: noon });
const beans = aSku('sack', { id: 'beans', reference: 'hs-s-1', stock: 0 });
const leaves = aSku('gone', { id: 'leaves', reference: 'HS-T-1' });

describeEngines('catalog for administrators', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ catalog }) => {
      for (const category of [coffee, tea, empty, below]) await catalog.saveCategory(category);
      for (const product of [blend, sack, gone]) await catalog.saveProduct(product);
      for (const sku of [small, large, past, beans, leaves]) await catalog.saveSku(sku);
    });
  });
  const list = async (asked: Partial<DeskQuery>) => {
    const page = await storage.read.catalog.list({ archived: false, order: 'name', offset: 0, limit: 9, ...asked });
    return { total: page.total, ids: page.products.map(({ product }) => product.id) };
  };

  test.each<[Partial<DeskQuery>, readonly string[]]>([
    [{}, ['sack', 'blend']],
    [{ order: 'newest' }, ['sack', 'blend']],
    [{ archived: true }, ['gone']],
    [{ level: 'retail' }, ['blend']],
    [{ level: 'trade' }, ['sack', 'blend']],
    [{ stock: 'low' }, ['sack', 'blend']],
    [{ stock: 'none' }, ['sack']],
    [{ categoryIds: ['tea'] }, []],
    [{ text: 'hs-b-2 house' }, ['blend']],
    [{ text: 'hs-b-3' }, ['blend']],
  ])('are listed by %j', async (asked, ids) => {
    expect(await list(asked)).toEqual({ total: ids.length, ids });
  });

  test('pages know the total', async () => {
    expect(await list({ limit: 1 })).toEqual({ total: 2, ids: ['sack'] });
    expect(await list({ limit: 1, offset: 1 })).toEqual({ total: 2, ids: ['blend'] });
  });

  test('what is archived is neither found nor counted for customers', async () => {
    const shown = await storage.read.catalog.find({ level: 'trade', order: 'name', offset: 0, limit: 9 });
    expect(shown.products.map(({ product }) => product.id)).toEqual(['sack', 'blend']);
    expect(await storage.read.catalog.countByCategory('trade')).toEqual(new Map([['coffee', 2]]));
    expect((await storage.read.catalog.bySlug('gone'))?.product.archivedAt).toBe(noon);
  });

  test('a product is locked with all its skus in their order', async () => {
    const found = await storage.tx(({ catalog }) => catalog.lock('blend'));
    expect(found).toEqual({ product: blend, skus: [large, small, past] });
    expect(await storage.tx(({ catalog }) => catalog.lock('none'))).toBeUndefined();
  });

  test('an order waits for the stock of a locked product', async () => {
    const order: string[] = [];
    const editing = storage.tx(async ({ catalog }) => {
      const found = await catalog.lock('blend');
      order.push('locked');
      for (const sku of found?.skus ?? []) await catalog.saveSku({ ...sku, stock: sku.stock + 5 });
      order.push('saved');
    });
    const buying = storage.tx(({ catalog }) => catalog.takeStock('large', 4)).then(() => order.push('bought'));
    await Promise.all([editing, buying]);
    expect(order.indexOf('saved')).toBe(order.indexOf('locked') + 1);
    expect((await storage.read.catalog.skus(['large']))[0]?.sku.stock).toBe(100);
    await storage.tx(async ({ catalog }) => {
      for (const sku of [small, large, past]) await catalog.saveSku(sku);
    });
  });

  test('skus are read bit by bit in the order of their references', async () => {
    const first = await storage.read.catalog.skusAfter('', 3);
    expect(first.map(({ sku }) => sku.reference)).toEqual(['HS-B-1', 'HS-B-2', 'HS-B-3']);
    const rest = await storage.read.catalog.skusAfter('HS-B-3', 9);
    expect(rest.map(({ sku, product }) => [sku.id, product.id])).toEqual([
      ['beans', 'sack'],
      ['leaves', 'gone'],
    ]);
  });

  test('skus are found by their references in any case, unknown ones left out', async () => {
    const found = await storage.read.catalog.skusByReferences(['hs-b-1', 'HS-S-1', 'none', 'HS-B-1']);
    expect(found.map(({ sku }) => sku.id).sort()).toEqual(['beans', 'small']);
    expect(await storage.read.catalog.skusByReferences([])).toEqual([]);
  });

  test('costs are kept apart from their skus, and a member can be unknown', async () => {
    expect(await storage.read.catalog.costs(['small', 'large'])).toEqual(new Map());
    const cost = { skuId: 'small', cost: 1_200, floor: undefined };
    await storage.tx(({ catalog }) => catalog.saveCost(cost));
    expect(await storage.read.catalog.costs(['small', 'large'])).toEqual(new Map([['small', cost]]));
    await storage.tx(({ catalog }) => catalog.saveCost({ ...cost, floor: 1_500, cost: undefined }));
    expect((await storage.read.catalog.costs(['small'])).get('small')).toEqual({
      ...cost,
      cost: undefined,
      floor: 1_500,
    });
    expect(await storage.read.catalog.skus(['small'])).toEqual([{ sku: small, product: blend }]);
  });

  test('prices of a level are counted while they are asked', async () => {
    const before = await storage.read.catalog.countPrices('retail');
    await storage.tx(({ catalog }) => catalog.saveSku({ ...beans, archivedAt: noon }));
    expect(await storage.read.catalog.countPrices('retail')).toBe(before - 1);
    await storage.tx(({ catalog }) => catalog.saveSku(beans));
    expect(await storage.read.catalog.countPrices('trade-plus')).toBe(0);
  });

  test('only an empty category is deleted', async () => {
    const remove = (id: string) => storage.tx(({ catalog }) => catalog.deleteCategory(id));
    expect([await remove('coffee'), await remove('tea'), await remove('none'), await remove('empty')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect((await storage.tx(({ catalog }) => catalog.lockCategories())).map(({ id }) => id)).toEqual([
      'below',
      'coffee',
      'tea',
    ]);
  });
});
