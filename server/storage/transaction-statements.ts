import { StorageError } from './errors.ts';
import type { Dialect, Query } from './query.ts';
import type { Sql } from './sql.ts';

/**
 * The statements of one transaction's body, one after another. After the first that fails the rest are refused, and the
 * transaction is undone whatever the body returns: on both engines alike, as PostgreSQL demands it.
 */
export class TransactionStatements implements Query {
  readonly dialect: Dialect;
  readonly #query: Query;
  readonly #limitMs: number;
  #deadline = Number.POSITIVE_INFINITY;
  #last: Promise<unknown> = Promise.resolve();
  #failure: unknown;
  #hasEnded = false;

  constructor(query: Query, limitMs: number) {
    this.dialect = query.dialect;
    this.#query = query;
    this.#limitMs = limitMs;
  }

  /** What the first failing statement threw. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Runs the body once. Rejects as the body does, when a statement failed, and when the time is over. */
  async run<T>(body: (query: Query) => Promise<T>): Promise<T> {
    this.#deadline = performance.now() + this.#limitMs;
    const { promise: overdue, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(this.#tooLong()), this.#limitMs);
    try {
      return await Promise.race([this.#whole(body), overdue]);
    } finally {
      clearTimeout(timer);
      this.#hasEnded = true;
    }
  }

  rows(statement: Sql) {
    return this.#inTurn(() => this.#query.rows(statement));
  }

  search(statement: Sql) {
    return this.#inTurn(() => this.#query.search(statement));
  }

  write(statement: Sql) {
    return this.#inTurn(() => this.#query.write(statement));
  }

  returning(statement: Sql) {
    return this.#inTurn(() => this.#query.returning(statement));
  }

  async #whole<T>(body: (query: Query) => Promise<T>): Promise<T> {
    const value = await body(this);
    this.#hasEnded = true;
    await this.#last; // a statement that the body did not wait for
    if (this.#failure) throw this.#failure;
    return value;
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.#hasEnded) return Promise.reject(over('The transaction has ended: its tables are of no more use.'));
    const result = this.#last.then(() => this.#guarded(run));
    this.#last = result.catch(() => {}); // the caller has the error, and #failure keeps it
    return result;
  }

  async #guarded<T>(run: () => Promise<T>): Promise<T> {
    if (this.#failure) throw over('An earlier statement of this transaction failed: let its error out.', this.#failure);
    try {
      if (performance.now() > this.#deadline) throw this.#tooLong();
      return await run();
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  #tooLong(): StorageError {
    const seconds = this.#limitMs / 1000;
    return new StorageError('time-limit', `The transaction took longer than ${seconds} s and was undone.`);
  }
}

const over = (message: string, cause?: unknown) => new StorageError('over', message, cause);
