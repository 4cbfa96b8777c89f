import type { Deps } from '../../deps.ts';

const keptMs = 30 * 24 * 60 * 60_000;
const atOnce = 500;

/** Job: forgets uploaded files after 30 days. */
export async function forgetImports(deps: Deps): Promise<void> {
  const before = deps.clock.now() - keptMs;
  for (;;) {
    const deleted = await deps.storage.tx(({ imports }) => imports.deleteOlder(before, atOnce));
    if (deleted < atOnce) return;
  }
}
