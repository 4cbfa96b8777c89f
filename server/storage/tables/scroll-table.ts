import { firstRow, type Query } from '../query.ts';
import { integer, text } from '../row-values.ts';
import { overwritten, row, sql } from '../sql.ts';
import type { ScrollTable } from '../storage.ts';

export function scrollTable(query: Query): ScrollTable {
  return {
    async lock(tokenHash) {
      const found = await firstRow(
        query.rows(
          sql`SELECT entity, question, after_id, expires_at FROM scrolls
              WHERE token_hash = ${tokenHash}${query.dialect.forUpdate}`,
        ),
      );
      return (
        found && {
          tokenHash,
          entity: text(found, 'entity'),
          question: text(found, 'question'),
          afterId: text(found, 'after_id'),
          expiresAt: integer(found, 'expires_at'),
        }
      );
    },
    async save(scroll) {
      const values = {
        token_hash: scroll.tokenHash,
        entity: scroll.entity,
        question: scroll.question,
        after_id: scroll.afterId,
        expires_at: scroll.expiresAt,
      };
      await query.write(
        sql`INSERT INTO scrolls ${row(values)} ON CONFLICT (token_hash) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    deleteExpired: (before, limit) =>
      query.write(
        sql`DELETE FROM scrolls WHERE token_hash IN
            (SELECT token_hash FROM scrolls WHERE expires_at < ${before} ORDER BY expires_at LIMIT ${limit})`,
      ),
  };
}
