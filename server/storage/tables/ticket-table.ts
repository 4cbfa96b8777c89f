import { firstRow, type Query, type Row } from '../query.ts';
import type { Ticket } from '../records.ts';
import { integer, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { names, row, sql } from '../sql.ts';
import type { TicketTable } from '../storage.ts';

export function ticketTable(query: Query): TicketTable {
  return {
    async byTokenHash(hash) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM tickets WHERE token_hash = ${hash}`));
      return found && ticketOf(found);
    },
    async insert(ticket) {
      const values = {
        token_hash: ticket.tokenHash,
        purpose: ticket.purpose,
        staff_id: ticket.staffId ?? null,
        customer_id: ticket.customerId ?? null,
        created_at: ticket.createdAt,
        expires_at: ticket.expiresAt,
        used_at: ticket.usedAt ?? null,
      };
      await query.write(sql`INSERT INTO tickets ${row(values)}`);
    },
    async use(hash, at) {
      const used = await query.write(
        sql`UPDATE tickets SET used_at = ${at} WHERE token_hash = ${hash} AND used_at IS NULL AND expires_at > ${at}`,
      );
      return used === 1;
    },
    async voidAllOf(person, at) {
      const whose = 'staffId' in person ? sql`staff_id = ${person.staffId}` : sql`customer_id = ${person.customerId}`;
      await query.write(sql`UPDATE tickets SET used_at = ${at} WHERE ${whose} AND used_at IS NULL`);
    },
    deleteExpired: (before, limit) =>
      query.write(
        sql`DELETE FROM tickets WHERE token_hash IN
            (SELECT token_hash FROM tickets WHERE expires_at < ${before} ORDER BY expires_at LIMIT ${limit})`,
      ),
  };
}

const columns = names(['token_hash', 'purpose', 'staff_id', 'customer_id', 'created_at', 'expires_at', 'used_at']);

const ticketOf = (found: Row): Ticket => ({
  tokenHash: text(found, 'token_hash'),
  purpose: word<Ticket['purpose']>(found, 'purpose'),
  staffId: maybeText(found, 'staff_id'),
  customerId: maybeText(found, 'customer_id'),
  createdAt: integer(found, 'created_at'),
  expiresAt: integer(found, 'expires_at'),
  usedAt: maybeInteger(found, 'used_at'),
});
