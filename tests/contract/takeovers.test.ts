import { beforeAll, expect, test } from 'vitest';
import { type Storage, UniqueError } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage } from '../support/engines.ts';
import { noon } from '../support/record-ids.ts';
import { aCart } from '../support/records.ts';
import { aCartLock, aDraft } from '../support/takeover-records.ts';

describeEngines('carts that were taken over', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
  });

  test('a lock is kept with the cart, is found by its owner, and is no change of the cart', async () => {
    const cart = aCart();
    const lock = aCartLock({
      staffId: 'one',
      callId: 'call',
      draftId: 'draft',
      before: { version: 1, lines: [{ uniqueId: 'u', skuId: 's', quantity: 2 }], attachments: { openTextField: 'é' } },
      askedBy: { name: 'Tomas Okafor', at: noon },
    });
    await storage.tx(async (tables) => {
      await tables.carts.insert(cart);
      await tables.carts.saveLock(cart.id, lock);
    });
    expect(await storage.read.carts.byId(cart.id)).toEqual({ ...cart, lock });
    expect(await storage.read.carts.lockedBy('one')).toEqual({ ...cart, lock });
    await storage.tx((tables) => tables.carts.update({ ...cart, lock, version: 2 }));
    expect(await storage.read.carts.lockedBy('one')).toMatchObject({ version: 2, lock });
    await storage.tx((tables) => tables.carts.saveLock(cart.id, undefined));
    expect(await storage.read.carts.lockedBy('one')).toBeUndefined();
    expect(await storage.read.carts.byId(cart.id)).toMatchObject({ version: 2, lock: undefined });
  });

  test('a lock that somebody ended is still read with the cart, and is nobody’s', async () => {
    const ended = { how: 'declined', by: 'Maren Holloway', at: noon } as const;
    const cart = aCart({ lock: aCartLock({ staffId: 'two', ended }) });
    await storage.tx((tables) => tables.carts.insert(cart));
    expect(await storage.read.carts.lockedBy('two')).toBeUndefined();
    expect(await storage.read.carts.byId(cart.id)).toEqual(cart);
  });

  test('nobody holds two carts, and no cart that is placed', async () => {
    const [first, second] = [aCart({ lock: aCartLock({ staffId: 'three' }) }), aCart()];
    await storage.tx(async (tables) => {
      await tables.carts.insert(first);
      await tables.carts.insert(second);
    });
    const both = storage.tx((tables) => tables.carts.saveLock(second.id, aCartLock({ staffId: 'three' })));
    await expect(both).rejects.toEqual(new UniqueError('carts.locked_by'));
    await storage.tx((tables) => tables.carts.update({ ...first, open: false, version: 2 }));
    expect(await storage.read.carts.lockedBy('three')).toBeUndefined();
  });

  test('open carts of visitors are found by the beginning of their ids', async () => {
    const mine = aCart({ id: 'abcdef01000000000000000000000000' });
    const others = [
      aCart({ id: 'abcdef02000000000000000000000000' }),
      aCart({ id: 'abcdef01000000000000000000000001', open: false }),
      aCart({ id: 'abcdef01000000000000000000000002', owner: { kind: 'customer', customerId: 'wade' } }),
    ];
    await storage.tx(async (tables) => {
      for (const cart of [mine, ...others]) await tables.carts.insert(cart);
    });
    expect(await storage.read.carts.anonymousBetween('abcdef01', 'abcdef02', 2)).toEqual([mine]);
  });
});

describeEngines('draft orders', (engine) => {
  let storage: Storage;
  beforeAll(async () => {
    ({ storage } = await freshStorage(engine));
    await storage.tx((tables) => tables.carts.insert(aCart({ id: 'cart' })));
  });

  test('a draft comes back as saved, and its cart names it and whom it is for', async () => {
    const draft = aDraft({ forKey: 'anonymous:a:b', orderId: '1-01' });
    const owner = { kind: 'draft', draftId: draft.id, forKey: draft.forKey } as const;
    const cart = aCart({ owner });
    await storage.tx(async (tables) => {
      await tables.drafts.save(draft);
      await tables.carts.insert(cart);
    });
    expect(await storage.read.drafts.byId(draft.id)).toEqual(draft);
    expect(await storage.tx((tables) => tables.drafts.lock(draft.id))).toEqual(draft);
    expect(await storage.read.carts.openOf(owner)).toEqual(cart);
  });

  test('a checkout gets its oldest draft that is ready, and the list those that are open, last changed first', async () => {
    const forKey = 'anonymous:reader';
    const ready = aDraft({ forKey, state: 'ready', createdAt: noon + 1, updatedAt: noon + 9 });
    const later = aDraft({ forKey, state: 'ready', createdAt: noon + 2, updatedAt: noon + 8 });
    const placed = aDraft({ forKey, state: 'placed', updatedAt: noon + 10 });
    await storage.tx(async (tables) => {
      for (const draft of [later, ready, placed, aDraft({ forKey })]) await tables.drafts.save(draft);
    });
    expect(await storage.read.drafts.readyFor(forKey)).toEqual(ready);
    expect(await storage.read.drafts.readyFor('anonymous:other')).toBeUndefined();
    expect((await storage.read.drafts.listOpen(2)).map(({ id }) => id)).toEqual([ready.id, later.id]);
    await storage.tx((tables) => tables.drafts.save({ ...ready, state: 'discarded' }));
    expect(await storage.read.drafts.readyFor(forKey)).toEqual(later);
  });
});
