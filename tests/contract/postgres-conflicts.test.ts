import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Storage } from '../../server/storage/storage.ts';
import { freshStorage, type TestStorage } from '../support/engines.ts';
import { aCart } from '../support/records.ts';

let fresh: TestStorage;
let storage: Storage;
let other: pg.Client;

beforeAll(async () => {
  fresh = await freshStorage('postgres', { bodyLimitMs: 2_000 });
  storage = fresh.storage;
  other = new pg.Client(fresh.databaseUrl);
  await other.connect();
  await storage.tx(async (tables) => {
    await tables.carts.insert(aCart({ id: 'one' }));
    await tables.carts.insert(aCart({ id: 'two' }));
  });
});
afterAll(() => other.end());

const failure = (code: string) => Object.assign(new pg.DatabaseError('conflict', 8, 'error'), { code });

test('a deadlock is broken and the transaction that lost runs again', async () => {
  let runs = 0;
  const bothLocked = Promise.withResolvers<void>();
  let locked = 0;
  const lockBoth = (first: string, second: string) =>
    storage.tx(async (tables) => {
      runs += 1;
      await tables.carts.lock(first);
      locked += 1;
      if (locked === 2) bothLocked.resolve();
      await bothLocked.promise;
      const cart = await tables.carts.lock(second);
      if (cart) await tables.carts.update({ ...cart, version: cart.version + 1 });
    });
  await Promise.all([lockBoth('one', 'two'), lockBoth('two', 'one')]);
  expect(runs).toBe(3);
  expect([(await storage.read.carts.byId('one'))?.version, (await storage.read.carts.byId('two'))?.version]).toEqual([
    2, 2,
  ]);
});

test('a deadlock hidden by the body in another error is run again all the same', async () => {
  let runs = 0;
  await other.query(`BEGIN; UPDATE carts SET updated_by = 'x' WHERE id = 'two'`);
  const blocked = Promise.withResolvers<unknown>();
  await storage.tx(async (tables) => {
    runs += 1;
    if (runs > 1) await blocked.promise.then(() => other.query('COMMIT'));
    await tables.carts.lock('one');
    // The one that has waited longest is stopped: ours, as the other begins to wait a little later.
    const block = () => blocked.resolve(other.query(`UPDATE carts SET updated_by = 'x' WHERE id = 'one'`));
    if (runs === 1) setTimeout(block, 80);
    await tables.carts.lock('two').catch((cause: unknown) => {
      throw new Error('Something else', { cause });
    });
  });
  expect(runs).toBe(2);
});

test.each(['40001', '40P01'])('error %s is tried again a few times, not for ever', async (code) => {
  let runs = 0;
  const running = storage.tx(async () => {
    runs += 1;
    throw failure(code);
  });
  await expect(running).rejects.toMatchObject({ code });
  expect(runs).toBe(8);
});

test('other errors are not tried again', async () => {
  let runs = 0;
  const running = storage.tx(async () => {
    runs += 1;
    throw failure('23503');
  });
  await expect(running).rejects.toMatchObject({ code: '23503' });
  expect(runs).toBe(1);
});

test('what a run that lost had written is not there twice', async () => {
  let runs = 0;
  await storage.tx(async (tables) => {
    runs += 1;
    await tables.meta.next('runs', 1);
    if (runs < 3) throw failure('40001');
  });
  expect(await storage.tx((tables) => tables.meta.next('runs', 1))).toBe(2);
});

test('a row locked by another server is waited for, up to the time limit', async () => {
  await other.query(`BEGIN; SELECT 1 FROM carts WHERE id = 'one' FOR UPDATE`);
  const waiting = storage.tx((tables) => tables.carts.lock('one'));
  await expect(waiting).rejects.toMatchObject({ name: 'StorageError', code: 'time-limit' });
  await other.query('ROLLBACK');
  expect(await storage.tx((tables) => tables.carts.lock('one'))).toMatchObject({ id: 'one' });
});

test('connections that break fail their own statements only', async () => {
  const cut = storage.tx(async (tables) => {
    await tables.meta.set('cut', '1');
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`,
    );
    await tables.meta.set('cut', '2');
  });
  await expect(cut).rejects.toThrow();
  expect(await storage.read.meta.get('cut')).toBeUndefined();
  await storage.tx((tables) => tables.meta.set('cut', '3'));
  expect(await storage.read.meta.get('cut')).toBe('3');
});

test('more transactions than connections all get their turn', async () => {
  await Promise.all(Array.from({ length: 60 }, () => storage.tx((tables) => tables.meta.next('many', 1))));
  expect(await storage.tx((tables) => tables.meta.next('many', 1))).toBe(61);
});

test('of servers that start at once and each make a secret, all keep the one that came first', async () => {
  const servers = await Promise.all([1, 2, 3, 4].map(() => fresh.open()));
  const kept = await Promise.all(
    servers.map((server, at) => server.tx(({ meta }) => meta.keepFirst('secret', `of server ${at}`))),
  );
  expect(new Set([...kept, await storage.read.meta.get('secret')]).size).toBe(1);
});
