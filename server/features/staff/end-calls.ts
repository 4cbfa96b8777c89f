import type { Deps } from '../../deps.ts';
import type { Staff } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { closeCall } from '../calls/close-call.ts';
import { customerOfCall } from '../calls/customer-of-call.ts';
import { endingDue } from '../calls/end-by-itself.ts';

/** Ends the calls that the account, as it is from now on, may not have. The carts stay as they are. */
export async function endForbiddenCalls(tables: Tables, deps: Deps, staff: Staff): Promise<void> {
  const now = deps.clock.now();
  for (const { id } of await tables.calls.runningOf(staff.id)) {
    const call = await tables.calls.lock(id);
    if (!call || call.endedAt !== undefined) continue;
    const customer = await customerOfCall(tables, call);
    if (endingDue(call, staff, customer, now) !== 'role-changed') continue;
    await closeCall(tables, deps, call, {
      ending: 'role-changed',
      outcome: 'hand-over',
      endedAt: now,
      actor: 'system',
    });
  }
}
