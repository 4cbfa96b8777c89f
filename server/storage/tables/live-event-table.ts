import type { Query, Row } from '../query.ts';
import type { LiveEvent } from '../records.ts';
import { integer, json, text } from '../row-values.ts';
import { oneOf, row, sql } from '../sql.ts';
import type { LiveEventTable } from '../storage.ts';

export function liveEventTable(query: Query): LiveEventTable {
  return {
    async add({ topic, kind, payload, at }) {
      const [numbered] = await query.returning(
        sql`INSERT INTO live_topics ${row({ topic, seq: at })} ON CONFLICT (topic) DO UPDATE SET seq =
              CASE WHEN live_topics.seq < excluded.seq THEN excluded.seq ELSE live_topics.seq + 1 END
            RETURNING seq`,
      );
      const seq = integer(numbered ?? {}, 'seq');
      await query.write(
        sql`INSERT INTO live_events ${row({ topic, seq, kind, payload: JSON.stringify(payload), at })}`,
      );
      return seq;
    },
    async heads(topics) {
      const found = await query.rows(sql`SELECT topic, seq FROM live_topics WHERE topic IN ${oneOf(topics)}`);
      return new Map(found.map((head) => [text(head, 'topic'), integer(head, 'seq')]));
    },
    async after(topic, seq, limit) {
      const found = await query.rows(
        sql`SELECT topic, seq, kind, payload, at FROM live_events
            WHERE topic = ${topic} AND seq > ${seq} ORDER BY seq LIMIT ${limit}`,
      );
      return found.map(eventOf);
    },
    async deleteOlder(before, limit) {
      const deleted = await query.returning(
        sql`DELETE FROM live_events WHERE (topic, seq) IN
              (SELECT topic, seq FROM live_events WHERE at < ${before} ORDER BY at LIMIT ${limit})
            RETURNING topic`,
      );
      const topics = [...new Set(deleted.map((event) => text(event, 'topic')))];
      // A topic in which something was said since then has a greater number.
      await query.write(sql`DELETE FROM live_topics WHERE topic IN ${oneOf(topics)} AND seq < ${before}`);
      return deleted.length;
    },
  };
}

const eventOf = (found: Row): LiveEvent => ({
  topic: text(found, 'topic'),
  seq: integer(found, 'seq'),
  kind: text(found, 'kind'),
  payload: json<LiveEvent['payload']>(found, 'payload'),
  at: integer(found, 'at'),
});
