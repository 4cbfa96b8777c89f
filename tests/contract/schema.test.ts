import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openStorage } from '../../server/storage/open.ts';
import { Connection } from '../../server/storage/sqlite/connection.ts';
import { describeEngines, freshPlace, freshStorage, type TestStorage } from '../support/engines.ts';

/** Runs statements on the database behind the storage's back; it must be closed. */
async function directly({ databaseUrl, dataDir }: Pick<TestStorage, 'databaseUrl' | 'dataDir'>, statement: string) {
  if (databaseUrl === undefined) {
    const database = new Connection(join(dataDir, 'store.db'));
    database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describeEngines('schema', (engine) => {
  test('opening again changes nothing and keeps the data', async () => {
    const { storage, open } = await freshStorage(engine);
    await storage.tx((tables) => tables.meta.set('kept', 'yes'));
    await storage.close();
    const again = await open();
    expect(await again.read.meta.get('kept')).toBe('yes');
    await again.close();
  });

  test('a database of a newer version is refused in one line and left alone', async () => {
    const fresh = await freshStorage(engine);
    await fresh.storage.close();
    await directly(fresh, `INSERT INTO migrations (number, name, applied_at) VALUES (999, 'from the future', 0)`);
    await expect(fresh.open()).rejects.toMatchObject({
      name: 'StorageError',
      code: 'newer-database',
      message: expect.stringMatching(
        /^The database was made by a newer version \(schema 999, this version knows \d+\)\.[^\n]*$/,
      ),
    });
    await directly(fresh, 'DELETE FROM migrations WHERE number = 999');
    await (await fresh.open()).ping();
  });

  test('a migration that fails leaves the database as it was', async () => {
    const place = await freshPlace(engine);
    if (engine === 'sqlite') await directly(place, 'CREATE TABLE carts (mine INTEGER) STRICT');
    else await directly(place, 'CREATE TABLE carts (mine BIGINT)');
    await expect(openStorage(place)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/carts.*exists/),
    });
    await directly(place, 'DROP TABLE carts');
    const storage = await openStorage(place);
    await storage.ping();
    await storage.close();
  });
});

test('a database that cannot be reached is told in one line without its password', async () => {
  const databaseUrl = 'postgres://store:hunter2@127.0.0.1:1/shop';
  await expect(openStorage({ databaseUrl, dataDir: '' })).rejects.toMatchObject({
    name: 'StorageError',
    code: 'unreachable',
    message: expect.stringMatching(/^The database 127\.0\.0\.1:1\/shop cannot be reached: [^\n]*ECONNREFUSED[^\n]*$/),
  });
  const wrong = openStorage({ databaseUrl: 'postgres://[hunter2', dataDir: '' });
  await expect(wrong).rejects.toMatchObject({ code: 'unreachable', message: expect.not.stringContaining('hunter2') });
});

test('a folder that cannot be written is told in one line', async () => {
  const { dataDir } = await freshPlace('sqlite');
  const inAFile = join(import.meta.filename, 'store');
  await expect(openStorage({ dataDir: inAFile })).rejects.toMatchObject({
    name: 'StorageError',
    code: 'unreachable',
    message: expect.stringMatching(/^The database in [^\n]+ cannot be opened: [^\n]+$/),
  });
  await expect(
    openStorage({ dataDir: join(dataDir, 'new', 'folder') }).then((storage) => storage.close()),
  ).resolves.toBeUndefined();
});

test('a PostgreSQL database in another encoding than UTF-8 is refused', async () => {
  const { databaseUrl } = await freshPlace('postgres');
  const latin = `${new URL(databaseUrl ?? '').pathname.slice(1)}_latin`;
  const maker = new pg.Client(databaseUrl);
  await maker.connect();
  const options = `TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc`;
  await maker.query(`CREATE DATABASE ${latin} ${options}`);
  const opening = openStorage({ databaseUrl: (databaseUrl ?? '').replace(/\/test_\w+/, `/${latin}`), dataDir: '' });
  await expect(opening).rejects.toMatchObject({
    name: 'StorageError',
    message: expect.stringContaining("ENCODING 'UTF8'"),
  });
  await maker.query(`DROP DATABASE ${latin} WITH (FORCE)`).finally(() => maker.end());
});
