export type StorageErrorCode =
  /** Another server has the database folder. */
  | 'in-use'
  /** The database was written by a newer version of this program. */
  | 'newer-database'
  /** The database cannot be opened or reached. */
  | 'unreachable'
  /** `close` was called. */
  | 'closed'
  /** `tx` or `read` was used inside the body of a transaction. */
  | 'nested'
  /** A write through `read`. */
  | 'read-only'
  /** The body took longer than it may. */
  | 'time-limit'
  /** A statement after its transaction ended, or after an earlier statement of it failed. */
  | 'over'
  /** The transaction was undone after its body ended, because the database could not write. */
  | 'not-committed';

/** What storage itself has to say; errors of statements are passed on as the driver threw them. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;
  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
  }
}
