import { firstRow, type Query } from '../query.ts';
import { integer, text } from '../row-values.ts';
import { row, sql } from '../sql.ts';
import type { ReplyTable } from '../storage.ts';

export function replyTable(query: Query): ReplyTable {
  return {
    async get(scope, key) {
      const found = await firstRow(
        query.rows(
          sql`SELECT request_hash, status, body, created_at FROM replies WHERE scope = ${scope} AND reply_key = ${key}`,
        ),
      );
      return (
        found && {
          scope,
          key,
          requestHash: text(found, 'request_hash'),
          status: integer(found, 'status'),
          body: text(found, 'body'),
          createdAt: integer(found, 'created_at'),
        }
      );
    },
    async insert(reply) {
      const values = {
        scope: reply.scope,
        reply_key: reply.key,
        request_hash: reply.requestHash,
        status: reply.status,
        body: reply.body,
        created_at: reply.createdAt,
      };
      await query.write(sql`INSERT INTO replies ${row(values)}`);
    },
    deleteOlder: (before) => query.write(sql`DELETE FROM replies WHERE created_at < ${before}`),
  };
}
