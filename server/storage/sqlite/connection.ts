import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Query, Row } from '../query.ts';
import type { Bindable, Sql } from '../sql.ts';
import { UniqueError } from '../storage.ts';
import { sqliteDialect } from './dialect.ts';

const maxStatements = 500;

/** One handle on a database file, with its statements prepared once each. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, options: { readonly readOnly?: boolean } = {}) {
    this.#database = new DatabaseSync(path, { readOnly: options.readOnly ?? false });
  }

  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  /** False outside a transaction, and after the engine has undone one by itself (disk full, for example). */
  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** Runs statements without values: pragmas, transaction control, migrations. */
  exec(text: string): void {
    this.#database.exec(text);
  }

  rows(statement: Sql): readonly Row[] {
    try {
      return this.#prepared(statement).all(...statement.values.map(bound));
    } catch (error) {
      throw asUniqueError(error);
    }
  }

  /** How many rows the statement touched. */
  write(statement: Sql): number {
    try {
      return Number(this.#prepared(statement).run(...statement.values.map(bound)).changes);
    } catch (error) {
      throw asUniqueError(error);
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared({ shape: { questionMarks } }: Sql): StatementSync {
    const known = this.#statements.get(questionMarks);
    if (known) return known;
    const prepared = this.#database.prepare(questionMarks);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size >= maxStatements) this.#statements.delete(oldest);
    this.#statements.set(questionMarks, prepared);
    return prepared;
  }
}

/** The same with promises, for the tables. */
export const queryOf = (connection: Connection): Query => ({
  dialect: sqliteDialect,
  rows: async (statement) => connection.rows(statement),
  search: async (statement) => connection.rows(statement),
  write: async (statement) => connection.write(statement),
  returning: async (statement) => connection.rows(statement),
});

/** node:sqlite binds a number as REAL; all of ours are integers. */
const bound = (value: Bindable) => (typeof value === 'number' ? BigInt(value) : value);

const uniqueViolations = [1555, 2067, 2579]; // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE, _ROWID

/** "UNIQUE constraint failed: replies.scope, replies.reply_key" → UniqueError("replies.scope+reply_key"). */
function asUniqueError(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || !uniqueViolations.includes(Number(error.errcode)))
    return error;
  const columns = error.message.slice(error.message.indexOf(':') + 1).split(',');
  const [table = '', ...names] = columns.flatMap((column, index) =>
    column
      .trim()
      .split('.')
      .slice(index && 1),
  );
  return new UniqueError(`${table}.${names.join('+')}`);
}
