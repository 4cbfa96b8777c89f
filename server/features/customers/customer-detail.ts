import type { CustomerCard } from '../../../shared/api/telesales.ts';
import type { CallEnding, CallKind, CallOutcome, CallReason } from '../../../shared/domain/call.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Address, Customer } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';
import type { OrderRow } from '../orders/order-views.ts';
import { ordersForStaff } from '../orders/read-orders.ts';
import type { Identity } from '../session/identity.ts';
import { customerCardOf } from './customer-card.ts';
import { customerUnknown } from './customer-problems.ts';
import { findCustomer } from './find-customer.ts';

const mostOrders = 10;
const mostCalls = 10;

/** What the dashboard shows of one customer. */
export interface CustomerDetail {
  readonly card: CustomerCard;
  readonly hasPassword: boolean;
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly addresses: readonly Address[];
  /** As far as this person may see them, newest first. */
  readonly orders: readonly OrderRow[];
  /** Newest first. */
  readonly calls: readonly CustomerCall[];
}

export interface CustomerCall {
  readonly id: string;
  readonly kind: CallKind;
  readonly operatorName: string;
  readonly reason: CallReason;
  /** ms since 1970 */
  readonly startedAt: number;
  /** undefined while it runs. */
  readonly endedAt: number | undefined;
  readonly ending: CallEnding | undefined;
  readonly outcome: CallOutcome | undefined;
}

/** 404 `customer-unknown`. */
export async function customerDetail(deps: Deps, identity: Identity, number: string): Promise<Result<CustomerDetail>> {
  const customer = await findCustomer(deps.storage.read, number);
  if (!customer) return refused(customerUnknown);
  const [card, addresses, orders, calls] = await Promise.all([
    customerCardOf(deps, identity, customer),
    deps.storage.read.customers.addresses(customer.id),
    ordersForStaff(deps, identity, customer.id, mostOrders),
    callsWith(deps, customer),
  ]);
  return ok({
    card,
    hasPassword: customer.passwordHash !== undefined,
    updatedAt: customer.updatedAt,
    updatedBy: customer.updatedBy ?? '',
    addresses,
    orders,
    calls,
  });
}

async function callsWith({ storage }: Deps, customer: Customer): Promise<readonly CustomerCall[]> {
  const [calls, staff] = await Promise.all([
    storage.read.calls.ofCustomer(customer.id, mostCalls),
    storage.read.staff.list(),
  ]);
  const names = new Map(staff.map((person) => [person.id, fullNameOf(person)]));
  return calls.map(({ id, kind, staffId, reason, startedAt, endedAt, ending, outcome }) => ({
    id,
    kind,
    operatorName: names.get(staffId) ?? '',
    reason,
    startedAt,
    endedAt,
    ending,
    outcome,
  }));
}
