import type { Deps } from '../../deps.ts';
import type { AuditRow } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { holdCall } from '../calls/call-over.ts';
import { type Buyer, callOf, type SubscriptionRun } from '../session/identity.ts';
import { macOf } from './chain.ts';

export interface AuditEntry {
  readonly identity: Buyer;
  /** What was done, in the trade's words: "cart-changed", "order-placed", "call-started", "refused". */
  readonly action: string;
  /** Whose account it concerns; the customer acted for unless said. */
  readonly customerId?: string | undefined;
  /** Facts to read later: ids, amounts, old and new values. Never passwords, tokens or card numbers. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Writes the audit row of a change made by staff, an app key or a subscription's own day, in the change's own transaction: without the row there is no
 * change (security rule 8). Throws CallOver when the call ended meanwhile. Shoppers and visitors acting for themselves leave no row.
 */
export async function audit(tables: Tables, deps: Deps, entry: AuditEntry): Promise<void> {
  const { identity } = entry;
  if (identity.kind === 'visitor' || identity.kind === 'shopper') return;
  if (identity.kind === 'subscription') return appendAudit(tables, deps, stepOfSubscription(identity, entry));
  const call = callOf(identity);
  if (call) await holdCall(tables, call);
  await appendAudit(tables, deps, {
    chain: call ? `call:${call.id}` : identity.kind === 'staff' ? `staff:${identity.staff.id}` : `app:${identity.key}`,
    actor: identity.kind === 'staff' ? `staff:${identity.staff.id}` : `app:${identity.key}`,
    action: entry.action,
    customerId: entry.customerId ?? call?.customerId,
    callId: call?.id,
    details: entry.details ?? {},
  });
}

/** One chain a subscription, so that they do not wait for each other. */
const stepOfSubscription = (
  { subscriptionId, customer }: SubscriptionRun,
  { action, customerId, details }: AuditEntry,
): AuditStep => ({
  chain: `subscription:${subscriptionId}`,
  actor: 'system',
  action,
  customerId: customerId ?? customer.id,
  callId: undefined,
  details: { ...details, subscriptionId },
});

/** An audit row could not be written, so what it was for does not happen (E19). */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  /** The driver's code, by which storage knows a transaction that is worth another run. */
  readonly code: unknown;
  constructor(cause: unknown) {
    super('The audit row could not be written.', { cause });
    this.code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  }
}

export interface AuditStep {
  readonly chain: string;
  readonly actor: string;
  readonly action: string;
  readonly customerId: string | undefined;
  readonly callId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Adds a step to a chain, for changes that no request makes (limits, jobs) and for those that begin or end a call. */
export async function appendAudit(tables: Tables, deps: Deps, step: AuditStep): Promise<void> {
  try {
    await append(tables, deps, step);
  } catch (cause) {
    throw new AuditError(cause);
  }
}

async function append(tables: Tables, deps: Deps, step: AuditStep): Promise<void> {
  const head = await tables.audit.head(step.chain);
  const row: Omit<AuditRow, 'mac'> = {
    ...step,
    seq: (head?.seq ?? 0) + 1,
    at: deps.clock.now(),
    details: JSON.stringify(step.details),
  };
  await tables.audit.append({ ...row, mac: macOf(deps.config.auditKey, head?.mac ?? '', row) });
}
