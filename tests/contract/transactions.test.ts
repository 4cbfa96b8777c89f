import { beforeAll, expect, test } from 'vitest';
import type { Storage, Tables } from '../../server/storage/storage.ts';
import { describeEngines, freshStorage, type TestStorage } from '../support/engines.ts';
import { aCart, aReply } from '../support/records.ts';

const aMoment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeEngines('transactions', (engine) => {
  let storage: Storage;
  let fresh: TestStorage;
  beforeAll(async () => {
    fresh = await freshStorage(engine, { bodyLimitMs: 400 });
    storage = fresh.storage;
  });
  const kept = (key: string) => storage.read.meta.get(key);

  test('answer what the body answers, after it can be read', async () => {
    const answer = await storage.tx(async (tables) => {
      await tables.meta.set('answer', '42');
      return { read: await tables.meta.get('answer') };
    });
    expect(answer).toEqual({ read: '42' });
    expect(await kept('answer')).toBe('42');
  });

  test('that throw leave nothing, and throw the same', async () => {
    const reason = new Error('the shop is closed');
    const running = storage.tx(async (tables) => {
      await tables.meta.set('undone', '1');
      await tables.carts.insert(aCart({ id: 'undone' }));
      throw reason;
    });
    await expect(running).rejects.toBe(reason);
    expect([await kept('undone'), await storage.read.carts.byId('undone')]).toEqual([undefined, undefined]);
  });

  test('that throw leave their neighbours alone', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        storage.tx(async (tables) => {
          await tables.meta.set(`neighbour ${index}`, 'here');
          if (index % 3 === 1) throw new Error('no');
        }),
      ),
    );
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(results.map((_, index) => index % 3 !== 1));
    const there = await Promise.all(results.map((_, index) => kept(`neighbour ${index}`)));
    expect(there).toEqual(results.map((_, index) => (index % 3 === 1 ? undefined : 'here')));
  });

  test('are not seen by readers before they are done', async () => {
    const seen: (string | undefined)[] = [];
    const opened = Promise.withResolvers<void>();
    const looked = Promise.withResolvers<void>();
    const writing = storage.tx(async (tables) => {
      await tables.meta.set('isolated', 'half');
      opened.resolve();
      await looked.promise;
      await tables.meta.set('isolated', 'whole');
    });
    await opened.promise;
    seen.push(await kept('isolated'));
    looked.resolve();
    await writing;
    seen.push(await kept('isolated'));
    expect(seen).toEqual([undefined, 'whole']);
  });

  test('with a failed statement are undone, even if the body goes on as if nothing were', async () => {
    await storage.tx((tables) => tables.replies.insert(aReply({ scope: 's', key: 'taken' })));
    const running = storage.tx(async (tables) => {
      await tables.meta.set('stubborn', '1');
      await tables.replies.insert(aReply({ scope: 's', key: 'taken' })).catch(() => 'never mind');
      return 'done';
    });
    await expect(running).rejects.toMatchObject({ name: 'UniqueError', constraint: 'replies.scope+reply_key' });
    expect(await kept('stubborn')).toBeUndefined();
  });

  test('refuse statements after a failed one', async () => {
    const errors: unknown[] = [];
    const running = storage.tx(async (tables) => {
      await tables.replies.insert(aReply({ scope: 's', key: 'taken' })).catch(() => {});
      await tables.meta.get('answer').catch((error: unknown) => errors.push(error));
    });
    await expect(running).rejects.toThrow();
    expect(errors).toEqual([expect.objectContaining({ name: 'StorageError', code: 'over' })]);
  });

  test('wait for a statement that the body did not wait for', async () => {
    await storage.tx(async (tables) => {
      void tables.meta.set('forgotten', 'but written');
    });
    expect(await kept('forgotten')).toBe('but written');
    const running = storage.tx(async (tables) => {
      void tables.replies.insert(aReply({ scope: 's', key: 'taken' })).catch(() => {});
    });
    await expect(running).rejects.toMatchObject({ name: 'UniqueError' });
  });

  test('run statements asked for at once one after another', async () => {
    await storage.tx(async (tables) => {
      await Promise.all(['1', '2', '3'].map((value) => tables.meta.set('last', value)));
    });
    expect(await kept('last')).toBe('3');
  });

  test('end for good: their tables are of no use afterwards', async () => {
    let tablesKept: Tables | undefined;
    await storage.tx(async (tables) => {
      tablesKept = tables;
    });
    await expect(tablesKept?.meta.set('late', '1')).rejects.toMatchObject({ name: 'StorageError', code: 'over' });
    expect(await kept('late')).toBeUndefined();
  });

  test('inside another, and reads beside it, are refused with words', async () => {
    const nested = storage.tx(async () => storage.tx(async () => 'inner'));
    await expect(nested).rejects.toMatchObject({ name: 'StorageError', code: 'nested' });
    const beside = storage.tx(async () => storage.read.meta.get('answer'));
    await expect(beside).rejects.toMatchObject({ name: 'StorageError', code: 'nested' });
  });

  test('of another storage may run inside', async () => {
    const other = (await freshStorage(engine)).storage;
    await storage.tx(async () => other.tx((tables) => tables.meta.set('other', 'yes')));
    expect(await other.read.meta.get('other')).toBe('yes');
  });

  test('started by what a body left behind are their own', async () => {
    let later: Promise<void> | undefined;
    await storage.tx(async () => {
      later = aMoment(20).then(() => storage.tx((tables) => tables.meta.set('later', 'yes')));
    });
    await later;
    expect(await kept('later')).toBe('yes');
  });

  test('that never end are undone, with words, and the next go on', async () => {
    const endless = storage.tx(async (tables) => {
      await tables.meta.set('endless', '1');
      await new Promise(() => {});
    });
    const next = storage.tx((tables) => tables.meta.set('after endless', '1'));
    await expect(endless).rejects.toMatchObject({ name: 'StorageError', code: 'time-limit' });
    await next;
    expect([await kept('endless'), await kept('after endless')]).toEqual([undefined, '1']);
  });

  test('that came too late cannot write any more', async () => {
    let late: Promise<void> | undefined;
    const slow = storage.tx(async (tables) => {
      late = aMoment(600).then(() => tables.meta.set('too late', '1'));
      await late;
    });
    await expect(slow).rejects.toMatchObject({ code: 'time-limit' });
    await expect(late).rejects.toMatchObject({ code: 'over' });
    await storage.tx((tables) => tables.meta.set('afterwards', '1'));
    expect(await kept('too late')).toBeUndefined();
  });

  test('that ask without end are stopped at their next statement', async () => {
    const busy = storage.tx(async (tables) => {
      for (;;) await tables.meta.get('answer');
    });
    await expect(busy).rejects.toMatchObject({ name: 'StorageError', code: 'time-limit' });
    expect(await kept('answer')).toBe('42');
  });

  test('through read cannot write', async () => {
    await expect(storage.read.meta.set('sly', '1')).rejects.toMatchObject({ name: 'StorageError', code: 'read-only' });
    await expect(storage.read.attempts.count('sly', 0)).rejects.toMatchObject({ code: 'read-only' });
  });

  test('under way are finished before the storage closes, later ones refused', async () => {
    const other = await freshStorage(engine);
    const running = Array.from({ length: 30 }, (_, index) =>
      other.storage.tx(async (tables) => {
        await tables.meta.set(`drained ${index}`, 'yes');
        if (index === 0) await aMoment(100);
      }),
    );
    const closed = other.storage.close();
    const refused = other.storage.tx((tables) => tables.meta.set('refused', '1'));
    await expect(refused).rejects.toMatchObject({ name: 'StorageError', code: 'closed' });
    await Promise.all([...running, closed]);
    const again = await other.open();
    expect(await again.read.meta.get('drained 29')).toBe('yes');
    expect(await again.read.meta.get('refused')).toBeUndefined();
    await again.close();
  });

  test('the storage answers while it is open', async () => {
    const other = await freshStorage(engine);
    await other.storage.ping();
    await other.storage.close();
    await expect(other.storage.ping()).rejects.toThrow();
    await other.storage.close(); // once more does no harm
  });
});
