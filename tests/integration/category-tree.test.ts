import { beforeEach, describe, expect, test } from 'vitest';
import { categoryPage, productPage, sitemap } from '../../server/features/catalog/browse.ts';
import { treeKeptMs } from '../../server/features/catalog/kept-tree.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { aVisitor } from '../support/identities.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const visitor = aVisitor('somebody');
const names = async ({ deps }: TestApp) => (await sitemap(deps, visitor)).map(({ name }) => name);
const departmentNamed = (name: string) => ({
  id: name.toLowerCase(),
  slug: name.toLowerCase(),
  name,
  parentId: undefined,
  position: 9,
});
const make = (storage: Storage, name: string) =>
  storage.tx((tables) => tables.catalog.saveCategory(departmentNamed(name)));

describeEngines('the tree of categories that pages show', (engine) => {
  test('is as this server changed it, at once', async () => {
    const store = await testApp({ engine, seed: seedShop });
    const before = await names(store);
    await make(store.deps.storage, 'Tea');
    expect(await names(store)).toEqual([...before, 'Tea']);
    await store.deps.storage.tx((tables) => tables.catalog.saveCategory({ ...departmentNamed('Tea'), name: 'Teas' }));
    expect(await names(store)).toEqual([...before, 'Teas']);
    await store.deps.storage.tx((tables) => tables.catalog.deleteCategory('tea'));
    expect(await names(store)).toEqual(before);
  });

  test('counts a product no more as soon as this server has archived it', async () => {
    const store = await testApp({ engine, seed: seedShop });
    const count = async () => (await sitemap(store.deps, visitor))[0]?.count;
    expect(await count()).toBe(5);
    const { storage, clock } = store.deps;
    const tea = (await storage.read.catalog.bySlug('tea'))?.product;
    if (!tea) throw new Error('The shop has no tea.');
    await storage.tx((tables) => tables.catalog.saveProduct({ ...tea, archivedAt: clock.now() }));
    expect(await count()).toBe(4);
  });
});

describe('the tree of categories when another server changed it', () => {
  let store: TestApp;
  let elsewhere: Storage;
  beforeEach(async () => {
    store = await testApp({ engine: 'postgres', seed: seedShop });
    elsewhere = await store.database.open();
  });

  test('is the new one after a second at the latest', async () => {
    const before = await names(store);
    await make(elsewhere, 'Tea');
    store.advance(treeKeptMs - 1);
    expect(await names(store)).toEqual(before);
    store.advance(1);
    expect(await names(store)).toEqual([...before, 'Tea']);
  });

  test('hides neither a page of a new category nor the way to a product that was moved there', async () => {
    await names(store);
    await make(elsewhere, 'Tea');
    expect((await categoryPage(store.deps, visitor, 'tea', { page: 1, order: 'name' }))?.category.name).toBe('Tea');
    const product = (await elsewhere.read.catalog.bySlug('tea'))?.product;
    if (!product) throw new Error('The shop has no tea.');
    await elsewhere.tx((tables) => tables.catalog.saveProduct({ ...product, categoryId: 'tea' }));
    expect((await productPage(store.deps, visitor, 'tea'))?.trail).toEqual([{ slug: 'tea', name: 'Tea' }]);
  });

  test('is not kept when it could not be read', async () => {
    const { storage } = store.deps;
    const catalog = {
      ...storage.read.catalog,
      categories: async (): Promise<never> => {
        throw new Error('The database is away.');
      },
    };
    let isAway = true;
    const flaky: Storage = {
      ...storage,
      catalogEdition: 0,
      get read() {
        return isAway ? { ...storage.read, catalog } : storage.read;
      },
    };
    const deps = { ...store.deps, storage: flaky };
    await expect(sitemap(deps, visitor)).rejects.toThrow('away');
    isAway = false;
    expect(await sitemap(deps, visitor)).toHaveLength(1);
  });
});
