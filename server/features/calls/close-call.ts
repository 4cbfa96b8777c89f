import type { CallEnding, CallOutcome, WrapUpCode } from '../../../shared/domain/call.ts';
import { plainText } from '../../../shared/domain/plain-line.ts';
import type { Deps } from '../../deps.ts';
import type { Call } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';
import { keepLock } from '../takeover/keep-lock.ts';

export interface Closing {
  readonly ending: CallEnding;
  readonly outcome: CallOutcome;
  readonly endedAt: number;
  /** "staff:<id>" or "system" */
  readonly actor: string;
  readonly wrapUpCode?: WrapUpCode | undefined;
  readonly note?: string | undefined;
  /** Facts for the audit row beside the ending. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Ends a call that its caller has locked, and writes the last row of its chain. */
export async function closeCall(tables: Tables, deps: Deps, call: Call, closing: Closing): Promise<Call> {
  const { ending, outcome, endedAt, wrapUpCode } = closing;
  const ended: Call = { ...call, ending, outcome, endedAt, wrapUpCode, wrapUpNote: plainText(closing.note ?? '') };
  await tables.calls.save(ended);
  await freeCart(tables, deps, call);
  await appendAudit(tables, deps, {
    chain: `call:${call.id}`,
    actor: closing.actor,
    action: 'call-ended',
    customerId: call.customerId,
    callId: call.id,
    details: { ending, outcome, endedAt, ...(wrapUpCode ? { wrapUpCode } : {}), ...closing.details },
  });
  return ended;
}

/** What the call's operator has taken over goes back to its shopper, with its changes. */
async function freeCart(tables: Tables, deps: Deps, call: Call): Promise<void> {
  const cart = await tables.carts.lockedBy(call.staffId);
  if (cart?.lock?.callId === call.id) await keepLock(tables, deps, cart, undefined);
}
