import type { Deps } from '../../deps.ts';
import type { Tables } from '../storage.ts';
import { buildDemo } from './build-demo.ts';
import type { DemoCurrency } from './demo-stores.ts';
import { batchesOf } from './write-demo.ts';

/** What `meta` keeps under `demo`, from the first batch on. */
interface Progress {
  /** When seeding began (ms): the day the demo's orders end before. */
  readonly at: number;
  readonly currency: DemoCurrency;
  readonly batchesWritten: number;
  readonly isComplete: boolean;
}

/**
 * Fills an empty database with the demo store and marks it as one (`meta` key `demo`). An interrupted seeding goes on where
 * it was, a complete demo is left as it is. Throws NotEmptyError for a database that holds any other store.
 */
export async function seedDemo(
  { storage, clock }: Pick<Deps, 'storage' | 'clock'>,
  { currency = 'USD' }: { readonly currency?: DemoCurrency } = {},
): Promise<void> {
  const started = await storage.tx((tables) => begin(tables, clock.now(), currency));
  if (started.isComplete) return;
  const batches = batchesOf(await buildDemo(started.at, started.currency));
  for (const [index, write] of batches.entries())
    await storage.tx(async (tables) => {
      const progress = (await progressOf(tables)) ?? started;
      if (progress.batchesWritten !== index) return;
      await write(tables);
      await saveProgress(tables, {
        ...progress,
        batchesWritten: index + 1,
        isComplete: index + 1 === batches.length,
      });
    });
}

/** The database holds a store that is not the demo. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError';
  constructor() {
    super('The database holds a store already. Nothing was changed; the demo needs an empty database.');
  }
}

/** True from the first row of the demo on. */
export const isDemo = async (tables: Tables): Promise<boolean> => (await progressOf(tables)) !== undefined;

async function begin(tables: Tables, at: number, currency: DemoCurrency): Promise<Progress> {
  const known = await progressOf(tables);
  if (known) return known;
  if (!(await isEmpty(tables))) throw new NotEmptyError();
  const progress = { at, currency, batchesWritten: 0, isComplete: false };
  await saveProgress(tables, progress);
  return progress;
}

async function isEmpty(tables: Tables): Promise<boolean> {
  const staff = await tables.staff.list();
  const categories = await tables.catalog.categories();
  const orders = await tables.orders.find({}, { offset: 0, limit: 1, order: { by: 'sequence', descending: true } });
  return staff.length + categories.length + orders.total === 0;
}

async function progressOf(tables: Tables): Promise<Progress | undefined> {
  const text = await tables.meta.get('demo');
  return text === undefined ? undefined : (JSON.parse(text) as Progress);
}

const saveProgress = (tables: Tables, progress: Progress): Promise<void> =>
  tables.meta.set('demo', JSON.stringify(progress));
