import { dayOf } from '../../../../shared/domain/zoned-day.ts';
import type { Deps } from '../../../deps.ts';
import { auditTrail, exportTrail, trailActors } from '../../../features/audit/audit-trail.ts';
import { checkAudit, lastCheck } from '../../../features/audit/check-audit.ts';
import { type Found, findInTrail } from '../../../features/audit/find-in-trail.ts';
import { csvDownload } from '../../../http/csv.ts';
import { type FormContext, type PageContext, type PageReply, redirect } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { AuditPage } from './AuditPage.tsx';
import { csvColumns, csvRows } from './audit-csv.ts';
import { auditFilters } from './audit-filters.ts';
import { auditAddress, auditPath, everyEntry, readAuditQuery, trailFilterOf } from './audit-query.ts';

const rowsOfPage = 50;

/** GET /admin/audit; a search leads on to what it found. */
export async function auditPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const q = ctx.query.get('q')?.trim().slice(0, 200) ?? '';
  const found = await findInTrail(deps, q);
  if (found) return redirect(placeOf(found));
  const desk = await deskOf(deps, ctx);
  const query = readAuditQuery(ctx.query);
  const { before, after } = query;
  const filter = trailFilterOf(query, desk.now, desk.timeZone);
  const [trail, check, actors] = await Promise.all([
    auditTrail(deps, ctx.identity, filter, { before, after, limit: rowsOfPage }),
    lastCheck(deps),
    trailActors(deps),
  ]);
  if (!trail.ok && trail.problem.code !== 'customer-unknown') return trail;
  const filters = auditFilters(desk, query, actors);
  const shown = trail.ok ? trail.value : undefined;
  return <AuditPage desk={desk} query={query} filters={filters} check={check} trail={shown} unknown={q} />;
}

function placeOf(found: Found): string {
  switch (found.kind) {
    case 'call':
      return `/admin/audit/calls/${found.callId}`;
    case 'customer':
      return auditAddress(everyEntry, { customerNumber: found.number });
    case 'actor':
      return auditAddress(everyEntry, { actor: found.actor });
  }
}

/** POST /admin/audit/verify: everything, or one call. */
export async function verifyForm(deps: Deps, { identity, fields }: FormContext): Promise<PageReply> {
  const callId = fields.get('call') ?? '';
  const chain = callId ? `call:${callId}` : undefined;
  await checkAudit(deps, identity, { chain, goOn: fields.get('on') === '1' });
  return redirect(callId ? `${auditPath}/calls/${encodeURIComponent(callId)}` : auditPath);
}

/** POST /admin/audit/export: everything that matches, as CSV. */
export async function exportForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const filter = trailFilterOf(readAuditQuery(ctx.fields), desk.now, desk.timeZone);
  const entries = await exportTrail(deps, ctx.identity, filter);
  if (!entries.ok) return entries;
  return csvDownload({
    fileName: `audit-${dayOf(desk.now, desk.timeZone)}.csv`,
    columns: csvColumns(desk.t),
    rows: csvRows(desk, entries.value),
  });
}
