import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../errors.ts';
import { type InSchemaTransaction, migrate } from '../migrate.ts';
import { migrations } from '../migrations/all.ts';
import { readOnly } from '../query.ts';
import { sql } from '../sql.ts';
import type { EngineStorage } from '../storage.ts';
import { tablesOver } from '../tables/tables.ts';
import { TransactionScope } from '../transaction-scope.ts';
import { Connection, queryOf } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { GroupCommit } from './group-commit.ts';
import { lockFolder } from './lock.ts';

export interface SqliteOptions {
  readonly dataDir: string;
  readonly bodyLimitMs: number;
}

/** Opens (or makes) the database in a folder, for this process alone. */
export async function openSqlite({ dataDir, bodyLimitMs }: SqliteOptions): Promise<EngineStorage> {
  const { lock, writer } = await openFiles(dataDir);
  const reader = openReader(dataDir);
  const scope = new TransactionScope();
  const commits = new GroupCommit(writer, { bodyMs: bodyLimitMs, batch: 64 });
  const outside = async <T>(run: () => T): Promise<T> => {
    scope.assertOutside();
    return run();
  };
  const read = readOnly({
    dialect: sqliteDialect,
    rows: (statement) => outside(() => reader.rows(statement)),
    search: (statement) => outside(() => reader.rows(statement)),
  });
  return {
    engine: 'sqlite',
    read: tablesOver(read),
    async tx(body) {
      scope.assertOutside();
      return commits.transaction((query) => scope.run(() => body(tablesOver(query))));
    },
    async ping() {
      await read.rows(sql`SELECT number FROM migrations WHERE number = 0`);
    },
    async close() {
      await commits.close();
      if (!reader.isOpen) return;
      reader.close();
      writer.close(); // the last handle: SQLite moves the log into the database and removes it
      lock.release();
    },
  };
}

/** The rows that are committed, for a command that looks while a server runs. Rejects when there is no database. */
export async function openSqliteToRead(dataDir: string): Promise<EngineStorage> {
  if (!existsSync(join(dataDir, databaseFile)))
    throw new StorageError('unreachable', `There is no database in ${dataDir}. Set DATA_DIR to the store's folder.`);
  const reader = openReader(dataDir);
  const read = readOnly({
    dialect: sqliteDialect,
    rows: async (statement) => reader.rows(statement),
    search: async (statement) => reader.rows(statement),
  });
  return {
    engine: 'sqlite',
    read: tablesOver(read),
    async tx() {
      throw new StorageError('read-only', 'The database was opened to be read only.');
    },
    async ping() {
      reader.exec('SELECT 1');
    },
    async close() {
      if (reader.isOpen) reader.close();
    },
  };
}

const databaseFile = 'store.db';

function openReader(dataDir: string): Connection {
  const reader = new Connection(join(dataDir, databaseFile), { readOnly: true });
  reader.exec(readerSettings);
  return reader;
}

const readerSettings = 'PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY';
// FULL: one fsync a commit, so that an acknowledged write survives a power cut. fullfsync means the same on macOS.
const writerSettings = `${readerSettings}; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864`;

async function openFiles(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const lock = lockFolder(dataDir);
    try {
      const writer = new Connection(join(dataDir, databaseFile));
      writer.exec(`PRAGMA journal_mode = WAL; ${writerSettings}`);
      await migrate(inSchemaTransaction(writer), migrations);
      return { lock, writer };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError('unreachable', `The database in ${dataDir} cannot be opened: ${reason}.`, error);
  }
}

function inSchemaTransaction(writer: Connection): InSchemaTransaction {
  return async (body) => {
    writer.exec('BEGIN IMMEDIATE');
    try {
      const value = await body({ ...queryOf(writer), execute: async (text) => writer.exec(text) });
      writer.exec('COMMIT');
      return value;
    } catch (error) {
      if (writer.isInTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  };
}
