import pg from 'pg';
import { StorageError } from '../errors.ts';
import { type InSchemaTransaction, migrate, type SchemaTransaction } from '../migrate.ts';
import { migrations } from '../migrations/all.ts';
import { readOnly } from '../query.ts';
import { sql } from '../sql.ts';
import type { EngineStorage } from '../storage.ts';
import { tablesOver } from '../tables/tables.ts';
import { TransactionScope } from '../transaction-scope.ts';
import { type ConnectionOptions, connect, createPool, queryOf, unreachable } from './connections.ts';
import { Transactions } from './transactions.ts';

/** Connects to a PostgreSQL database, which any number of server processes may share. */
export async function openPostgres(options: ConnectionOptions): Promise<EngineStorage> {
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
      if (!pool.ending) await pool.end();
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
  } catch (error) {
    throw error instanceof StorageError ? error : unreachable(databaseUrl, 'cannot be prepared', error);
  } finally {
    await client.end();
  }
}

const inSchemaTransaction =
  (client: pg.Client): InSchemaTransaction =>
  async (body) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(client, body);
      } catch (error) {
        // IF NOT EXISTS is no help against another process that creates the same table at this moment.
        if (attempt === 5 || !(error instanceof pg.DatabaseError) || !createdMeanwhile.includes(error.code ?? ''))
          throw error;
      }
    }
  };

/** unique_violation (in the catalog), duplicate_table, duplicate_object, and conflicts. */
const createdMeanwhile: readonly string[] = ['23505', '42P07', '42710', '40001', '40P01'];

async function once<T>(client: pg.Client, body: (schema: SchemaTransaction) => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const execute = async (text: string) => {
      await client.query(text);
    };
    const value = await body({ ...queryOf(client), execute });
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
