import type { Query } from '../query.ts';
import { integer, text } from '../row-values.ts';
import { overwritten, row, sql } from '../sql.ts';
import type { AccessKeyTable } from '../storage.ts';

export function accessKeyTable(query: Query): AccessKeyTable {
  return {
    async save(key) {
      const values = {
        start_hash: key.startHash,
        email_key: key.emailKey,
        code_hash: key.codeHash,
        tries_left: key.triesLeft,
        expires_at: key.expiresAt,
      };
      await query.write(
        sql`INSERT INTO access_keys ${row(values)} ON CONFLICT (start_hash, email_key) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    async takeTry(startHash, emailKey, now) {
      const [found] = await query.returning(
        sql`UPDATE access_keys SET tries_left = tries_left - 1
            WHERE start_hash = ${startHash} AND email_key = ${emailKey} AND tries_left > 0 AND expires_at > ${now}
            RETURNING code_hash, tries_left, expires_at`,
      );
      return (
        found && {
          startHash,
          emailKey,
          codeHash: text(found, 'code_hash'),
          triesLeft: integer(found, 'tries_left'),
          expiresAt: integer(found, 'expires_at'),
        }
      );
    },
    async delete(startHash, emailKey) {
      const deleted = await query.write(
        sql`DELETE FROM access_keys WHERE start_hash = ${startHash} AND email_key = ${emailKey}`,
      );
      return deleted === 1;
    },
    deleteExpired: (before, limit) =>
      query.write(
        sql`DELETE FROM access_keys WHERE (start_hash, email_key) IN
            (SELECT start_hash, email_key FROM access_keys WHERE expires_at < ${before}
             ORDER BY expires_at LIMIT ${limit})`,
      ),
  };
}
