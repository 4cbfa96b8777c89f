import { firstRow, type Query, type Row } from '../query.ts';
import type { AuditRow } from '../records.ts';
import { integer, maybeText, text } from '../row-values.ts';
import { allOf, oneOf, row, type Sql, sql } from '../sql.ts';
import { type AuditFilter, type AuditSlice, type AuditTable, mostCounted } from '../storage.ts';

export function auditTable(query: Query): AuditTable {
  return {
    async head(chain) {
      // The row of the chain is what concurrent writers wait for; a chain without rows has none to lock yet.
      await query.returning(
        sql`INSERT INTO audit_heads ${row({ chain, count: 0, mac: '' })}
            ON CONFLICT (chain) DO UPDATE SET chain = excluded.chain RETURNING chain`,
      );
      const found = await firstRow(
        query.rows(sql`SELECT ${columns} FROM audit WHERE chain = ${chain} ORDER BY seq DESC LIMIT 1`),
      );
      return found && auditOf(found);
    },
    async append(entry) {
      const values = {
        chain: entry.chain,
        seq: entry.seq,
        at: entry.at,
        actor: entry.actor,
        action: entry.action,
        customer_id: entry.customerId ?? null,
        call_id: entry.callId ?? null,
        details: entry.details,
        mac: entry.mac,
      };
      await query.write(sql`INSERT INTO audit ${row(values)}`);
      await query.write(
        sql`INSERT INTO audit_heads ${row({ chain: entry.chain, count: 1, mac: entry.mac })}
            ON CONFLICT (chain) DO UPDATE SET count = audit_heads.count + 1, mac = excluded.mac`,
      );
    },
    async chain(chain) {
      const rows = await query.rows(sql`SELECT ${columns} FROM audit WHERE chain = ${chain} ORDER BY seq`);
      return rows.map(auditOf);
    },
    async chainAfter(chain, seq, limit) {
      const rows = await query.rows(
        sql`SELECT ${columns} FROM audit WHERE chain = ${chain} AND seq > ${seq} ORDER BY seq LIMIT ${limit}`,
      );
      return rows.map(auditOf);
    },
    find: (filter, slice) => findAudit(query, filter, slice),
    async count(filter) {
      const [counted] = await query.search(
        sql`SELECT COUNT(*) AS total FROM
            (SELECT 1 AS one FROM audit WHERE ${allOf(conditionsOf(filter))} LIMIT ${mostCounted}) AS found`,
      );
      return integer(counted ?? {}, 'total');
    },
    async heads() {
      const rows = await query.rows(sql`SELECT chain, count, mac FROM audit_heads WHERE count > 0 ORDER BY chain`);
      return rows.map((head) => ({
        chain: text(head, 'chain'),
        count: integer(head, 'count'),
        mac: text(head, 'mac'),
      }));
    },
  };
}

async function findAudit(query: Query, filter: AuditFilter, slice: AuditSlice): Promise<readonly AuditRow[]> {
  const { before, after, limit } = slice;
  if (!after) {
    const older = before ? [sql`(at, chain, seq) < (${before.at}, ${before.chain}, ${before.seq})`] : [];
    const rows = await query.search(
      sql`SELECT ${columns} FROM audit WHERE ${allOf([...conditionsOf(filter), ...older])}
          ORDER BY at DESC, chain DESC, seq DESC LIMIT ${limit}`,
    );
    return rows.map(auditOf);
  }
  const newer = sql`(at, chain, seq) > (${after.at}, ${after.chain}, ${after.seq})`;
  const rows = await query.search(
    sql`SELECT ${columns} FROM audit WHERE ${allOf([...conditionsOf(filter), newer])}
        ORDER BY at, chain, seq LIMIT ${limit}`,
  );
  return rows.map(auditOf).toReversed();
}

const conditionsOf = ({ actor, customerId, chain, actions, from, to }: AuditFilter): readonly Sql[] => [
  ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
  ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
  ...(chain === undefined ? [] : [sql`chain = ${chain}`]),
  ...(actions ? [sql`action IN ${oneOf(actions)}`] : []),
  ...(from === undefined ? [] : [sql`at >= ${from}`]),
  ...(to === undefined ? [] : [sql`at < ${to}`]),
];

const columns = sql`chain, seq, at, actor, action, customer_id, call_id, details, mac`;

const auditOf = (found: Row): AuditRow => ({
  chain: text(found, 'chain'),
  seq: integer(found, 'seq'),
  at: integer(found, 'at'),
  actor: text(found, 'actor'),
  action: text(found, 'action'),
  customerId: maybeText(found, 'customer_id'),
  callId: maybeText(found, 'call_id'),
  details: text(found, 'details'),
  mac: text(found, 'mac'),
});
