import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Call } from '../../storage/records.ts';
import { customerOfCall } from '../calls/customer-of-call.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { orderRow } from '../orders/order-row.ts';
import type { OrderRow } from '../orders/order-views.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { type AuditEntry, readEntries } from './read-entries.ts';

/** One call from its start to its end: who, for whom, why, every change, the orders, and how it ended. */
export interface CallStory {
  readonly call: Call;
  readonly operatorName: string;
  readonly customer: { readonly name: string; readonly number: string } | undefined;
  /** In the order in which they were written. */
  readonly entries: readonly AuditEntry[];
  /** There are more entries than are told here. */
  readonly isCut: boolean;
  readonly orders: readonly OrderRow[];
}

/** A call has an hour at most; whoever writes more than this has a program do it. */
const mostEntries = 1_000;

/** 403 `right-missing`, 404 `call-unknown`. */
export async function callStory(deps: Deps, identity: Identity, callId: string): Promise<Result<CallStory>> {
  if (!may(identity, 'see-audit')) return refused(rightMissing);
  const { calls, staff, audit, orders } = deps.storage.read;
  const call = await calls.byId(callId);
  if (!call) return refused(callUnknown);
  const [operator, customer, rows, placed] = await Promise.all([
    staff.byId(call.staffId),
    customerOfCall(deps.storage.read, call),
    audit.chainAfter(`call:${call.id}`, 0, mostEntries + 1),
    orders.ofCall(call.id),
  ]);
  return ok({
    call,
    operatorName: operator ? fullNameOf(operator) : '',
    customer: customer && { name: fullNameOf(customer), number: customer.number },
    entries: await readEntries(deps, rows.slice(0, mostEntries)),
    isCut: rows.length > mostEntries,
    orders: placed.map(orderRow),
  });
}

const callUnknown: Problem = {
  code: 'call-unknown',
  status: 404,
  message: 'There is no such call.',
};
