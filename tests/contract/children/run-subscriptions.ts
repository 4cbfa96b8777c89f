import { setTimeout as sleep } from 'node:timers/promises';
import { leaseMs, runDue } from '../../../server/features/subscriptions/run-subscriptions.ts';
import { createIds, systemClock } from '../../../server/ids.ts';
import { openStorage } from '../../../server/storage/open.ts';
import { testConfig } from '../../support/store-config.ts';

/** Orders what is due, as the runner of a server does, and says "done" once nothing is left. */
const { DATA_DIR = '', DATABASE_URL } = process.env;
const storage = await openStorage({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
const config = { ...testConfig({ dataDir: DATA_DIR, port: 80 }), databaseUrl: DATABASE_URL };
const deps = { storage, clock: systemClock, ids: createIds(), gateway: undefined, config };
process.stdout.write('at work\n');
const until = systemClock.now();
for (;;) {
  if ((await runDue(deps, until)).length > 0) continue;
  if ((await storage.read.subscriptions.leasedUntil(until)) === undefined) break;
  await sleep(leaseMs / 20);
}
process.stdout.write('done\n');
await storage.close();
