import type { CallEnding, CallOutcome, WrapUpCode } from '../../../shared/domain/call.ts';
import type { Problem } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Call } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { takeBack } from '../pay-links/make-pay-link.ts';
import { type Operator, withoutCall } from '../session/identity.ts';
import { workOf } from '../session/work-of.ts';
import { noteProblem } from './call-note.ts';
import { closeCall } from './close-call.ts';
import { customerOfCall } from './customer-of-call.ts';
import { placedOrders } from './placed-orders.ts';
import { takeBackCart } from './take-back-cart.ts';

export interface Finish {
  readonly ending: CallEnding;
  readonly outcome: CallOutcome;
  readonly wrapUpCode?: WrapUpCode | undefined;
  readonly note?: string | undefined;
}

/**
 * Ends a locked call as its operator wishes, the outcome's effect included. Gives the problem when the outcome does not fit: then
 * nothing was written.
 */
export async function finishCall(
  tables: Tables,
  deps: Deps,
  identity: Operator,
  call: Call,
  { ending, outcome, wrapUpCode, note = '' }: Finish,
): Promise<Problem | undefined> {
  const unfit = noteProblem(note, 'Call not ended.') ?? (await outcomeProblem(tables, call, outcome));
  if (unfit) return unfit;
  const actor: Operator = { ...withoutCall(identity), ...workOf(call, await customerOfCall(tables, call)) };
  // Rows written at the end belong to the call that ends.
  const edited = outcome === 'cancel-order' ? await takeBackCart(tables, deps, actor, call) : undefined;
  if (edited) return edited;
  if (outcome === 'cancel-order') await takeBack(tables, await tables.payLinks.ofCall(call.id), deps.clock.now());
  await closeCall(tables, deps, call, {
    ending,
    outcome,
    wrapUpCode,
    note,
    endedAt: deps.clock.now(),
    actor: `staff:${identity.staff.id}`,
  });
  return undefined;
}

async function outcomeProblem(tables: Tables, call: Call, outcome: CallOutcome): Promise<Problem | undefined> {
  if (outcome !== 'done-order' || (await placedOrders(tables, call.id)).length > 0) return undefined;
  return {
    code: 'no-order',
    status: 422,
    message: 'Call not ended. No order was placed in this call. Choose another outcome.',
    fields: { outcome: 'No order was placed in this call' },
  };
}
