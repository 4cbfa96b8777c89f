import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { Query } from '../query.ts';
import type { OrderEvent } from '../records.ts';
import { integer, maybeWord, text, word } from '../row-values.ts';
import { sql } from '../sql.ts';

export async function eventsOf(query: Query, orderId: string): Promise<readonly OrderEvent[]> {
  const rows = await query.rows(
    sql`SELECT order_id, at, source, level, message, state FROM order_events WHERE order_id = ${orderId} ORDER BY seq`,
  );
  return rows.map((found) => ({
    orderId: text(found, 'order_id'),
    at: integer(found, 'at'),
    source: text(found, 'source'),
    level: word<OrderEvent['level']>(found, 'level'),
    message: text(found, 'message'),
    state: maybeWord<OrderState>(found, 'state'),
  }));
}

/** In the order of arrival, also within one ms: the order's row is locked while the next number is found. */
export async function addEvent(query: Query, event: OrderEvent): Promise<void> {
  await query.rows(sql`SELECT id FROM orders WHERE id = ${event.orderId}${query.dialect.forUpdate}`);
  await query.write(
    sql`INSERT INTO order_events (order_id, seq, at, source, level, message, state)
        SELECT CAST(${event.orderId} AS TEXT), COALESCE(MAX(seq), 0) + 1, CAST(${event.at} AS BIGINT), ${event.source},
          ${event.level}, ${event.message}, ${event.state ?? null}
        FROM order_events WHERE order_id = ${event.orderId}`,
  );
}
