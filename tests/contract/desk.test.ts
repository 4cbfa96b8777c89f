import { beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCart, anAuditRow } from '../support/records.ts';
import { aStaff } from './person-records.ts';

describeEngines('staff and app keys', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });

  test('the last sign-in stays when the account is saved by somebody who did not see it', async () => {
    const nadia = aStaff();
    await storage.tx(({ staff }) => staff.save(nadia));
    await storage.tx(({ staff }) => staff.noteSignIn(nadia.id, noon + 5));
    await storage.tx(({ staff }) => staff.save({ ...nadia, disabled: true, disabledAt: noon + 6 }));
    expect(await storage.read.staff.byId(nadia.id)).toEqual({
      ...nadia,
      disabled: true,
      disabledAt: noon + 6,
      lastSignInAt: noon + 5,
    });
  });

  test('changes that look at every account come one after another', async () => {
    const { storage: own } = await freshStorage(engine);
    const admins = [aStaff({ roles: ['admin'] }), aStaff({ roles: ['admin'] })];
    await own.tx(async ({ staff }) => {
      for (const admin of admins) await staff.save(admin);
    });
    const turnOff = (id: string) =>
      own.tx(async ({ staff }) => {
        const all = await staff.lockAll();
        const others = all.filter((it) => it.id !== id && !it.disabled);
        const wanted = all.find((it) => it.id === id);
        if (others.length === 0 || !wanted) return false;
        await staff.save({ ...wanted, disabled: true });
        return true;
      });
    const done = await Promise.all(admins.map(({ id }) => turnOff(id)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await own.read.staff.list()).filter(({ disabled }) => !disabled)).toHaveLength(1);
  });

  test('a key is made once, revoked once, and knows when it was used', async () => {
    const key = { key: 'k-1', tokenHash: 'h', name: 'ERP', roles: ['admin'] as const, createdAt: noon };
    const made = { ...key, revokedAt: undefined };
    const insert = (tokenHash: string) => storage.tx(({ appKeys }) => appKeys.insert({ ...made, tokenHash }));
    expect([await insert('h'), await insert('other')]).toEqual([true, false]);
    expect(await storage.read.appKeys.byKey('k-1')).toEqual(made);
    await storage.tx(({ appKeys }) => appKeys.noteUse('k-1', noon + 1));
    const revoke = (at: number) => storage.tx(({ appKeys }) => appKeys.revoke('k-1', at));
    expect([await revoke(noon + 2), await revoke(noon + 3)]).toEqual([true, false]);
    expect(await storage.read.appKeys.byKey('k-1')).toEqual({ ...made, revokedAt: noon + 2, lastUsedAt: noon + 1 });
    await storage.tx(({ appKeys }) => appKeys.save({ ...made, name: 'ERP 2' }));
    expect(await storage.read.appKeys.byKey('k-1')).toMatchObject({ name: 'ERP 2', lastUsedAt: noon + 1 });
  });
});

describeEngines('audit rows by time', (engine) => {
  let storage: Storage;
  const rows = [
    anAuditRow({ chain: 'call:1', seq: 1, at: 10, actor: 'staff:nadia', customerId: 'wade' }),
    anAuditRow({ chain: 'call:1', seq: 2, at: 20, actor: 'staff:nadia', customerId: 'wade', action: 'order-placed' }),
    anAuditRow({ chain: 'staff:nadia', seq: 1, at: 20, actor: 'staff:nadia', action: 'refused' }),
    anAuditRow({ chain: 'staff:tomas', seq: 1, at: 20, actor: 'staff:tomas', action: 'refused', customerId: 'wade' }),
    anAuditRow({ chain: 'staff:tomas', seq: 2, at: 30, actor: 'system', action: 'call-ended' }),
  ];
  const newestFirst = rows.toReversed();

  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx(async ({ audit }) => {
      for (const row of rows) await audit.append(row);
    });
  });

  test.each([
    [{}, [4, 3, 2, 1, 0]],
    [{ actor: 'staff:nadia' }, [2, 1, 0]],
    [{ customerId: 'wade' }, [3, 1, 0]],
    [{ chain: 'call:1' }, [1, 0]],
    [{ actions: ['refused', 'call-ended'] }, [4, 3, 2]],
    [{ from: 20, to: 30 }, [3, 2, 1]],
    [{ actor: 'staff:tomas', customerId: 'wade', actions: ['refused'] }, [3]],
    [{ actions: [] }, []],
  ])('%j finds them newest first', async (filter, places) => {
    expect(await storage.read.audit.find(filter, { limit: 10 })).toEqual(places.map((place) => rows[place]));
    expect(await storage.read.audit.count(filter)).toBe(places.length);
  });

  test('pages forwards and backwards miss and repeat nothing, also among rows of one moment', async () => {
    const { audit } = storage.read;
    const older = [];
    for (let slice: Parameters<typeof audit.find>[1] = { limit: 2 }; ; ) {
      const page = await audit.find({}, slice);
      older.push(...page);
      const last = page.at(-1);
      if (!last) break;
      slice = { before: last, limit: 2 };
    }
    expect(older).toEqual(newestFirst);
    const middle = rows[2];
    if (!middle) throw new Error('The list above has five rows.');
    expect(await audit.find({}, { after: middle, limit: 1 })).toEqual([rows[3]]);
    expect(await audit.find({}, { after: middle, limit: 5 })).toEqual([rows[4], rows[3]]);
  });

  test('a chain is read bit by bit', async () => {
    expect(await storage.read.audit.chainAfter('call:1', 0, 1)).toEqual([rows[0]]);
    expect(await storage.read.audit.chainAfter('call:1', 1, 5)).toEqual([rows[1]]);
    expect(await storage.read.audit.chainAfter('call:1', 2, 5)).toEqual([]);
  });
});

describeEngines('open carts', (engine) => {
  test('are listed by their last change, without empty and closed ones', async () => {
    const { storage } = await freshStorage(engine);
    const lines = [{ uniqueId: 'u', skuId: 's', quantity: 1 }];
    const wades = aCart({ owner: { kind: 'customer', customerId: 'wade' }, lines, updatedAt: 10 });
    const visitors = aCart({ id: 'b', lines, updatedAt: 30 });
    const sameMoment = aCart({ id: 'a', lines, updatedAt: 30 });
    const nadias = aCart({ owner: { kind: 'staff', staffId: 'nadia' }, lines, updatedAt: 20 });
    const others = [aCart({ updatedAt: 40 }), aCart({ lines, open: false, updatedAt: 50 })];
    await storage.tx(async ({ carts }) => {
      for (const cart of [wades, visitors, sameMoment, nadias, ...others]) await carts.insert(cart);
    });
    const { carts } = storage.read;
    expect(await carts.listOpen({}, 10)).toEqual([visitors, sameMoment, nadias, wades]);
    expect(await carts.countOpen({})).toBe(4);
    expect(await carts.listOpen({}, 2)).toEqual([visitors, sameMoment]);
    expect(await carts.listOpen({ after: sameMoment }, 2)).toEqual([nadias, wades]);
    expect(await carts.listOpen({ ownerKind: 'customer' }, 10)).toEqual([wades]);
    expect(await carts.countOpen({ ownerKind: 'anonymous' })).toBe(2);
  });

  test('are counted by what is written in their attachments, sign by sign', async () => {
    const { storage } = await freshStorage(engine);
    const chosen = (selectedSla: string) => ({
      lines: [{ uniqueId: 'u', skuId: 's', quantity: 1 }],
      attachments: { shippingData: { selectedSla } },
    });
    const carts = [
      aCart(chosen('Pickup a_1')),
      aCart(chosen('Pickup ab1')),
      aCart({ ...chosen('Pickup a_1'), lines: [] }),
    ];
    await storage.tx(async (tables) => {
      for (const cart of carts) await tables.carts.insert(cart);
    });
    const count = (attachmentText: string) => storage.read.carts.countOpen({ attachmentText });
    expect([await count('"Pickup a_1"'), await count('Pickup'), await count('%')]).toEqual([1, 2, 0]);
  });
});
