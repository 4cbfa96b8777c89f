import type pg from 'pg';
import { StorageError } from '../errors.ts';
import { type InSchemaTransaction, migrate } from '../migrate.ts';
import { migrations } from '../migrations/all.ts';
import { readOnly } from '../query.ts';
import { sql } from '../sql.ts';
import type { Storage } from '../storage.ts';
import { tablesOver } from '../tables/tables.ts';
import { TransactionScope } from '../transaction-scope.ts';
import { type ConnectionOptions, connect, createPool, queryOf } from './connections.ts';
import { Transactions } from './transactions.ts';

/** Connects to a PostgreSQL database, which any number of server processes may share. */
export async function openPostgres(options: ConnectionOptions): Promise<Storage> {
  await prepare(options.databaseUrl);
  const pool = createPool(options);
  const all = queryOf(pool);
  const scope = new TransactionScope();
  const outside = <T>(run: () => Promise<T>): Promise<T> => {
    scope.assertOutside();
    return run();
  };
  const read = readOnly({
    dialect: all.dialect,
    rows: async (statement) => outside(() => all.rows(statement)),
    search: async (statement) => outside(() => all.search(statement)),
  });
  const transactions = new Transactions(pool, options.bodyLimitMs);
  return {
    engine: 'postgres',
    read: tablesOver(read),
    async tx(body) {
      scope.assertOutside();
      return transactions.run((query) => scope.run(() => body(tablesOver(query))));
    },
    async ping() {
      await read.rows(sql`SELECT number FROM migrations WHERE number = 0`);
    },
    async close() {
      await transactions.close();
      await pool.end();
    },
  };
}

async function prepare(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query<{ server_encoding: string }>('SHOW server_encoding');
    const encoding = rows[0]?.server_encoding;
    if (encoding !== 'UTF8')
      throw new StorageError(
        'unreachable',
        `The database keeps text as ${encoding}; it must be made with ENCODING 'UTF8'.`,
      );
    await migrate(inSchemaTransaction(client), migrations);
  } finally {
    await client.end();
  }
}

const inSchemaTransaction =
  (client: pg.Client): InSchemaTransaction =>
  async (body) => {
    await client.query('BEGIN');
    try {
      const value = await body({
        ...queryOf(client),
        execute: async (text) => {
          await client.query(text);
        },
      });
      await client.query('COMMIT');
      return value;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  };
