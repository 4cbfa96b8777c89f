import { firstRow, type Query } from '../query.ts';
import type { Subscription, SubscriptionItem } from '../records.ts';
import { maybeInteger, text } from '../row-values.ts';
import { allOf, oneOf, overwritten, row, rows, type Sql, sql } from '../sql.ts';
import type { SubscriptionFilter, SubscriptionTable } from '../storage.ts';
import {
  itemColumns,
  itemOf,
  itemValues,
  subscriptionColumns,
  subscriptionOf,
  subscriptionValues,
} from './subscription-columns.ts';

export function subscriptionTable(query: Query): SubscriptionTable {
  const one = async (where: Sql): Promise<Subscription | undefined> => {
    const found = await firstRow(query.rows(sql`SELECT ${subscriptionColumns} FROM subscriptions ${where}`));
    return found && subscriptionOf(found, await itemsOf(query, [text(found, 'id')]).then((all) => all.map(itemOf)));
  };
  return {
    byId: (id) => one(sql`WHERE id = ${id}`),
    lock: (id) => one(sql`WHERE id = ${id}${query.dialect.forUpdate}`),
    async list(filter, { offset, limit }) {
      const found = await query.rows(
        sql`SELECT ${subscriptionColumns} FROM subscriptions WHERE ${allOf(conditionsOf(filter))}
            ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`,
      );
      const ids = found.map((it) => text(it, 'id'));
      const items = await itemsOf(query, ids);
      const ofOne = (id: string): readonly SubscriptionItem[] =>
        items.filter((it) => text(it, 'subscription_id') === id).map(itemOf);
      return found.map((it) => subscriptionOf(it, ofOne(text(it, 'id'))));
    },
    async save(subscription) {
      const values = subscriptionValues(subscription);
      await query.write(
        sql`INSERT INTO subscriptions ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`,
      );
      const { id, items } = subscription;
      await query.write(sql`DELETE FROM subscription_items WHERE subscription_id = ${id}`);
      if (items.length > 0)
        await query.write(
          sql`INSERT INTO subscription_items ${rows(items.map((item, place) => itemValues(id, item, place)))}`,
        );
    },
    async take(until, now, lease, limit) {
      const taken = await query.returning(
        sql`UPDATE subscriptions SET lease_until = ${lease} WHERE id IN
              (SELECT id FROM subscriptions WHERE status = 'ACTIVE' AND next_at <= ${until} AND lease_until <= ${now}
               ORDER BY next_at, id LIMIT ${limit}${query.dialect.forUpdate})
            RETURNING id, next_at`,
      );
      return taken.map((it) => text(it, 'id'));
    },
    async leasedUntil(until) {
      const found = await firstRow(
        query.rows(
          sql`SELECT MAX(lease_until) AS latest FROM subscriptions WHERE status = 'ACTIVE' AND next_at <= ${until}`,
        ),
      );
      return found && maybeInteger(found, 'latest');
    },
  };
}

const conditionsOf = ({ customerId, status }: SubscriptionFilter): readonly Sql[] => [
  ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
  ...(status === undefined ? [] : [sql`status = ${status}`]),
];

const itemsOf = (query: Query, subscriptionIds: readonly string[]) =>
  query.rows(
    sql`SELECT ${itemColumns} FROM subscription_items WHERE subscription_id IN ${oneOf(subscriptionIds)}
        ORDER BY subscription_id, place`,
  );
