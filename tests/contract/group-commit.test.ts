import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { row, sql } from '../../server/storage/sql.ts';
import { Connection } from '../../server/storage/sqlite/connection.ts';
import { GroupCommit } from '../../server/storage/sqlite/group-commit.ts';

/** The writer of the embedded engine on a small database of its own, with faults that the real schema does not allow. */
let writer: Connection;
let reader: Connection;
let commits: GroupCommit;

beforeEach(() => {
  const file = join(mkdtempSync(join(process.env.TELESALES_TEST_RUN ?? '', 'group-')), 'test.db');
  writer = new Connection(file);
  writer.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
    CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE children (id TEXT PRIMARY KEY, parent TEXT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED, load BLOB) STRICT`);
  reader = new Connection(file, { readOnly: true });
  commits = new GroupCommit(writer, { bodyMs: 200, batch: 8 });
  onTestFinished(async () => {
    await commits.close();
    reader.close();
    writer.close();
  });
});

const put = (id: string, parent: string | null = null, bytes = 0) =>
  commits.transaction((query) =>
    query.write(sql`INSERT INTO children ${row({ id, parent, load: new Uint8Array(bytes) })}`),
  );
const ids = () => reader.rows(sql`SELECT id FROM children ORDER BY id`).map(({ id }) => id);

test('transactions of one turn share one COMMIT', async () => {
  const sizes: number[] = [];
  const puts = Array.from({ length: 8 }, async (_, index) => {
    await put(`p${index}`);
    sizes.push(ids().length);
  });
  await Promise.all(puts);
  expect(sizes).toEqual(Array(8).fill(8)); // when the first was acknowledged, all were there
});

test('a batch ends at its limit, so that nobody waits for everybody', async () => {
  const sizes: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await put(`p${String(index).padStart(2, '0')}`);
      sizes.push(ids().length);
    }),
  );
  expect(new Set(sizes)).toEqual(new Set([8, 16, 20]));
});

test('a COMMIT that fails refuses every transaction of its batch, with the reason, and the next batch goes on', async () => {
  const batch = await Promise.allSettled([put('a'), put('b', 'no such parent'), put('c')]);
  for (const outcome of batch)
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { name: 'StorageError', code: 'not-committed', cause: { message: expect.stringMatching(/FOREIGN KEY/) } },
    });
  expect(ids()).toEqual([]);
  await Promise.all([put('d'), put('e')]);
  expect(ids()).toEqual(['d', 'e']);
});

test('a failed COMMIT is told also to those whose bodies ended long before', async () => {
  const first = put('a');
  const second = commits.transaction(async (query) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await query.write(sql`INSERT INTO children ${row({ id: 'b', parent: 'none' })}`);
  });
  await expect(first).rejects.toMatchObject({ code: 'not-committed' });
  await expect(second).rejects.toMatchObject({ code: 'not-committed' });
  expect(ids()).toEqual([]);
});

test('a full disk fails the statement that needs room; its neighbours are kept or told', async () => {
  writer.exec('PRAGMA max_page_count = 24');
  const outcomes = await Promise.allSettled([put('a'), put('b', null, 400_000), put('c')]);
  const kept = ['a', 'b', 'c'].filter((_, index) => outcomes[index]?.status === 'fulfilled');
  expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/full/) } });
  expect(ids()).toEqual(kept);
  await put('d');
  expect(ids()).toEqual([...kept, 'd']);
});

test('when the engine gives up a whole transaction, everything in its batch is refused', async () => {
  const outcomes = await Promise.allSettled([
    put('a'),
    commits.transaction(async (query) => {
      await query.write(sql`INSERT INTO children ${row({ id: 'b' })}`);
      writer.exec('ROLLBACK'); // as SQLite does by itself on some I/O errors
      await query.write(sql`INSERT INTO children ${row({ id: 'outside of any transaction' })}`);
    }),
    put('c'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  expect(outcomes[0]).toMatchObject({ reason: { code: 'not-committed' } });
  expect(ids()).toEqual(['c']);
});

test('a body that ends well after the engine has given up its transaction is refused', async () => {
  const lost = commits.transaction(async (query) => {
    await query.write(sql`INSERT INTO children ${row({ id: 'a' })}`);
    writer.exec('ROLLBACK');
  });
  await expect(lost).rejects.toThrow();
  await put('b');
  expect(ids()).toEqual(['b']);
});

test('an endless body is undone alone: its neighbours in the batch are kept', async () => {
  const first = put('a');
  const endless = commits.transaction(async (query) => {
    await query.write(sql`INSERT INTO children ${row({ id: 'b' })}`);
    await new Promise(() => {});
  });
  const last = put('c');
  await expect(endless).rejects.toMatchObject({ code: 'time-limit' });
  await Promise.all([first, last]);
  expect(ids()).toEqual(['a', 'c']);
});

test('bodies that wait for something else wait in turn: none sees another’s half, and each is acknowledged', async () => {
  const seen: number[] = [];
  const slow = Array.from({ length: 6 }, (_, index) =>
    commits.transaction(async (query) => {
      await query.write(sql`INSERT INTO children ${row({ id: `${index} first` })}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
      await query.write(sql`INSERT INTO children ${row({ id: `${index} second` })}`);
      seen.push((await query.rows(sql`SELECT id FROM children`)).length);
    }),
  );
  await Promise.all(slow);
  expect(seen).toEqual([2, 4, 6, 8, 10, 12]);
  expect(ids()).toHaveLength(12);
});

test('a row of slow bodies does not hold up those before it: a COMMIT waits for one of them at most', async () => {
  const order: string[] = [];
  const quick = put('quick').then(() => order.push('quick is kept'));
  const slow = ['a', 'b', 'c', 'd'].map((id) =>
    commits.transaction(async (query) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await query.write(sql`INSERT INTO children ${row({ id })}`);
      order.push(`${id} has ended`);
    }),
  );
  await Promise.all([quick, ...slow]);
  expect(order.indexOf('quick is kept')).toBeLessThan(order.indexOf('b has ended'));
  expect(ids()).toEqual(['a', 'b', 'c', 'd', 'quick']);
});

test('a transaction that cannot begin is refused, and later ones begin again', async () => {
  writer.exec('PRAGMA busy_timeout = 0');
  const other = new Connection(join(writer.rows(sql`PRAGMA database_list`)[0]?.file as string));
  other.exec('BEGIN IMMEDIATE');
  await expect(put('a')).rejects.toThrow(/locked/);
  other.exec('ROLLBACK');
  other.close();
  await put('b');
  expect(ids()).toEqual(['b']);
});

test('closing waits for bodies and for their COMMIT', async () => {
  const puts = Array.from({ length: 30 }, (_, index) => put(`p${index}`));
  await commits.close();
  expect(ids()).toHaveLength(30);
  await Promise.all(puts);
  await expect(put('late')).rejects.toMatchObject({ code: 'closed' });
});

test('closing waits no longer for an endless body than its limit, and keeps what was asked before and after it', async () => {
  const first = put('a');
  const endless = commits.transaction(async (query) => {
    await query.write(sql`INSERT INTO children ${row({ id: 'b' })}`);
    await new Promise(() => {});
  });
  const last = put('c');
  const started = performance.now();
  await Promise.all([commits.close(), expect(endless).rejects.toMatchObject({ code: 'time-limit' })]);
  expect(performance.now() - started).toBeLessThan(2_000);
  await Promise.all([first, last]);
  expect(ids()).toEqual(['a', 'c']);
});
