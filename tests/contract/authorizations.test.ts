import { beforeAll, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { anOrder } from '../support/records.ts';
import { anAuthorization } from './desk-records.ts';

describeEngines('authorizations', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });
  const anOrderId = async () => {
    const order = anOrder();
    await storage.tx((tables) => tables.orders.insert(order));
    return order.id;
  };

  test('come back as saved, open and decided', async () => {
    const orderId = await anOrderId();
    const asked = anAuthorization({ orderId, second: [], ruleVersion: undefined, assignee: undefined });
    await storage.tx(({ authorizations }) => authorizations.insert(asked));
    expect(await storage.read.authorizations.byId(asked.id)).toEqual(asked);
    const decision = { at: noon + 5, by: 'elena', byName: 'Elena Sousa', comment: 'Łódź\nfine' };
    const decided = { ...asked, state: 'approved', version: 2, approvals: [decision], decision } as const;
    expect(await storage.tx(({ authorizations }) => authorizations.update(decided))).toBe(true);
    expect(await storage.tx(({ authorizations }) => authorizations.update(decided))).toBe(false);
    expect(await storage.read.authorizations.ofOrder(orderId)).toEqual(decided);
    expect(await storage.tx(({ authorizations }) => authorizations.lock(asked.id))).toEqual(decided);
  });

  test('of one order one waits', async () => {
    const orderId = await anOrderId();
    const first = anAuthorization({ orderId });
    await storage.tx(({ authorizations }) => authorizations.insert(first));
    const twin = storage.tx(({ authorizations }) => authorizations.insert(anAuthorization({ orderId })));
    await expect(twin).rejects.toEqual(new UniqueError('authorizations.order_id'));
    await storage.tx(async ({ authorizations }) => {
      await authorizations.update({ ...first, state: 'closed', version: 2 });
      await authorizations.insert(anAuthorization({ orderId, openedAt: noon + 9, id: 'next' }));
    });
    expect((await storage.read.authorizations.ofOrder(orderId))?.id).toBe('next');
    const all = await storage.read.authorizations.ofOrders([orderId, 'none']);
    expect(all.map(({ id }) => id)).toEqual([first.id, 'next']);
  });

  test('are listed as they wait, by deadline, and as they were decided', async () => {
    const { storage: own } = await freshStorage(engine);
    for (const [index, state] of (['waiting', 'waiting', 'approved', 'denied'] as const).entries()) {
      const order = anOrder();
      const at = noon + index;
      const decision = state === 'waiting' ? undefined : { at, by: 'e', byName: 'E', comment: '' };
      await own.tx(async (tables) => {
        await tables.orders.insert(order);
        await tables.authorizations.insert(
          anAuthorization({
            id: `a${index}`,
            orderId: order.id,
            state,
            openedAt: at,
            deadline: noon - index,
            decision,
          }),
        );
      });
    }
    const { authorizations } = own.read;
    const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
    expect(ids(await authorizations.waiting(undefined, 5))).toEqual(['a0', 'a1']);
    expect(ids(await authorizations.waiting({ at: noon, id: 'a0' }, 5))).toEqual(['a1']);
    expect(ids(await authorizations.decided(undefined, 5))).toEqual(['a3', 'a2']);
    expect(ids(await authorizations.decided({ at: noon + 3, id: 'a3' }, 5))).toEqual(['a2']);
    expect(ids(await authorizations.overdue(noon - 1, 5))).toEqual(['a1']);
    expect(ids(await authorizations.overdue(noon, 5))).toEqual(['a1', 'a0']);
    const asked = await authorizations.askedSince('staff', noon + 1);
    expect(new Map(asked.map(({ state, count, off }) => [state, [count, off]]))).toEqual(
      new Map([
        ['waiting', [1, 1_000]],
        ['approved', [1, 1_000]],
        ['denied', [1, 1_000]],
      ]),
    );
    expect(await authorizations.askedSince('nobody', 0)).toEqual([]);
  });

  test('keep that whoever asked was told, once', async () => {
    const { storage: own } = await freshStorage(engine);
    const order = anOrder();
    await own.tx(async ({ orders, authorizations }) => {
      await orders.insert(order);
      await authorizations.insert(anAuthorization({ id: 'a', orderId: order.id }));
    });
    await own.tx(({ authorizations }) => authorizations.markTold('a', noon + 5));
    await own.tx(({ authorizations }) => authorizations.markTold('a', noon + 9));
    expect((await own.read.authorizations.ofAsker('staff', noon, 5)).map(({ toldAt }) => toldAt)).toEqual([noon + 5]);
    expect(await own.read.authorizations.ofAsker('staff', noon + 1, 5)).toEqual([]);
    expect(await own.read.authorizations.ofAsker('nobody', noon, 5)).toEqual([]);
  });
});
