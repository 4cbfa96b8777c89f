import { firstRow, type Query } from '../query.ts';
import type { Order } from '../records.ts';
import { text } from '../row-values.ts';
import { assigned, row, rows, type Sql, sql } from '../sql.ts';
import type { OrderTable } from '../storage.ts';
import { figuresOfOrders, findOrders, findWithManualPrices } from './find-orders.ts';
import { orderColumns, orderOf, orderValues, orderWords } from './order-columns.ts';
import { addEvent, eventsOf } from './order-events.ts';
import { saveTransaction, transactionWhere } from './transactions.ts';

export function orderTable(query: Query): OrderTable {
  const one = async (rest: Sql): Promise<Order | undefined> => {
    const found = await firstRow(query.rows(sql`SELECT ${orderColumns} FROM orders AS o ${rest}`));
    return found && orderOf(found);
  };
  const many = async (rest: Sql): Promise<readonly Order[]> =>
    (await query.rows(sql`SELECT ${orderColumns} FROM orders AS o ${rest}`)).map(orderOf);
  return {
    byId: (id) => one(sql`WHERE o.id = ${id}`),
    bySequence: (sequence) => one(sql`WHERE o.sequence = ${sequence}`),
    byGroup: (group) => many(sql`WHERE o.order_group = ${group} ORDER BY o.id`),
    lock: (id) => one(sql`WHERE o.id = ${id}${query.dialect.forUpdate}`),
    async insert(order) {
      await query.write(sql`INSERT INTO orders ${row(orderValues(order))}`);
      await saveWords(query, order);
    },
    async update(order) {
      const { id, created_at: _, sequence: __, ...changeable } = orderValues(order);
      const changed = await query.write(
        sql`UPDATE orders SET ${assigned(changeable)} WHERE id = ${id} AND version = ${order.version - 1}`,
      );
      if (changed !== 1) return false;
      await refreshWords(query, order);
      return true;
    },
    find: (filter, slice) => findOrders(query, filter, slice),
    figures: (filter) => figuresOfOrders(query, filter),
    inStateSince: (state, before, limit) =>
      many(sql`WHERE o.state = ${state} AND o.updated_at < ${before} ORDER BY o.updated_at, o.id LIMIT ${limit}`),
    events: (orderId) => eventsOf(query, orderId),
    addEvent: (event) => addEvent(query, event),
    ofCall: (callId) => many(sql`WHERE o.call_id = ${callId} ORDER BY o.created_at, o.id`),
    withManualPrices: (placed, after, limit) => findWithManualPrices(query, placed, { after, limit }),
    transaction: (id) => transactionWhere(query, sql`id = ${id}`),
    transactionOfGroup: (group) => transactionWhere(query, sql`order_group = ${group}`),
    saveTransaction: (transaction) => saveTransaction(query, transaction),
  };
}

async function saveWords(query: Query, order: Order): Promise<void> {
  const words = orderWords(order).map((word) => ({ word, sequence: order.sequence }));
  await query.write(sql`INSERT INTO order_words ${rows(words)}`);
}

/** After a change of the client or the lines. */
async function refreshWords(query: Query, order: Order): Promise<void> {
  const kept = await query.rows(sql`SELECT word FROM order_words WHERE sequence = ${order.sequence} ORDER BY word`);
  const wanted = [...orderWords(order)];
  if (kept.length === wanted.length && kept.every((found) => wanted.includes(text(found, 'word')))) return;
  await query.write(sql`DELETE FROM order_words WHERE sequence = ${order.sequence}`);
  await saveWords(query, order);
}
