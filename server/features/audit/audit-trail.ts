import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { type AuditFilter, type AuditPlace, mostCounted } from '../../storage/storage.ts';
import { fullNameOf } from '../calls/full-name.ts';
import { type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { type AuditActor, type AuditEntry, readEntries, refusedActions } from './read-entries.ts';
import { audit } from './write-audit.ts';

/** What the trail is narrowed to. Everything that is undefined is left open. */
export interface TrailFilter {
  /** "staff:{id}", "app:{key}", "system" … */
  readonly actor?: string | undefined;
  readonly customerNumber?: string | undefined;
  readonly callId?: string | undefined;
  readonly action?: string | undefined;
  /** Only what somebody was not let do. */
  readonly onlyRefused?: boolean;
  /** At or after, ms. */
  readonly from?: number | undefined;
  /** Before, ms. */
  readonly to?: number | undefined;
}

export interface TrailSlice {
  readonly before?: AuditPlace | undefined;
  readonly after?: AuditPlace | undefined;
  readonly limit: number;
}

export interface Trail {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  /** There are more than `total` says. */
  readonly isMore: boolean;
  /** For the page of newer entries; undefined on the first page. */
  readonly newer: AuditPlace | undefined;
  /** For the page of older entries; undefined on the last page. */
  readonly older: AuditPlace | undefined;
}

const rowsAtOnce = 500;

/** Who did what for whom, refused attempts included. 403 `right-missing`, 404 `customer-unknown`. */
export async function auditTrail(
  deps: Deps,
  identity: Identity,
  filter: TrailFilter,
  slice: TrailSlice,
): Promise<Result<Trail>> {
  const stored = await storedFilter(deps, identity, filter);
  if (!stored.ok) return stored;
  const { audit: table } = deps.storage.read;
  const { before, after, limit } = slice;
  const found = await table.find(stored.value, {
    ...(before && { before }),
    ...(after && { after }),
    limit: limit + 1,
  });
  const rows = after ? found.slice(-limit) : found.slice(0, limit);
  const [first, last] = [rows.at(0), rows.at(-1)];
  const isCut = found.length > limit;
  const total = await table.count(stored.value);
  return ok({
    entries: await readEntries(deps, rows),
    total,
    isMore: total >= mostCounted,
    newer: (after ? isCut : before !== undefined) ? first : undefined,
    older: (after ? rows.length > 0 : isCut) ? last : undefined,
  });
}

/**
 * Everything that matches, to be written into a file: read slice by slice as it is taken. That it was taken is an entry itself.
 * Refusals as `auditTrail`.
 */
export async function exportTrail(
  deps: Deps,
  identity: Identity,
  filter: TrailFilter,
): Promise<Result<AsyncIterable<AuditEntry>>> {
  const stored = await storedFilter(deps, identity, filter);
  if (!stored.ok) return stored;
  const details = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  await deps.storage.tx((tables) => audit(tables, deps, { identity, action: 'audit-exported', details }));
  return ok(everyEntry(deps, stored.value));
}

/** Those whom the trail can be narrowed to, staff by name before app keys. */
export async function trailActors({ storage }: Deps): Promise<readonly AuditActor[]> {
  const { staff, appKeys } = storage.read;
  const [people, keys] = await Promise.all([staff.list(), appKeys.list()]);
  return [
    ...people.map((it) => ({ kind: 'staff', id: `staff:${it.id}`, name: fullNameOf(it) }) as const),
    ...keys.map(({ key, name }) => ({ kind: 'app', id: `app:${key}`, name }) as const),
    { kind: 'system', id: 'system', name: '' },
    { kind: 'unknown', id: 'unknown', name: '' },
  ];
}

async function* everyEntry(deps: Deps, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  let before: AuditPlace | undefined;
  for (;;) {
    const rows = await deps.storage.read.audit.find(filter, { ...(before && { before }), limit: rowsAtOnce });
    yield* await readEntries(deps, rows);
    before = rows.at(-1);
    if (!before || rows.length < rowsAtOnce) return;
  }
}

async function storedFilter(deps: Deps, identity: Identity, filter: TrailFilter): Promise<Result<AuditFilter>> {
  if (!may(identity, 'see-audit')) return refused(rightMissing);
  const { actor, customerNumber, callId, action, onlyRefused, from, to } = filter;
  const customer = customerNumber ? await deps.storage.read.customers.byNumber(customerNumber) : undefined;
  if (customerNumber && !customer) return refused(customerUnknown);
  return ok({
    ...(actor && { actor }),
    ...(customer && { customerId: customer.id }),
    ...(callId && { chain: `call:${callId}` }),
    ...((action || onlyRefused) && { actions: actionsOf(action, onlyRefused) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
}

/** Nothing matches an action that is never a refusal when only refusals are wanted. */
const actionsOf = (action: string | undefined, onlyRefused: boolean | undefined): readonly string[] => {
  if (!onlyRefused) return action ? [action] : [];
  return action === undefined ? refusedActions : refusedActions.filter((it) => it === action);
};

const customerUnknown: Problem = {
  code: 'customer-unknown',
  status: 404,
  message: 'No customer has this number.',
};
