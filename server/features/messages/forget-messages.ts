import type { Deps } from '../../deps.ts';

const dayMs = 24 * 60 * 60_000;
const keptMs = 30 * dayMs;
const atOnce = 500;

/** Job: forgets secrets when their use is over, whatever carried them, and messages after thirty days. */
export async function forgetMessages(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await deps.storage.tx(async ({ messages, tickets, accessKeys, scrolls }) => {
    await messages.forgetTexts(now, atOnce);
    await messages.deleteOlder(now - keptMs, atOnce);
    await accessKeys.deleteExpired(now, atOnce);
    await scrolls.deleteExpired(now, atOnce);
    // A used or late ticket still tells its owner so for a while.
    await tickets.deleteExpired(now - 7 * dayMs, atOnce);
  });
}
