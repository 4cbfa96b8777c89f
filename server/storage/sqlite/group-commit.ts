import { StorageError } from '../errors.ts';
import type { Query } from '../query.ts';
import { TransactionStatements } from '../transaction-statements.ts';
import type { Connection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';

export interface GroupCommitLimits {
  /** How long (ms) a body may take before it is undone. */
  readonly bodyMs: number;
  /** Transactions that share one COMMIT at most. */
  readonly batch: number;
}

/**
 * The one writer of a SQLite file. Bodies run one after another, each in its own SAVEPOINT; all that end in the same turn
 * of the event loop share one COMMIT, which is one fsync, and are acknowledged after it.
 */
export class GroupCommit {
  readonly #writer: Connection;
  readonly #query: Query;
  readonly #limits: GroupCommitLimits;
  readonly #waiting: PromiseWithResolvers<void>[] = [];
  readonly #unfinished = new Set<Promise<unknown>>();
  #batch: { size: number; readonly committed: PromiseWithResolvers<void> } | undefined;
  #isBodyRunning = false;
  #isCommitArmed = false;
  /** A turn is over and its COMMIT waits for the body that runs. */
  #isCommitDue = false;
  #isClosed = false;

  constructor(writer: Connection, limits: GroupCommitLimits) {
    this.#writer = writer;
    this.#query = queryInTransaction(writer);
    this.#limits = limits;
  }

  transaction<T>(body: (query: Query) => Promise<T>): Promise<T> {
    if (this.#isClosed)
      return Promise.reject(new StorageError('closed', 'The store is shutting down. Nothing was changed.'));
    const result = this.#transaction(body);
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

  async #transaction<T>(body: (query: Query) => Promise<T>): Promise<T> {
    await this.#turn();
    const statements = new TransactionStatements(this.#query, this.#limits.bodyMs);
    let value: T;
    let committed: Promise<void>;
    try {
      value = await statements.run(body);
      this.#writer.exec('RELEASE body');
      committed = this.#joinBatch();
    } catch (error) {
      this.#undo(error);
      throw error;
    } finally {
      this.#next(false);
    }
    await committed;
    return value;
  }

  /** Resolves when it is this transaction's turn and its SAVEPOINT is open. */
  #turn(): Promise<void> {
    const turn = Promise.withResolvers<void>();
    this.#waiting.push(turn);
    if (!this.#isBodyRunning) this.#next(false);
    return turn.promise;
  }

  #next(isBodyRunning: boolean): void {
    this.#isBodyRunning = isBodyRunning;
    if (this.#isCommitDue && !isBodyRunning) this.#commit(); // before the next body, which may be slow as well
    if (this.#batch && !this.#isCommitArmed) {
      this.#isCommitArmed = true;
      setImmediate(() => {
        this.#isCommitArmed = false;
        this.#isCommitDue = true;
        if (!this.#isBodyRunning) this.#next(false);
      });
    }
    while (!this.#isBodyRunning && (this.#batch?.size ?? 0) < this.#limits.batch) {
      const turn = this.#waiting.shift();
      if (!turn) return;
      try {
        this.#begin();
        this.#isBodyRunning = true;
        turn.resolve();
      } catch (error) {
        turn.reject(error);
      }
    }
  }

  #begin(): void {
    if (!this.#batch) {
      if (this.#writer.isInTransaction) this.#writer.exec('ROLLBACK');
      this.#writer.exec('BEGIN IMMEDIATE');
      const committed = Promise.withResolvers<void>();
      committed.promise.catch(() => {}); // a batch whose bodies all failed has nobody to tell
      this.#batch = { size: 0, committed };
    }
    this.#writer.exec('SAVEPOINT body');
  }

  #joinBatch(): Promise<void> {
    if (!this.#batch) throw new StorageError('not-committed', notCommitted);
    this.#batch.size += 1;
    return this.#batch.committed.promise;
  }

  /** Undoes the running body alone; or, if the engine has given up the whole transaction, everything in the batch. */
  #undo(cause: unknown): void {
    try {
      if (this.#writer.isInTransaction) {
        this.#writer.exec('ROLLBACK TO body; RELEASE body');
        return;
      }
    } catch {
      // Without its SAVEPOINT the transaction cannot be trusted: all of it is undone below.
    }
    this.#fail(cause);
  }

  #commit(): void {
    this.#isCommitDue = false;
    if (!this.#batch) return;
    try {
      this.#writer.exec('COMMIT');
      this.#batch?.committed.resolve();
      this.#batch = undefined;
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(cause: unknown): void {
    const batch = this.#batch;
    this.#batch = undefined;
    batch?.committed.reject(new StorageError('not-committed', notCommitted, cause));
    try {
      if (this.#writer.isInTransaction) this.#writer.exec('ROLLBACK');
      this.#writer.exec('PRAGMA wal_checkpoint(TRUNCATE)'); // on a full disk this may free what later writes need
    } catch {
      // The next BEGIN reports what is still wrong.
    }
  }
}

/** Outside of a transaction, which SQLite may have given up by itself, a statement would be a change of its own. */
function queryInTransaction(writer: Connection): Query {
  const checked = async <T>(run: () => T): Promise<T> => {
    if (!writer.isInTransaction) throw new StorageError('not-committed', notCommitted);
    return run();
  };
  return {
    dialect: sqliteDialect,
    rows: (statement) => checked(() => writer.rows(statement)),
    search: (statement) => checked(() => writer.rows(statement)),
    write: (statement) => checked(() => writer.write(statement)),
    returning: (statement) => checked(() => writer.rows(statement)),
  };
}

const notCommitted = 'The database could not keep the change. Nothing of it was written; try again.';
