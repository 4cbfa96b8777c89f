import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { openStorage, type StorageOptions } from '../../server/storage/open.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { databaseUrlOf, startClusterOnce } from './postgres-cluster.ts';

export type Engine = Storage['engine'];
export const engines: readonly Engine[] = ['sqlite', 'postgres'];

export interface TestStorage {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Opens the same database once more, as another server process would. On SQLite only after `storage` is closed. */
  open(options?: Partial<StorageOptions>): Promise<Storage>;
}

/** Runs the same suite on both engines. */
export function describeEngines(name: string, suite: (engine: Engine) => void): void {
  for (const engine of engines) describe(`${name} on ${engine}`, () => suite(engine));
}

/** An empty database of its own. It is closed and removed when the test file has ended. */
export async function freshStorage(engine: Engine, options: Partial<StorageOptions> = {}): Promise<TestStorage> {
  const { databaseUrl, dataDir } = await placeFrom(engine, migrated);
  const open = async (more: Partial<StorageOptions> = {}): Promise<Storage> => {
    const storage = await openStorage({ databaseUrl, dataDir, ...options, ...more });
    endings.push(() => storage.close());
    return storage;
  };
  return { engine, storage: await open(), databaseUrl, dataDir, open };
}

export interface Place {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** An empty folder and, for PostgreSQL, an empty database, on which no storage was opened. */
export const freshPlace = (engine: Engine): Promise<Place> => placeFrom(engine, 'template0');

/** A database with our tables and no rows: copying it is quicker than making the tables again. */
const migrated = 'migrated';

async function placeFrom(engine: Engine, template: string): Promise<Place> {
  const run = process.env.TELESALES_TEST_RUN;
  if (!run) throw new Error('The global set-up of the tests has not run.');
  const dataDir = mkdtempSync(join(run, 'data-'));
  endings.push(() => rmSync(dataDir, { recursive: true, force: true }));
  return { dataDir, databaseUrl: engine === 'postgres' ? await freshDatabase(run, template) : undefined };
}

const endings: (() => unknown)[] = [];

afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function freshDatabase(run: string, template: string): Promise<string> {
  await startClusterOnce(run, () => makeTemplate(run));
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onCluster(run, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  endings.push(() => onCluster(run, `DROP DATABASE ${name} WITH (FORCE)`));
  return databaseUrlOf(run, name);
}

async function makeTemplate(run: string): Promise<void> {
  await onCluster(run, `CREATE DATABASE ${migrated} TEMPLATE template0`);
  const storage = await openStorage({ databaseUrl: databaseUrlOf(run, migrated), dataDir: run });
  await storage.close();
}

async function onCluster(run: string, statement: string): Promise<void> {
  const client = new pg.Client(databaseUrlOf(run, 'postgres'));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
