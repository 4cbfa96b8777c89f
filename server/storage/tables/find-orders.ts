import { fold } from '../../../shared/domain/fold.ts';
import type { Query } from '../query.ts';
import type { Order } from '../records.ts';
import { integer } from '../row-values.ts';
import { allOf, oneOf, type Sql, sql } from '../sql.ts';
import type { OrderFigures, OrderFilter, OrderPage, OrderPlace, OrderSlice, OrderSort } from '../storage.ts';
import { orderColumns, orderOf } from './order-columns.ts';

export async function findOrders(query: Query, filter: OrderFilter, slice: OrderSlice): Promise<OrderPage> {
  const conditions = allOf(conditionsOf(filter));
  const [counted] = await query.search(
    sql`SELECT COUNT(*) AS total, CAST(COALESCE(SUM(o.value), 0) AS BIGINT) AS total_value FROM orders AS o
        WHERE ${conditions}`,
  );
  const rows = await query.search(
    sql`SELECT ${orderColumns} FROM orders AS o WHERE ${conditions} ORDER BY ${orderBy(slice.order)}
        LIMIT ${slice.limit} OFFSET ${slice.offset}`,
  );
  return {
    total: integer(counted ?? {}, 'total'),
    sum: integer(counted ?? {}, 'total_value'),
    orders: rows.map(orderOf),
  };
}

export async function figuresOfOrders(query: Query, filter: OrderFilter): Promise<OrderFigures> {
  const [found = {}] = await query.search(
    sql`SELECT COUNT(*) AS matching, CAST(COALESCE(SUM(o.value), 0) AS BIGINT) AS total_value,
          COALESCE(MIN(o.value), 0) AS least, COALESCE(MAX(o.value), 0) AS most,
          COALESCE(SUM(CAST(o.value AS DOUBLE PRECISION) * o.value), 0) AS squares
        FROM orders AS o WHERE ${allOf(conditionsOf(filter))}`,
  );
  return {
    count: integer(found, 'matching'),
    sum: integer(found, 'total_value'),
    min: integer(found, 'least'),
    max: integer(found, 'most'),
    sumOfSquares: integer(found, 'squares'),
  };
}

interface PlaceSlice {
  readonly after: OrderPlace | undefined;
  readonly limit: number;
}

/** Such orders have an index of their own, made for this very condition. Texts in the lines have their quotes escaped. */
export async function findWithManualPrices(
  query: Query,
  { from, to }: Pick<OrderFilter, 'from' | 'to'>,
  { after, limit }: PlaceSlice,
): Promise<readonly Order[]> {
  const conditions = allOf([
    sql`o.lines LIKE '%"manual":{%'`,
    ...(from === undefined ? [] : [sql`o.created_at >= ${from}`]),
    ...(to === undefined ? [] : [sql`o.created_at < ${to}`]),
    ...(after ? [sql`(o.created_at, o.id) < (${after.createdAt}, ${after.id})`] : []),
  ]);
  const found = await query.search(
    sql`SELECT ${orderColumns} FROM orders AS o WHERE ${conditions} ORDER BY o.created_at DESC, o.id DESC LIMIT ${limit}`,
  );
  return found.map(orderOf);
}

function conditionsOf(filter: OrderFilter): readonly Sql[] {
  const { states, from, to, customerId, operatorId, channel, paymentSystemIds, levels, text = '' } = filter;
  const words = fold(text).slice(0, 200).split(' ').filter(Boolean).slice(0, 8);
  return [
    ...(states ? [sql`o.state IN ${oneOf(states)}`] : []),
    ...(from === undefined ? [] : [sql`o.created_at >= ${from}`]),
    ...(to === undefined ? [] : [sql`o.created_at < ${to}`]),
    ...(customerId === undefined ? [] : [sql`o.customer_id = ${customerId}`]),
    ...(operatorId === undefined ? [] : [sql`o.operator_id = ${operatorId}`]),
    ...(channel === undefined ? [] : [sql`o.channel = ${channel}`]),
    ...(paymentSystemIds ? [sql`o.payment_system_id IN ${oneOf(paymentSystemIds)}`] : []),
    ...(levels ? [sql`o.level IN ${oneOf(levels)}`] : []),
    ...(filter.authorizedFrom === undefined ? [] : [sql`o.authorized_at >= ${filter.authorizedFrom}`]),
    ...(filter.authorizedTo === undefined ? [] : [sql`o.authorized_at < ${filter.authorizedTo}`]),
    ...words.map(startingWith),
  ];
}

/** "HS-20913" is shown, 20913 is kept. */
function startingWith(word: string): Sql {
  const start = word.replace(/^#?hs-?(?=\d)/, '');
  return sql`o.sequence IN (SELECT sequence FROM order_words WHERE word >= ${start} AND word < ${`${start}\u{10FFFF}`})`;
}

/** Ties by id, in the same direction, so that pages neither repeat nor skip an order. */
function orderBy({ by, descending }: OrderSort): Sql {
  switch (by) {
    case 'createdAt':
      return descending ? sql`o.created_at DESC, o.id DESC` : sql`o.created_at, o.id`;
    case 'sequence':
      return descending ? sql`o.sequence DESC` : sql`o.sequence`;
    case 'value':
      return descending ? sql`o.value DESC, o.id DESC` : sql`o.value, o.id`;
    case 'clientName':
      return descending ? sql`o.client_key DESC, o.id DESC` : sql`o.client_key, o.id`;
  }
}
