import type { CallEnding, CallKind, CallOutcome, CallReason, WrapUpCode } from '../../../shared/domain/call.ts';
import type { Level } from '../../../shared/domain/level.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { Call, CallSubject } from '../records.ts';
import { integer, maybeInteger, maybeText, maybeWord, text, word } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { CallTable } from '../storage.ts';

export function callTable(query: Query): CallTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM calls WHERE id = ${id}`));
      return found && callOf(found);
    },
    async lock(id) {
      const statement = sql`SELECT ${columns} FROM calls WHERE id = ${id}${query.dialect.forUpdate}`;
      const found = await firstRow(query.rows(statement));
      return found && callOf(found);
    },
    async runningOf(staffId) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM calls WHERE staff_id = ${staffId} AND ended_at IS NULL
            ORDER BY started_at DESC, id DESC`,
      );
      return rows.map(callOf);
    },
    async ofCustomer(customerId, limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM calls WHERE customer_id = ${customerId}
            ORDER BY started_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(callOf);
    },
    async newestOf(loginId, customerId) {
      const found = await firstRow(
        query.rows(
          sql`SELECT ${columns} FROM calls
              WHERE login_id = ${loginId} AND customer_id = ${customerId} AND kind = 'acting'
              ORDER BY started_at DESC, id DESC LIMIT 1`,
        ),
      );
      return found && callOf(found);
    },
    async save(call) {
      const values = columnsOf(call);
      await query.write(sql`INSERT INTO calls ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async overdue(now, limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM calls WHERE ended_at IS NULL AND (idle_at <= ${now} OR absolute_end_at <= ${now})
            ORDER BY started_at, id LIMIT ${limit}`,
      );
      return rows.map(callOf);
    },
    async running(now, limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM calls WHERE ended_at IS NULL AND idle_at > ${now} AND absolute_end_at > ${now}
            ORDER BY started_at, id LIMIT ${limit}`,
      );
      return rows.map(callOf);
    },
    async shorten({ idleByMs, absoluteMs }) {
      await query.write(
        sql`UPDATE calls SET idle_at = idle_at - ${idleByMs},
            absolute_end_at = CASE WHEN started_at + ${absoluteMs} < absolute_end_at
              THEN started_at + ${absoluteMs} ELSE absolute_end_at END
            WHERE ended_at IS NULL`,
      );
    },
  };
}

export const callColumns = [
  'id',
  'login_id',
  'staff_id',
  'kind',
  'customer_id',
  'level',
  'store',
  'reason',
  'reason_note',
  'started_at',
  'idle_at',
  'absolute_end_at',
  'ended_at',
  'ending',
  'outcome',
  'wrap_up_code',
  'wrap_up_note',
  'cart_at_start',
];
const columns = names(callColumns);

export const callOf = (found: Row): Call => ({
  id: text(found, 'id'),
  loginId: text(found, 'login_id'),
  staffId: text(found, 'staff_id'),
  ...subjectOf(found),
  store: text(found, 'store'),
  reason: word<CallReason>(found, 'reason'),
  reasonNote: text(found, 'reason_note'),
  startedAt: integer(found, 'started_at'),
  idleAt: integer(found, 'idle_at'),
  absoluteEndAt: integer(found, 'absolute_end_at'),
  endedAt: maybeInteger(found, 'ended_at'),
  ending: maybeWord<CallEnding>(found, 'ending'),
  outcome: maybeWord<CallOutcome>(found, 'outcome'),
  wrapUpCode: maybeWord<WrapUpCode>(found, 'wrap_up_code'),
  wrapUpNote: text(found, 'wrap_up_note'),
  cartAtStart: maybeText(found, 'cart_at_start'),
});

function subjectOf(found: Row): CallSubject {
  const level = maybeWord<Level>(found, 'level');
  if (level) return { kind: 'preparing', customerId: undefined, level };
  return { kind: word<CallKind>(found, 'kind'), customerId: text(found, 'customer_id'), level };
}

const columnsOf = (call: Call) => ({
  id: call.id,
  login_id: call.loginId,
  staff_id: call.staffId,
  kind: call.kind,
  customer_id: call.customerId ?? null,
  level: call.level ?? null,
  store: call.store,
  reason: call.reason,
  reason_note: call.reasonNote,
  started_at: call.startedAt,
  idle_at: call.idleAt,
  absolute_end_at: call.absoluteEndAt,
  ended_at: call.endedAt ?? null,
  ending: call.ending ?? null,
  outcome: call.outcome ?? null,
  wrap_up_code: call.wrapUpCode ?? null,
  wrap_up_note: call.wrapUpNote,
  cart_at_start: call.cartAtStart ?? null,
});
