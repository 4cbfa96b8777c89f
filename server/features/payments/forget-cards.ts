import type { Deps } from '../../deps.ts';

const keptMs = 24 * 60 * 60_000;
const atOnce = 200;

/** Job: forgets visits to the gateway, and cards that were typed for carts which nobody placed. */
export async function forgetCards({ storage, clock }: Deps): Promise<void> {
  const before = clock.now() - keptMs;
  let deleted = atOnce;
  while (deleted >= atOnce) deleted = await storage.tx(({ cards }) => cards.deleteOlder(before, atOnce));
}
