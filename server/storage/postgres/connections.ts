import pg from 'pg';
import { StorageError } from '../errors.ts';
import type { Query, Row } from '../query.ts';
import type { Bindable, Sql } from '../sql.ts';
import { UniqueError } from '../storage.ts';
import { postgresDialect } from './dialect.ts';

export interface ConnectionOptions {
  readonly databaseUrl: string;
  /** How long (ms) the body of a transaction may take. */
  readonly bodyLimitMs: number;
}

export function createPool({ databaseUrl, bodyLimitMs }: ConnectionOptions): pg.Pool {
  const pool = new pg.Pool({
    ...settings(databaseUrl),
    max: 10,
    // The server gives up what this process has given up, or what it left behind.
    statement_timeout: bodyLimitMs + 1_000,
    idle_in_transaction_session_timeout: 2 * bodyLimitMs + 1_000,
  });
  // A connection that breaks fails the statement on it, or is replaced when idle; unheard, the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A connection without time limits, for migrations. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  try {
    const client = new pg.Client(settings(databaseUrl));
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw unreachable(databaseUrl, 'cannot be reached', error);
  }
}

/** "The database HOST/NAME cannot be …: REASON.", never with the password. */
export function unreachable(databaseUrl: string, what: string, error: unknown): StorageError {
  return new StorageError('unreachable', `The database ${placeOf(databaseUrl)}${what}: ${reasonOf(error)}.`, error);
}

/** What the tables ask, over a pool (each statement on any connection) or over one connection. */
export const queryOf = (connection: Pick<pg.ClientBase, 'query'>): Query => {
  const run = async (statement: Sql, name?: string): Promise<pg.QueryResult<Row>> => {
    try {
      return await connection.query<Row, Bindable[]>({
        ...(name ? { name } : {}),
        text: statement.shape.numbered,
        values: [...statement.values],
      });
    } catch (error) {
      throw asUniqueError(error);
    }
  };
  const prepared = (statement: Sql) => run(statement, `s${statement.shape.id}`);
  return {
    dialect: postgresDialect,
    rows: async (statement) => (await prepared(statement)).rows,
    search: async (statement) => (await run(statement)).rows,
    write: async (statement) => (await prepared(statement)).rowCount ?? 0,
    returning: async (statement) => (await prepared(statement)).rows,
  };
};

const settings = (databaseUrl: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  application_name: 'telesales',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  types: { getTypeParser: (type: number) => parsers[type] ?? pg.types.getTypeParser(type) },
});

const notOurs = (value: string): never => {
  throw new TypeError(`A statement returns "${value}" in a type that SQLite does not have.`);
};

/** By type number: BIGINT as a safe number or an error; BOOLEAN, REAL and NUMERIC are results of a faulty statement. */
const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  16: notOurs,
  20: (value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is beyond what a number holds exactly.`);
    return number;
  },
  700: notOurs,
  1700: notOurs,
};

/** "replies__scope__reply_key" → UniqueError("replies.scope+reply_key"). */
function asUniqueError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== '23505') return error;
  const [table = '', ...columns] = (error.constraint ?? '').split('__');
  return new UniqueError(`${table}.${columns.join('+')}`);
}

function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return '';
  const { host, pathname, searchParams } = new URL(databaseUrl);
  return `${searchParams.get('host') ?? host}${pathname} `;
}

const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
};
