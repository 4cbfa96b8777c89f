import { setTimeout as sleep } from 'node:timers/promises';
import { openStorage } from '../../server/storage/open.ts';
import type { Place } from '../support/engines.ts';
import { startChild } from './children.ts';

export interface KillReport {
  readonly acknowledged: number;
  /** Keys that were acknowledged and are not there. */
  readonly lost: readonly string[];
  /** Keys of transactions of which one write is there and the other is not. */
  readonly halves: readonly string[];
}

const lanes = 8;

/** Lets a server write on the same database once for each time (ms), kills it then, and looks at what is there at the end. */
export async function killWhileWriting(place: Place, timesMs: readonly number[]): Promise<KillReport> {
  const acknowledged: string[] = [];
  for (const [round, timeMs] of timesMs.entries()) {
    const child = startChild('write-on.ts', environmentOf(place, { KEY: `round ${round}` }));
    await child.firstLine;
    await sleep(timeMs);
    await child.kill();
    acknowledged.push(...child.lines);
  }
  const storage = await openStorage(place);
  const isThere = async (key: string) => (await storage.read.meta.get(key)) !== undefined;
  const lost: string[] = [];
  for (const key of acknowledged) if (!(await isThere(key))) lost.push(key);
  const halves: string[] = [];
  for (const round of timesMs.keys())
    for (let lane = 0; lane < lanes; lane += 1) {
      // Each transaction writes a new key and, beside it, how far its lane has come.
      const last = Number((await storage.read.meta.get(`last round ${round} ${lane}`)) ?? -1);
      if (last >= 0 && !(await isThere(`round ${round} ${lane} ${last}`))) halves.push(`${round} ${lane} ${last}`);
      if (await isThere(`round ${round} ${lane} ${last + 1}`)) halves.push(`${round} ${lane} ${last + 1}`);
    }
  await storage.close();
  return { acknowledged: acknowledged.length, lost, halves };
}

export const environmentOf = (place: Place, more: Readonly<Record<string, string>> = {}) => ({
  DATA_DIR: place.dataDir,
  DATABASE_URL: place.databaseUrl,
  ...more,
});
