import type { TrailFilter } from '../../../features/audit/audit-trail.ts';
import type { AuditPlace } from '../../../storage/storage.ts';
import { addressOf, filledFields, type QueryFields } from '../filters/filter.ts';
import { boundsOf, type ChosenDays, daysFields, noDays, type Period, readDays } from '../filters/period.ts';
import { textIn } from '../filters/text-in.ts';

export const auditPath = '/admin/audit';

/** What the address of the audit trail says. A member that is undefined, or '', does not narrow the list. */
export interface AuditQuery extends ChosenDays {
  /** "staff:{id}", "app:{key}" … */
  readonly actor: string;
  readonly customerNumber: string;
  readonly callId: string;
  readonly action: string;
  readonly onlyRefused: boolean;
  /** Entries before this one, or just after it. */
  readonly before: AuditPlace | undefined;
  readonly after: AuditPlace | undefined;
}

export const everyEntry: AuditQuery = {
  ...noDays,
  actor: '',
  customerNumber: '',
  callId: '',
  action: '',
  onlyRefused: false,
  before: undefined,
  after: undefined,
};

/** Reads an address that people edit, keep and send: what it does not know it leaves out. */
export function readAuditQuery(address: URLSearchParams): AuditQuery {
  const text = (name: string) => textIn(address, name);
  return {
    ...readDays(address),
    actor: text('actor'),
    customerNumber: text('customer'),
    callId: text('call'),
    action: text('action'),
    onlyRefused: text('result') === 'refused',
    before: placeIn(text('before')),
    after: placeIn(text('after')),
  };
}

/** The address of the audit trail with these changes to the query; on the page of the newest entries unless they say otherwise. */
export const auditAddress = (query: AuditQuery, changes: Partial<AuditQuery> = {}): string =>
  addressOf(auditPath, auditFields({ ...query, before: undefined, after: undefined, ...changes }));

/** The query as names and values; what does not narrow the list is left out. */
export const auditFields = (it: AuditQuery): QueryFields => [
  ...daysFields(it),
  ...filledFields([
    ['actor', it.actor],
    ['customer', it.customerNumber],
    ['call', it.callId],
    ['action', it.action],
    ['result', it.onlyRefused ? 'refused' : ''],
    ['before', it.before && placeText(it.before)],
    ['after', it.after && placeText(it.after)],
  ]),
];

export const auditPeriod = (query: AuditQuery): Period => query.period ?? 'any';

export const isNarrowed = (query: AuditQuery): boolean =>
  auditFields({ ...query, before: undefined, after: undefined }).length > 0;

/** The query as the verbs of the audit take it. Days are those of the store's time zone. */
export const trailFilterOf = (query: AuditQuery, now: number, timeZone: string): TrailFilter => ({
  ...boundsOf(auditPeriod(query), query, now, timeZone),
  actor: query.actor || undefined,
  customerNumber: query.customerNumber || undefined,
  callId: query.callId || undefined,
  action: query.action || undefined,
  onlyRefused: query.onlyRefused,
});

const placeText = ({ at, seq, chain }: AuditPlace): string => `${at}.${seq}.${chain}`;

function placeIn(text: string): AuditPlace | undefined {
  const [, at, seq, chain] = /^(\d{1,15})\.(\d{1,15})\.(.+)$/.exec(text) ?? [];
  return chain === undefined ? undefined : { at: Number(at), seq: Number(seq), chain };
}
