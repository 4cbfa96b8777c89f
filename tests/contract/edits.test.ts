import { beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aPickupPoint } from './desk-records.ts';

describeEngines('edits', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });

  test('nobody changed a thing at first', async () => {
    expect(await storage.read.edits.of('product:1')).toEqual({ version: 0, at: 0, by: '' });
    expect(await storage.tx(({ edits }) => edits.lock('product:1'))).toEqual({ version: 0, at: 0, by: '' });
  });

  test('the last one is kept', async () => {
    const edit = { version: 3, at: noon, by: 'Priya Raman' };
    await storage.tx(({ edits }) => edits.save('product:2', edit));
    expect(await storage.read.edits.of('product:2')).toEqual(edit);
    expect(await storage.tx(({ edits }) => edits.lock('product:2'))).toEqual(edit);
  });

  test('of 20 at once none is lost, the first ones included', async () => {
    const turns = Array.from({ length: 20 }, () =>
      storage.tx(async ({ edits }) => {
        const { version } = await edits.lock('settings');
        await edits.save('settings', { version: version + 1, at: noon, by: 'Priya Raman' });
      }),
    );
    await Promise.all(turns);
    expect((await storage.read.edits.of('settings')).version).toBe(20);
  });
});

describeEngines('pickup points', (engine) => {
  test('are kept whole, listed in their order, and deleted', async () => {
    const { storage } = await freshStorage(engine);
    const depot = aPickupPoint({ id: 'depot', position: 2 });
    const shop = aPickupPoint({ id: 'shop', name: 'Division Street Shop', active: false, days: 0, position: 1 });
    await storage.tx(async ({ pickupPoints }) => {
      await pickupPoints.save(depot);
      await pickupPoints.save({ ...shop, hours: '' });
      await pickupPoints.save(shop);
    });
    expect(await storage.read.pickupPoints.list()).toEqual([shop, depot]);
    expect(await storage.read.pickupPoints.byId('shop')).toEqual(shop);
    expect(await storage.tx(({ pickupPoints }) => pickupPoints.delete('shop'))).toBe(true);
    expect(await storage.tx(({ pickupPoints }) => pickupPoints.delete('shop'))).toBe(false);
    expect(await storage.read.pickupPoints.byId('shop')).toBeUndefined();
  });
});
