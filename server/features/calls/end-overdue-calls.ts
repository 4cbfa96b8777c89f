import { limitReached } from '../../../shared/domain/call.ts';
import type { Deps } from '../../deps.ts';
import { endByItself } from './end-by-itself.ts';

const batch = 100;

/** Ends calls past a limit whose operators sent nothing since, and says how many. For a job; every request ends its own call anyway. */
export async function endOverdueCalls(deps: Deps): Promise<number> {
  let ended = 0;
  for (;;) {
    const now = deps.clock.now();
    const overdue = await deps.storage.read.calls.overdue(now, batch);
    for (const call of overdue) await endByItself(deps, call, limitReached(call, now) ?? 'idle');
    ended += overdue.length;
    if (overdue.length < batch) return ended;
  }
}
