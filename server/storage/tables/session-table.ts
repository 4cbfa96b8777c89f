import { firstRow, type Query, type Row } from '../query.ts';
import type { Session } from '../records.ts';
import { integer, json, maybeText, text } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { SessionTable } from '../storage.ts';

export function sessionTable(query: Query): SessionTable {
  return {
    async byTokenHash(hash) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM sessions WHERE token_hash = ${hash}`));
      return found && sessionOf(found);
    },
    async newestOf(loginId) {
      const found = await firstRow(
        query.rows(sql`SELECT ${columns} FROM sessions WHERE login_id = ${loginId} ORDER BY created_at DESC LIMIT 1`),
      );
      return found && sessionOf(found);
    },
    async save(session) {
      const values = {
        id: session.id,
        token_hash: session.tokenHash,
        login_id: session.loginId ?? null,
        call_id: session.callId ?? null,
        public_values: JSON.stringify(session.public),
        created_at: session.createdAt,
        expires_at: session.expiresAt,
      };
      await query.write(sql`INSERT INTO sessions ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async delete(id) {
      return (await query.write(sql`DELETE FROM sessions WHERE id = ${id}`)) === 1;
    },
    deleteExpired: (before, limit) =>
      query.write(
        sql`DELETE FROM sessions WHERE id IN
            (SELECT id FROM sessions WHERE expires_at < ${before} ORDER BY expires_at LIMIT ${limit})`,
      ),
  };
}

export const sessionColumns = ['id', 'token_hash', 'login_id', 'call_id', 'public_values', 'created_at', 'expires_at'];
const columns = names(sessionColumns);

export const sessionOf = (found: Row): Session => ({
  id: text(found, 'id'),
  tokenHash: text(found, 'token_hash'),
  loginId: maybeText(found, 'login_id'),
  callId: maybeText(found, 'call_id'),
  public: json<Session['public']>(found, 'public_values'),
  createdAt: integer(found, 'created_at'),
  expiresAt: integer(found, 'expires_at'),
});
