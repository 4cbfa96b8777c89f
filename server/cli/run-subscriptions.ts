import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CycleStatus } from '../../shared/domain/subscription.ts';
import { addDays, isDay, startOfDay } from '../../shared/domain/zoned-day.ts';
import type { Deps } from '../deps.ts';
import { leaseMs, runDue } from '../features/subscriptions/run-subscriptions.ts';
import { openDeps } from './open-deps.ts';
import { StopLine } from './stop-line.ts';

const usage = 'npm run subscriptions:run -- [--until=2026-12-31 | --until=2026-12-31T18:00:00Z]';

/**
 * Orders what subscriptions are due: by now, or by the end of a day of the store's calendar, or by a moment. May run beside servers on
 * the same PostgreSQL, and again after a crash: each cycle is made once.
 */
export async function runSubscriptionsCommand(args: readonly string[]): Promise<void> {
  const given = optionsOf(args);
  const deps = await openDeps('serve');
  try {
    const until = await momentOf(deps, given);
    const counts = new Map<CycleStatus, number>();
    for (;;) {
      const cycles = await runDue(deps, until);
      for (const { status } of cycles) counts.set(status, (counts.get(status) ?? 0) + 1);
      if (cycles.length > 0) continue;
      if ((await deps.storage.read.subscriptions.leasedUntil(until)) === undefined) break;
      await sleep(leaseMs / 10); // another server is at work on the rest, or was killed
    }
    const cycles = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${cycles} cycles by ${new Date(until).toISOString()}.`);
    for (const [status, count] of counts) console.log(`  ${status} ${count}`);
  } finally {
    await deps.storage.close();
  }
}

async function momentOf({ storage, clock }: Deps, given: string | undefined): Promise<number> {
  if (given === undefined) return clock.now();
  const { timeZone } = await storage.read.meta.settings();
  const at = isDay(given) ? startOfDay(addDays(given, 1), timeZone) - 1 : Date.parse(given);
  if (Number.isNaN(at)) throw new StopLine(`Say it like this: ${usage}`);
  return at;
}

function optionsOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { until: { type: 'string' } } }).values.until;
  } catch {
    throw new StopLine(`Say it like this: ${usage}`); // an option that does not exist
  }
}
