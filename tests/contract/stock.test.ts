import { beforeEach, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage, type TestStorage } from '../support/engines.ts';
import { aCategory, aProduct, aSku } from './person-records.ts';

describeEngines('stock', (engine) => {
  let fresh: TestStorage | undefined;
  let storage: Storage;
  beforeEach(async () => {
    fresh ??= await freshStorage(engine);
    storage = fresh.storage;
    await storage.tx(async ({ catalog }) => {
      await catalog.saveCategory(aCategory({ id: 'c' }));
      await catalog.saveProduct(aProduct('c', { id: 'p' }));
      await catalog.saveSku(aSku('p', { id: 's', stock: 20 }));
      await catalog.saveSku(aSku('p', { id: 't', stock: 20 }));
    });
  });
  const stockOf = async (id: string) => (await storage.read.catalog.skus([id]))[0]?.sku.stock;

  test('is taken only while there is enough', async () => {
    const take = (quantity: number) => storage.tx(({ catalog }) => catalog.takeStock('s', quantity));
    expect([await take(15), await take(6), await take(5), await take(1)]).toEqual([true, false, true, false]);
    expect(await stockOf('s')).toBe(0);
    await storage.tx(({ catalog }) => catalog.returnStock('s', 4));
    expect(await stockOf('s')).toBe(4);
  });

  test('of an unknown sku, or a negative quantity, is not taken', async () => {
    expect(await storage.tx(({ catalog }) => catalog.takeStock('none', 1))).toBe(false);
    expect(await storage.tx(({ catalog }) => catalog.takeStock('s', -5))).toBe(false);
    expect(await stockOf('s')).toBe(20);
  });

  test('goes to as many of 50 takers at once as it lasts for', async () => {
    const taken = await Promise.all(
      Array.from({ length: 50 }, () => storage.tx(({ catalog }) => catalog.takeStock('s', 1))),
    );
    expect(taken.filter(Boolean)).toHaveLength(20);
    expect(await stockOf('s')).toBe(0);
  });

  test('comes back when an order of several goods cannot be placed', async () => {
    const place = (order: readonly string[]) =>
      storage.tx(async ({ catalog }) => {
        for (const id of order) if (!(await catalog.takeStock(id, 3))) throw new Error('sold out');
      });
    // Half of them take the goods in the other order: deadlocks, which PostgreSQL breaks and the storage runs again.
    const orders = Array.from({ length: 24 }, (_, index) => place(index % 2 ? ['s', 't'] : ['t', 's']));
    const placed = (await Promise.allSettled(orders)).filter(({ status }) => status === 'fulfilled');
    expect(placed).toHaveLength(6);
    expect([await stockOf('s'), await stockOf('t')]).toEqual([2, 2]);
  });

  test('cannot be set below zero', async () => {
    await expect(storage.tx(({ catalog }) => catalog.saveSku(aSku('p', { id: 's', stock: -1 })))).rejects.toThrow();
    await expect(storage.tx(({ catalog }) => catalog.returnStock('s', -21))).rejects.toThrow();
    expect(await stockOf('s')).toBe(20);
  });
});
