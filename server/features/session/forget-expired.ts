import type { Deps } from '../../deps.ts';

const dayMs = 24 * 60 * 60_000;
/** Counts of refused attempts stay as long as somebody may ask for them. */
const keptCountsMs = 30 * dayMs;
const batch = 500;

/** Deletes sessions that ran out of time, and old counts of tries and refusals. */
export async function forgetExpired({ storage, clock }: Deps): Promise<void> {
  const now = clock.now();
  while ((await storage.tx(({ sessions }) => sessions.deleteExpired(now - dayMs, batch))) === batch);
  await storage.tx(({ attempts }) => attempts.deleteOlder(now - keptCountsMs));
}
