import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StorageError } from '../errors.ts';
import type { Query } from '../query.ts';
import { TransactionStatements } from '../transaction-statements.ts';
import { queryOf } from './connections.ts';

const maxAttempts = 8;

/** Transactions on connections of a pool, at READ COMMITTED. */
export class Transactions {
  readonly #pool: pg.Pool;
  readonly #bodyLimitMs: number;
  readonly #unfinished = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(pool: pg.Pool, bodyLimitMs: number) {
    this.#pool = pool;
    this.#bodyLimitMs = bodyLimitMs;
  }

  run<T>(body: (query: Query) => Promise<T>): Promise<T> {
    if (this.#isClosed)
      return Promise.reject(new StorageError('closed', 'The store is shutting down. Nothing was changed.'));
    const result = this.#untilDone(body);
    this.#unfinished.add(result);
    const forget = () => this.#unfinished.delete(result);
    result.then(forget, forget);
    return result;
  }

  /** Refuses further transactions and resolves when those accepted before have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#unfinished);
  }

  /** Again after a conflict with other transactions, each time after a longer pause of random length. */
  async #untilDone<T>(body: (query: Query) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#once(body);
      if ('value' in outcome) return outcome.value;
      if (attempt === maxAttempts || !isConflict(outcome.cause)) throw outcome.error;
      await sleep(randomInt(2, 10 * 2 ** attempt));
    }
  }

  async #once<T>(
    body: (query: Query) => Promise<T>,
  ): Promise<{ readonly value: T } | { readonly error: unknown; readonly cause: unknown }> {
    const client = await this.#pool.connect();
    const statements = new TransactionStatements(queryOf(client), this.#bodyLimitMs);
    let isUsable = false;
    try {
      await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
      const value = await statements.run(body);
      await client.query('COMMIT');
      isUsable = true;
      return { value };
    } catch (error) {
      isUsable =
        !isTimeLimit(error) &&
        (await client.query('ROLLBACK').then(
          () => true,
          () => false,
        ));
      return { error, cause: statements.failure ?? error };
    } finally {
      client.release(!isUsable);
    }
  }
}

/** Serialization failure, deadlock. */
const isConflict = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');

/** The body may still have a statement under way: its connection is given up with it. */
const isTimeLimit = (error: unknown): boolean => error instanceof StorageError && error.code === 'time-limit';
