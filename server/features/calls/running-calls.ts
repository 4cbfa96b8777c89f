import type { CallKind, CallReason } from '../../../shared/domain/call.ts';
import type { Level } from '../../../shared/domain/level.ts';
import type { Deps } from '../../deps.ts';
import type { Call, Customer, Staff } from '../../storage/records.ts';
import { type Identity, may } from '../session/identity.ts';
import { customerOfCall } from './customer-of-call.ts';
import { fullNameOf } from './full-name.ts';

/** A call in which somebody acts for a customer at this moment. */
export interface RunningCall {
  readonly id: string;
  readonly operatorName: string;
  readonly kind: CallKind;
  /** '' while a cart is prepared for nobody in particular. */
  readonly customerName: string;
  readonly customerNumber: string;
  /** Whose prices such a cart has. */
  readonly level: Level | undefined;
  readonly reason: CallReason;
  /** ms since 1970 */
  readonly startedAt: number;
}

const mostCalls = 100;

/** The calls that run now, longest first, 100 at most. Staff without see-all-orders get only their own. */
export async function runningCalls(deps: Deps, identity: Identity): Promise<readonly RunningCall[]> {
  const { calls, staff } = deps.storage.read;
  const running = (await calls.running(deps.clock.now(), mostCalls)).filter((call) => sees(identity, call));
  const operators = new Map((await staff.list()).map((it) => [it.id, it]));
  const rows = await Promise.all(
    running.map(async (call) =>
      describe(call, operators.get(call.staffId), await customerOfCall(deps.storage.read, call)),
    ),
  );
  return rows.flatMap((row) => row ?? []);
}

const sees = (identity: Identity, call: Call): boolean =>
  may(identity, 'see-all-orders') || (identity.kind === 'staff' && identity.staff.id === call.staffId);

/** undefined when a row the call points to is gone. */
function describe(call: Call, operator: Staff | undefined, customer: Customer | undefined): RunningCall | undefined {
  if (!operator || (call.customerId !== undefined && !customer)) return undefined;
  return {
    id: call.id,
    operatorName: fullNameOf(operator),
    kind: call.kind,
    customerName: customer ? fullNameOf(customer) : '',
    customerNumber: customer?.number ?? '',
    level: call.level,
    reason: call.reason,
    startedAt: call.startedAt,
  };
}
