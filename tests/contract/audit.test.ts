import { beforeAll, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { anAuditRow } from '../support/records.ts';

describeEngines('audit', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });
  const step = (chain: string, details = '{}') =>
    storage.tx(async ({ audit }) => {
      const head = await audit.head(chain);
      const seq = (head?.seq ?? 0) + 1;
      await audit.append(anAuditRow({ chain, seq, mac: `${head?.mac ?? ''}.${seq}`, details }));
    });

  test('a chain begins empty and keeps its rows in order', async () => {
    const row = anAuditRow({
      chain: 'call:7',
      customerId: 'wade',
      callId: '7',
      details: '{"note":"Łódź \\u0000 \' -- 😀"}',
      at: noon + 1,
    });
    expect(await storage.tx(({ audit }) => audit.head('call:7'))).toBeUndefined();
    await storage.tx(({ audit }) => audit.append(row));
    await storage.tx(({ audit }) => audit.append({ ...row, seq: 2, mac: 'b1' }));
    expect(await storage.tx(({ audit }) => audit.head('call:7'))).toEqual({ ...row, seq: 2, mac: 'b1' });
    expect(await storage.read.audit.chain('call:7')).toEqual([row, { ...row, seq: 2, mac: 'b1' }]);
    expect(await storage.read.audit.chain('call:70')).toEqual([]);
  });

  test('a step is written once', async () => {
    await step('call:once');
    const again = storage.tx(({ audit }) => audit.append(anAuditRow({ chain: 'call:once', seq: 1 })));
    await expect(again).rejects.toEqual(new UniqueError('audit.chain+seq'));
  });

  test('20 writers of one chain at once make one unbroken chain, from its very first row on', async () => {
    await Promise.all(Array.from({ length: 20 }, () => step('staff:busy')));
    const rows = await storage.read.audit.chain('staff:busy');
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    rows.reduce((mac, row) => {
      expect(row.mac).toBe(`${mac}.${row.seq}`);
      return row.mac;
    }, '');
  });

  test('writers of two chains in opposite orders all get through', async () => {
    const both = (chains: readonly string[]) =>
      storage.tx(async ({ audit }) => {
        for (const chain of chains) {
          const head = await audit.head(chain);
          await audit.append(anAuditRow({ chain, seq: (head?.seq ?? 0) + 1 }));
        }
      });
    await Promise.all(Array.from({ length: 12 }, (_, index) => both(index % 2 ? ['x', 'y'] : ['y', 'x'])));
    expect((await storage.read.audit.chain('x')).length).toBe(12);
    expect((await storage.read.audit.chain('y')).length).toBe(12);
  });

  test('a step that is undone leaves neither row nor head', async () => {
    const undone = storage.tx(async ({ audit }) => {
      await audit.head('call:undone');
      await audit.append(anAuditRow({ chain: 'call:undone' }));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await storage.read.audit.chain('call:undone')).toEqual([]);
    expect((await storage.read.audit.heads()).map(({ chain }) => chain)).not.toContain('call:undone');
  });

  test('heads tell the count and the newest mac of every chain that has rows', async () => {
    const { storage: own } = await freshStorage(engine);
    await own.tx(async ({ audit }) => {
      await audit.head('call:empty');
      await audit.append(anAuditRow({ chain: 'call:a', seq: 1, mac: 'a1' }));
      await audit.append(anAuditRow({ chain: 'call:a', seq: 2, mac: 'a2' }));
      await audit.append(anAuditRow({ chain: 'staff:b', seq: 1, mac: 'b1' }));
    });
    expect(await own.read.audit.heads()).toEqual([
      { chain: 'call:a', count: 2, mac: 'a2' },
      { chain: 'staff:b', count: 1, mac: 'b1' },
    ]);
  });
});
