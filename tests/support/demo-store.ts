import type { Deps } from '../../server/deps.ts';
import type { Order } from '../../server/storage/records.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** When the demo stores of the tests are seeded: a Thursday morning in Portland. */
export const seededAt = Date.UTC(2026, 2, 12, 18);

/** What `seedDemo` needs, on this storage. */
export const seedingDeps = (storage: Storage, at = seededAt): Pick<Deps, 'storage' | 'clock'> => ({
  storage,
  clock: { now: () => at },
});

/** Every order there is, by rising number. */
export async function allOrders(storage: Storage): Promise<readonly Order[]> {
  const page = { offset: 0, limit: 1_000, order: { by: 'sequence', descending: false } } as const;
  return (await storage.read.orders.find({}, page)).orders;
}
