import type { Deps } from '../../deps.ts';
import type { AuditRow } from '../../storage/records.ts';
import { fullNameOf } from '../calls/full-name.ts';

/** A row of the audit with the names of those it is about. */
export interface AuditEntry {
  readonly at: number;
  readonly chain: string;
  /** Its number in the chain. */
  readonly seq: number;
  readonly mac: string;
  readonly actor: AuditActor;
  readonly action: string;
  /** Somebody was not let do it. */
  readonly isRefused: boolean;
  readonly customer: { readonly number: string; readonly name: string } | undefined;
  readonly callId: string | undefined;
  /** As written with the action: ids, amounts, old and new values. */
  readonly details: Details;
  /** Where `details.lines` says what happened to a cart. */
  readonly lines: readonly LineChange[];
}

export interface AuditActor {
  readonly kind: ActorKind;
  /** As the row has it: "staff:{id}". */
  readonly id: string;
  /** Of a person or an app key; '' for all others. */
  readonly name: string;
}
export type ActorKind = 'staff' | 'app' | 'system' | 'command-line' | 'unknown';

export interface LineChange {
  /** "HS-COF-101", or the sku's id when it is gone. */
  readonly reference: string;
  readonly from: number;
  readonly to: number;
}

export type Details = Readonly<Record<string, unknown>>;

/** What a row is called in which somebody was stopped. */
export const refusedActions = ['refused', 'sign-in-refused'] as const;

/** The rows with names for their ids, looked up together. */
export async function readEntries(deps: Deps, rows: readonly AuditRow[]): Promise<readonly AuditEntry[]> {
  const tables = deps.storage.read;
  const parsed = rows.map((row) => ({ row, details: detailsIn(row.details) }));
  const customerIds = [...new Set(rows.flatMap(({ customerId }) => customerId ?? []))];
  const skuIds = [...new Set(parsed.flatMap(({ details }) => changesIn(details).map(({ skuId }) => skuId)))];
  const [staff, keys, customers, skus] = await Promise.all([
    tables.staff.list(),
    tables.appKeys.list(),
    Promise.all(customerIds.map((id) => tables.customers.byId(id))),
    tables.catalog.skus(skuIds),
  ]);
  const names = new Map([
    ...staff.map((it) => [`staff:${it.id}`, fullNameOf(it)] as const),
    ...keys.map(({ key, name }) => [`app:${key}`, name] as const),
  ]);
  const byId = new Map(customers.flatMap((it) => (it ? [[it.id, { number: it.number, name: fullNameOf(it) }]] : [])));
  const references = new Map(skus.map(({ sku }) => [sku.id, sku.reference]));
  return parsed.map(({ row, details }) => ({
    at: row.at,
    chain: row.chain,
    seq: row.seq,
    mac: row.mac,
    actor: actorOf(row.actor, names),
    action: row.action,
    isRefused: refusedActions.some((action) => action === row.action),
    customer: row.customerId === undefined ? undefined : byId.get(row.customerId),
    callId: row.callId,
    details,
    lines: changesIn(details).map(({ skuId, from, to }) => ({ reference: references.get(skuId) ?? skuId, from, to })),
  }));
}

function actorOf(id: string, names: ReadonlyMap<string, string>): AuditActor {
  const [kind = ''] = id.split(':');
  const known = (['staff', 'app', 'system', 'command-line'] as const).find((it) => it === kind);
  return { kind: known ?? 'unknown', id, name: names.get(id) ?? '' };
}

function detailsIn(text: string): Details {
  const details: unknown = JSON.parse(text);
  return typeof details === 'object' && details !== null ? { ...details } : {};
}

function changesIn({ lines }: Details): readonly { skuId: string; from: number; to: number }[] {
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line: unknown) => {
    if (typeof line !== 'object' || line === null) return [];
    const { skuId, from, to }: { skuId?: unknown; from?: unknown; to?: unknown } = line;
    return typeof skuId === 'string' && typeof from === 'number' && typeof to === 'number' ? [{ skuId, from, to }] : [];
  });
}
