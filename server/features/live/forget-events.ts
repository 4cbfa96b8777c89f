import type { Deps } from '../../deps.ts';

/** A page that was away for longer reads everything anew. */
export const keptMs = 24 * 60 * 60_000;
const batch = 500;

/** Job: deletes what happened a day ago. */
export async function forgetEvents({ storage, clock }: Deps): Promise<void> {
  const before = clock.now() - keptMs;
  while ((await storage.tx(({ liveEvents }) => liveEvents.deleteOlder(before, batch))) === batch);
}
