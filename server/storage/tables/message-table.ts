import { firstRow, type Query, type Row } from '../query.ts';
import type { Message, MessageChannel, MessageState } from '../records.ts';
import { integer, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { allOf, names, overwritten, row, type Sql, sql } from '../sql.ts';
import type { MessageFilter, MessageTable } from '../storage.ts';

export function messageTable(query: Query): MessageTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM messages WHERE id = ${id}`));
      return found && messageOf(found);
    },
    async list(filter, limit) {
      const rows = await query.search(
        sql`SELECT ${columns} FROM messages WHERE ${allOf(conditionsOf(filter))}
            ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      );
      return rows.map(messageOf);
    },
    async save(message) {
      const values = columnsOf(message);
      await query.write(sql`INSERT INTO messages ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async take(now, until, limit) {
      const rows = await query.returning(
        sql`UPDATE messages SET next_try_at = ${until}, tries = tries + 1 WHERE id IN
              (SELECT id FROM messages WHERE state = 'waiting' AND next_try_at <= ${now}
               ORDER BY next_try_at, id LIMIT ${limit}${query.dialect.forUpdate})
            RETURNING ${columns}`,
      );
      return rows.map(messageOf).toSorted((one, other) => (one.id < other.id ? -1 : 1)); // RETURNING keeps no order
    },
    async retry(id, now) {
      const changed = await query.write(
        sql`UPDATE messages SET state = 'waiting', tries = 0, next_try_at = ${now}, failure = ''
            WHERE id = ${id} AND state = 'failed'`,
      );
      return changed > 0;
    },
    forgetTexts: (now, limit) =>
      query.write(
        sql`UPDATE messages SET body = '' WHERE id IN
            (SELECT id FROM messages WHERE body <> '' AND use_by IS NOT NULL AND use_by < ${now}
             ORDER BY use_by LIMIT ${limit})`,
      ),
    deleteOlder: (before, limit) =>
      query.write(
        sql`DELETE FROM messages WHERE id IN
            (SELECT id FROM messages WHERE created_at < ${before} AND state <> 'waiting'
             ORDER BY created_at LIMIT ${limit})`,
      ),
  };
}

/** Ids rise with time, so that they also page. */
const conditionsOf = ({ state, customerId, beforeId }: MessageFilter): readonly Sql[] => [
  ...(state === undefined ? [] : [sql`state = ${state}`]),
  ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
  ...(beforeId === undefined
    ? []
    : [sql`(created_at, id) < (SELECT created_at, id FROM messages WHERE id = ${beforeId})`]),
];

const columns = names([
  'id',
  'channel',
  'template',
  'recipient',
  'locale',
  'subject',
  'body',
  'state',
  'customer_id',
  'staff_id',
  'created_at',
  'use_by',
  'tries',
  'next_try_at',
  'sent_at',
  'failure',
]);

const messageOf = (found: Row): Message => ({
  id: text(found, 'id'),
  channel: word<MessageChannel>(found, 'channel'),
  template: text(found, 'template'),
  recipient: text(found, 'recipient'),
  locale: text(found, 'locale'),
  subject: text(found, 'subject'),
  body: text(found, 'body'),
  state: word<MessageState>(found, 'state'),
  customerId: maybeText(found, 'customer_id'),
  staffId: maybeText(found, 'staff_id'),
  createdAt: integer(found, 'created_at'),
  useBy: maybeInteger(found, 'use_by'),
  tries: integer(found, 'tries'),
  nextTryAt: integer(found, 'next_try_at'),
  sentAt: maybeInteger(found, 'sent_at'),
  failure: text(found, 'failure'),
});

const columnsOf = (message: Message) => ({
  id: message.id,
  channel: message.channel,
  template: message.template,
  recipient: message.recipient,
  locale: message.locale,
  subject: message.subject,
  body: message.body,
  state: message.state,
  customer_id: message.customerId ?? null,
  staff_id: message.staffId ?? null,
  created_at: message.createdAt,
  use_by: message.useBy ?? null,
  tries: message.tries,
  next_try_at: message.nextTryAt,
  sent_at: message.sentAt ?? null,
  failure: message.failure,
});
