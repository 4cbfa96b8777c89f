import { resolve } from 'node:path';
import { notingChanges } from './noting-changes.ts';
import { openSqlite, openSqliteToRead } from './sqlite/open-sqlite.ts';
import type { EngineStorage, Storage } from './storage.ts';

export interface StorageOptions {
  /** postgres://…; without it the embedded database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** How long (ms) the body of a transaction may take; 5 s unless given. */
  readonly bodyLimitMs?: number;
  /** Only looks, beside a server that may be running: no lock, no migration, and `tx` is refused. Embedded engine only. */
  readonly toRead?: boolean;
}

/** Opens the database and brings its schema up to date. Rejects with a StorageError whose message is one line for people. */
export async function openStorage({
  databaseUrl,
  dataDir,
  bodyLimitMs = 5_000,
  toRead = false,
}: StorageOptions): Promise<Storage> {
  return notingChanges(await openEngine({ databaseUrl, dataDir: resolve(dataDir), bodyLimitMs, toRead }));
}

async function openEngine({
  databaseUrl,
  dataDir,
  bodyLimitMs,
  toRead,
}: Required<StorageOptions>): Promise<EngineStorage> {
  if (databaseUrl === undefined) return toRead ? openSqliteToRead(dataDir) : openSqlite({ dataDir, bodyLimitMs });
  const { openPostgres } = await import('./postgres/open-postgres.ts');
  return openPostgres({ databaseUrl, bodyLimitMs });
}
