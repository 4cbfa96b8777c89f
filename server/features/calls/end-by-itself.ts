import { type CallEnding, callEndsAt, limitReached } from '../../../shared/domain/call.ts';
import { allows } from '../../../shared/domain/permissions.ts';
import type { Deps } from '../../deps.ts';
import type { Call, Customer, Staff } from '../../storage/records.ts';
import { closeCall } from './close-call.ts';

/** Why a running call must end at this moment (ms), though nobody asked for it; undefined while it may go on. */
export function endingDue(
  call: Call,
  staff: Staff | undefined,
  customer: Customer | undefined,
  now: number,
): CallEnding | undefined {
  const limit = limitReached(call, now);
  if (limit) return limit;
  if (!staff || staff.disabled || !allows(staff.roles, 'impersonate')) return 'role-changed';
  if (call.kind === 'preparing' && call.customerId === undefined) return undefined;
  if (!customer || customer.disabled) return 'customer-disabled';
  return customer.phoneHelpSince === undefined ? 'consent-withdrawn' : undefined;
}

/** Ends the call for a reason other than the operator's wish, once; gives the call as it then is. The cart stays as it is. */
export const endByItself = (deps: Deps, call: Call, ending: CallEnding): Promise<Call> =>
  deps.storage.tx(async (tables) => {
    const current = await tables.calls.lock(call.id);
    if (!current || current.endedAt !== undefined) return current ?? call;
    // Another tab's click may have renewed the limit since the row was read.
    const now = deps.clock.now();
    const isLimit = ending === 'idle' || ending === 'absolute-limit';
    if (isLimit && !limitReached(current, now)) return current;
    return closeCall(tables, deps, current, {
      ending,
      endedAt: isLimit ? Math.min(now, callEndsAt(current)) : now,
      actor: 'system',
      outcome: 'hand-over',
    });
  });
