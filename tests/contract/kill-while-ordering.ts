import { setTimeout as sleep } from 'node:timers/promises';
import { createIds, systemClock } from '../../server/ids.ts';
import { openStorage } from '../../server/storage/open.ts';
import type { Storage } from '../../server/storage/storage.ts';
import type { Place } from '../support/engines.ts';
import { seedShop, stockOf } from '../support/goods.ts';
import { testConfig } from '../support/store-config.ts';
import { aSubscription, aSubscriptionItem } from '../support/subscription-records.ts';
import { startChild } from './children.ts';
import { environmentOf } from './kill-while-writing.ts';

export interface OrderingReport {
  /** Cycles made before the last kill: above 0 and below all of them, or nothing was interrupted. */
  readonly whenKilled: number;
  readonly cycles: number;
  readonly orders: number;
  /** Units that left the shelf. */
  readonly taken: number;
  /** Subscriptions that have another number of cycles than one, or one that did not succeed. */
  readonly wrong: readonly string[];
}

/**
 * Lets runners order what many subscriptions are due, kills them after each time (ms), lets new ones finish, and counts what is there.
 */
export async function killWhileOrdering(
  place: Place,
  { due, timesMs, runners }: { readonly due: number; readonly timesMs: readonly number[]; readonly runners: number },
): Promise<OrderingReport> {
  await seed(place, due);
  const start = () => Array.from({ length: runners }, () => startChild('run-subscriptions.ts', environmentOf(place)));
  for (const timeMs of timesMs) {
    const children = start();
    await Promise.all(children.map((child) => child.firstLine));
    await sleep(timeMs);
    await Promise.all(children.map((child) => child.kill()));
  }
  const whenKilled = await withStorage(place, async (storage) => (await allCycles(storage)).length);
  const last = start();
  await Promise.all(last.map((child) => child.ended));
  if (!last.every((child) => child.lines.includes('done'))) throw new Error('A runner did not finish.');
  return withStorage(place, async (storage) => ({ whenKilled, ...(await countAll(storage, due)) }));
}

const shelf = 100_000;

async function seed(place: Place, due: number): Promise<void> {
  await withStorage(place, async (storage) => {
    const ids = createIds();
    const config = testConfig({ dataDir: place.dataDir, port: 80 });
    await seedShop({ storage, clock: systemClock, ids, gateway: undefined, config });
    await storage.tx(async ({ catalog, customers, subscriptions }) => {
      const [tea] = await catalog.skus(['tea']);
      if (tea) await catalog.saveSku({ ...tea.sku, stock: shelf });
      const customer = await customers.byEmail('wade@store.test');
      const customerId = customer?.id ?? '';
      const yesterday = new Date(systemClock.now() - 24 * 60 * 60_000);
      const day = yesterday.toISOString().slice(0, 10);
      for (let count = 0; count < due; count += 1)
        await subscriptions.save(
          aSubscription({
            id: ids.id(),
            customerId,
            addressId: `home-of-${customerId}`,
            plan: {
              frequency: { periodicity: 'YEARLY', interval: 1 },
              purchaseDay: undefined,
              begin: day,
              end: undefined,
            },
            next: { occurrence: 0, day, at: yesterday.getTime() + count },
            items: [aSubscriptionItem({ id: ids.hex128(), quantity: 1 })],
          }),
        );
    });
  });
}

async function countAll(storage: Storage, due: number) {
  const cycles = await allCycles(storage);
  const bySubscription = Map.groupBy(cycles, ({ subscriptionId }) => subscriptionId);
  const subscriptions = await storage.read.subscriptions.list({}, { offset: 0, limit: due });
  const wrong = subscriptions
    .filter(({ id, cycleCount, next }) => {
      const own = bySubscription.get(id) ?? [];
      return own.length !== 1 || own[0]?.status !== 'SUCCESS' || cycleCount !== 1 || next.occurrence !== 1;
    })
    .map(({ id }) => id);
  const { total } = await storage.read.orders.find(
    { channel: 'subscription' },
    { offset: 0, limit: 1, order: { by: 'createdAt', descending: true } },
  );
  const orders = new Set(cycles.flatMap(({ orderId }) => orderId ?? [])).size;
  if (orders !== total) throw new Error(`${total} orders for ${orders} cycles.`);
  return { cycles: cycles.length, orders, taken: shelf - (await stockOf({ storage }, 'tea')), wrong };
}

const allCycles = (storage: Storage) => storage.read.subscriptionCycles.list({}, { offset: 0, limit: 10_000 });

async function withStorage<T>(place: Place, use: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(place);
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}
