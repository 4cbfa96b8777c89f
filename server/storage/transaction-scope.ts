import { AsyncLocalStorage } from 'node:async_hooks';
import { StorageError } from './errors.ts';

/**
 * Notices `tx` and `read` inside a transaction's body: on one engine they would wait for themselves, on the other they
 * would take a second connection and miss the transaction's own writes.
 */
export class TransactionScope {
  readonly #current = new AsyncLocalStorage<{ running: boolean }>();

  async run<T>(body: () => Promise<T>): Promise<T> {
    const scope = { running: true };
    try {
      return await this.#current.run(scope, body);
    } finally {
      scope.running = false;
    }
  }

  assertOutside(): void {
    if (this.#current.getStore()?.running)
      throw new StorageError('nested', "Inside a transaction use its own tables, not the storage's `tx` or `read`.");
  }
}
