import type { Query } from '../query.ts';
import { integer } from '../row-values.ts';
import { row, sql } from '../sql.ts';
import type { AttemptTable } from '../storage.ts';

export function attemptTable(query: Query): AttemptTable {
  return {
    async count(key, windowStart) {
      const [counted] = await query.returning(
        sql`INSERT INTO attempts ${row({ attempt_key: key, window_start: windowStart, count: 1 })}
            ON CONFLICT (attempt_key, window_start) DO UPDATE SET count = attempts.count + 1 RETURNING count`,
      );
      return integer(counted ?? {}, 'count');
    },
    async forgive(key, windowStart) {
      await query.write(
        sql`UPDATE attempts SET count = count - 1
            WHERE attempt_key = ${key} AND window_start = ${windowStart} AND count > 0`,
      );
    },
    async clear(key) {
      await query.write(sql`DELETE FROM attempts WHERE attempt_key = ${key}`);
    },
    deleteOlder: (before) => query.write(sql`DELETE FROM attempts WHERE window_start < ${before}`),
  };
}
