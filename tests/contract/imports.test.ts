import { beforeEach, expect, test } from 'vitest';
import type { ImportRowSlice, Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { anImport, anImportRow } from './desk-records.ts';
import { aStaff } from './person-records.ts';

const goods = anImport({ id: 'goods', staffId: 'staff', options: '{"takesStock":true}' });

describeEngines('imports', (engine) => {
  let storage: Storage;
  beforeEach(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ staff, imports }) => {
      await staff.save(aStaff({ id: 'staff' }));
      await imports.save(goods);
    });
  });

  test('are kept whole, and listed from the newest on', async () => {
    const later = anImport({ id: 'later', staffId: 'staff', createdAt: noon + 1, startedAt: noon, endedAt: noon + 5 });
    await storage.tx(({ imports }) => imports.save(later));
    expect(await storage.read.imports.byId('goods')).toEqual(goods);
    expect(await storage.tx(({ imports }) => imports.lock('later'))).toEqual(later);
    expect(await storage.read.imports.list('catalog', 5)).toEqual([later, goods]);
    expect(await storage.read.imports.list('catalog', 1)).toEqual([later]);
    expect(await storage.read.imports.byId('none')).toBeUndefined();
  });

  test('one that is applied is taken by one server at a time', async () => {
    const take = (now: number) => storage.tx(({ imports }) => imports.take(now, now + 10));
    const taken = await Promise.all([take(noon), take(noon), take(noon)]);
    expect(taken.filter(Boolean)).toEqual([{ ...goods, leaseUntil: noon + 10 }]); // the other two found none
    expect(await take(noon + 9)).toBeUndefined();
    expect((await take(noon + 10))?.id).toBe('goods');
    await storage.tx(({ imports }) => imports.save({ ...goods, state: 'done' }));
    expect(await take(noon + 99)).toBeUndefined();
  });

  test('rows are listed by their place, worked off by their group, and counted', async () => {
    const rows = [1, 2, 3, 4].map((place) => anImportRow('goods', { place, groupKey: place % 2 ? 'tea' : 'coffee' }));
    const wrong = anImportRow('goods', { place: 5, verdict: 'error', phase: 'left-out', problem: '{"code":"x"}' });
    const done = { phase: 'applied', verdict: 'new-sku', changes: '["x"]', problem: '' } as const;
    await storage.tx(async ({ imports }) => {
      await imports.addRows([...rows, wrong]);
      await imports.judge('goods', 2, done);
    });
    const listed = (slice: ImportRowSlice) => storage.read.imports.rows('goods', slice);
    expect(await listed({ after: 1, limit: 2, verdicts: ['change', 'new-sku'] })).toEqual([
      { ...rows[1], ...done },
      rows[2],
    ]);
    expect(await listed({ after: 0, limit: 9, verdicts: ['error'] })).toEqual([wrong]);
    const places = async (limit: number) =>
      (await storage.read.imports.next('goods', 'apply', limit)).map(({ place }) => place);
    expect(await places(9)).toEqual([4, 1, 3]);
    expect(await places(2)).toEqual([4, 1]);
    expect(await storage.read.imports.counts('goods')).toEqual([
      { verdict: 'change', phase: 'apply', count: 3 },
      { verdict: 'error', phase: 'left-out', count: 1 },
      { verdict: 'new-sku', phase: 'applied', count: 1 },
    ]);
  });

  test('old ones are deleted bit by bit, one that is being applied never', async () => {
    const done = anImport({ id: 'done', staffId: 'staff', state: 'done' });
    await storage.tx(async ({ imports }) => {
      await imports.save(done);
      for (const id of ['done', 'goods']) await imports.addRows([1, 2, 3].map((place) => anImportRow(id, { place })));
    });
    const forget = (before: number) => storage.tx(({ imports }) => imports.deleteOlder(before, 2));
    expect([await forget(noon), await forget(noon + 1), await forget(noon + 1), await forget(noon + 1)]).toEqual([
      0, 2, 2, 0,
    ]);
    expect((await storage.read.imports.list('catalog', 5)).map(({ id }) => id)).toEqual(['goods']);
    expect(await storage.read.imports.next('goods', 'apply', 9)).toHaveLength(3);
  });
});
