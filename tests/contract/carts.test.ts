import { beforeAll, expect, test } from 'vitest';
import type { CartOwner } from '../../server/storage/records.ts';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCart, anEvent, anOrder, aTransaction } from '../support/records.ts';
import { aCustomer } from './person-records.ts';

describeEngines('carts', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });

  test.each<CartOwner>([
    { kind: 'customer', customerId: 'customer:1' },
    { kind: 'staff', staffId: 'staff-1' },
    { kind: 'prepared', staffId: 'staff-1', preparedFor: { customerId: 'customer:1' } },
    { kind: 'prepared', staffId: 'staff-1', preparedFor: { level: 'trade-plus' } },
    { kind: 'anonymous', tokenHash: 'a1b2' },
  ])('a cart of %j comes back as saved', async (owner) => {
    const cart = aCart({
      owner,
      lines: [{ uniqueId: 'u1', skuId: 's1', quantity: 3 }],
      attachments: { openTextField: 'Ring twice: "Łódź" 😀', customData: { a: { b: [1, null] } } },
    });
    await storage.tx((tables) => tables.carts.insert(cart));
    expect(await storage.read.carts.byId(cart.id)).toEqual(cart);
    expect(await storage.read.carts.openOf(owner)).toEqual(cart);
    expect(await storage.tx((tables) => tables.carts.lock(cart.id))).toEqual(cart);
  });

  test('an owner has one open cart and any number of placed ones', async () => {
    const owner = { kind: 'customer', customerId: 'wade' } as const;
    const first = aCart({ owner });
    await storage.tx((tables) => tables.carts.insert(first));
    const second = storage.tx((tables) => tables.carts.insert(aCart({ owner })));
    await expect(second).rejects.toEqual(new UniqueError('carts.owner_key'));
    await storage.tx((tables) => tables.carts.update({ ...first, version: 2, open: false }));
    expect(await storage.read.carts.openOf(owner)).toBeUndefined();
    const next = aCart({ owner });
    await storage.tx((tables) => tables.carts.insert(next));
    expect(await storage.read.carts.openOf(owner)).toEqual(next);
  });

  test('of 20 first carts of one owner at once one is made', async () => {
    const owner = { kind: 'anonymous', tokenHash: 'racing' } as const;
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, () => storage.tx((tables) => tables.carts.insert(aCart({ owner })))),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a write with a stale version changes nothing', async () => {
    const cart = aCart();
    await storage.tx((tables) => tables.carts.insert(cart));
    const write = (version: number, updatedBy: string) =>
      storage.tx((tables) => tables.carts.update({ ...cart, version, updatedBy }));
    expect([await write(2, 'Maren'), await write(2, 'Nadia'), await write(4, 'Nadia')]).toEqual([true, false, false]);
    expect(await storage.read.carts.byId(cart.id)).toMatchObject({ version: 2, updatedBy: 'Maren' });
  });

  test('of 30 writes to one version at once one wins', async () => {
    const cart = aCart();
    await storage.tx((tables) => tables.carts.insert(cart));
    const won = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        storage.tx((tables) => tables.carts.update({ ...cart, version: 2, updatedBy: String(index) })),
      ),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await storage.read.carts.byId(cart.id)).toMatchObject({ version: 2, updatedBy: String(won.indexOf(true)) });
  });

  test('no line is lost when 25 transactions lock, read and write the same cart', async () => {
    const cart = aCart();
    await storage.tx((tables) => tables.carts.insert(cart));
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        storage.tx(async (tables) => {
          const seen = await tables.carts.lock(cart.id);
          if (!seen) throw new Error('The cart is gone.');
          const lines = [...seen.lines, { uniqueId: `u${index}`, skuId: 's', quantity: 1 }];
          expect(await tables.carts.update({ ...seen, lines, version: seen.version + 1 })).toBe(true);
        }),
      ),
    );
    const after = await storage.read.carts.byId(cart.id);
    expect(after?.version).toBe(26);
    expect(new Set(after?.lines.map(({ uniqueId }) => uniqueId)).size).toBe(25);
  });
});

describeEngines('orders and their payments', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });

  test('an order comes back as saved and is found by number, group and call', async () => {
    const wade = aCustomer();
    const order = anOrder({
      customerId: wade.id,
      operator: { id: 'o1', email: 'nadia@harbor.example', name: 'Nadia Brandt' },
      callId: 'call-1',
      attachments: { openTextField: 'é' },
      authorizedAt: noon,
    });
    await storage.tx(async (tables) => {
      await tables.customers.save(wade);
      await tables.orders.insert(order);
    });
    expect(await storage.read.orders.byId(order.id)).toEqual(order);
    expect(await storage.read.orders.bySequence(order.sequence)).toEqual(order);
    expect(await storage.read.orders.byGroup(order.group)).toEqual([order]);
    expect(await storage.read.orders.ofCall('call-1')).toEqual([order]);
    expect(await storage.tx((tables) => tables.orders.lock(order.id))).toEqual(order);
  });

  test('a number is given to one order', async () => {
    const order = anOrder();
    await storage.tx((tables) => tables.orders.insert(order));
    const twin = storage.tx((tables) => tables.orders.insert(anOrder({ id: 'other', sequence: order.sequence })));
    await expect(twin).rejects.toEqual(new UniqueError('orders.sequence'));
  });

  test('an order changes from the version it was read at, and waits are found by the time of the change', async () => {
    const order = anOrder({ state: 'window-to-cancel', updatedAt: noon });
    await storage.tx((tables) => tables.orders.insert(order));
    expect(await storage.read.orders.inStateSince('window-to-cancel', noon, 5)).toEqual([]);
    expect(await storage.read.orders.inStateSince('window-to-cancel', noon + 1, 5)).toEqual([order]);
    const moved = { ...order, state: 'ready-for-handling', updatedAt: noon + 5, version: 2 } as const;
    expect(await storage.tx((tables) => tables.orders.update(moved))).toBe(true);
    expect(await storage.tx((tables) => tables.orders.update(moved))).toBe(false);
    expect(await storage.read.orders.byId(order.id)).toEqual(moved);
    expect(await storage.read.orders.inStateSince('window-to-cancel', noon + 9, 5)).toEqual([]);
  });

  test('events keep the order in which they came, also within one ms and from many writers', async () => {
    const order = anOrder();
    await storage.tx(async (tables) => {
      await tables.orders.insert(order);
      for (const message of ['first', 'second', 'third']) await tables.orders.addEvent(anEvent(order.id, { message }));
    });
    expect((await storage.read.orders.events(order.id)).map(({ message }) => message)).toEqual([
      'first',
      'second',
      'third',
    ]);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        storage.tx((tables) => tables.orders.addEvent(anEvent(order.id, { level: 'error', state: 'cancel' }))),
      ),
    );
    const events = await storage.read.orders.events(order.id);
    expect(events).toHaveLength(23);
    expect(events.at(-1)).toEqual(anEvent(order.id, { level: 'error', state: 'cancel' }));
  });

  test('a transaction is kept until and after it is confirmed', async () => {
    const cart = aCart();
    const transaction = aTransaction(cart.id);
    await storage.tx(async (tables) => {
      await tables.carts.insert(cart);
      await tables.orders.saveTransaction(transaction);
    });
    expect(await storage.read.orders.transaction(transaction.id)).toEqual(transaction);
    const confirmed = { ...transaction, payments: '[{"id":1}]', confirmedAt: noon + 1 };
    await storage.tx((tables) => tables.orders.saveTransaction(confirmed));
    expect(await storage.read.orders.transactionOfGroup(transaction.group)).toEqual(confirmed);
  });
});
