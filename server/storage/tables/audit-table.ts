import { firstRow, type Query, type Row } from '../query.ts';
import type { AuditRow } from '../records.ts';
import { integer, maybeText, text } from '../row-values.ts';
import { row, sql } from '../sql.ts';
import type { AuditTable } from '../storage.ts';

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
