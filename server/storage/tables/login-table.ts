import { firstRow, type Query, type Row } from '../query.ts';
import type { Login } from '../records.ts';
import { integer, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { LoginTable } from '../storage.ts';

export function loginTable(query: Query): LoginTable {
  return {
    async byTokenHash(hash) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM logins WHERE token_hash = ${hash}`));
      return found && loginOf(found);
    },
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM logins WHERE id = ${id}`));
      return found && loginOf(found);
    },
    async save(login) {
      const values = {
        id: login.id,
        token_hash: login.tokenHash,
        audience: login.audience,
        staff_id: login.staffId ?? null,
        customer_id: login.customerId ?? null,
        created_at: login.createdAt,
        expires_at: login.expiresAt,
        ended_at: login.endedAt ?? null,
      };
      await query.write(sql`INSERT INTO logins ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async end(id, at) {
      await query.write(sql`UPDATE logins SET ended_at = ${at} WHERE id = ${id} AND ended_at IS NULL`);
      await query.write(sql`DELETE FROM sessions WHERE login_id = ${id}`);
    },
    async endAllOf(person, at, exceptId = '') {
      const whose = 'staffId' in person ? sql`staff_id = ${person.staffId}` : sql`customer_id = ${person.customerId}`;
      await query.write(
        sql`DELETE FROM sessions WHERE login_id IN
            (SELECT id FROM logins WHERE ${whose} AND ended_at IS NULL AND id <> ${exceptId})`,
      );
      await query.write(
        sql`UPDATE logins SET ended_at = ${at} WHERE ${whose} AND ended_at IS NULL AND id <> ${exceptId}`,
      );
    },
  };
}

export const loginColumns = [
  'id',
  'token_hash',
  'audience',
  'staff_id',
  'customer_id',
  'created_at',
  'expires_at',
  'ended_at',
];
const columns = names(loginColumns);

export const loginOf = (found: Row): Login => ({
  id: text(found, 'id'),
  tokenHash: text(found, 'token_hash'),
  audience: word<Login['audience']>(found, 'audience'),
  staffId: maybeText(found, 'staff_id'),
  customerId: maybeText(found, 'customer_id'),
  createdAt: integer(found, 'created_at'),
  expiresAt: integer(found, 'expires_at'),
  endedAt: maybeInteger(found, 'ended_at'),
});
