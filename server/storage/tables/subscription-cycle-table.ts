import { firstRow, type Query } from '../query.ts';
import { allOf, assigned, row, type Sql, sql } from '../sql.ts';
import type { CycleFilter, SubscriptionCycleTable } from '../storage.ts';
import { cycleColumns, cycleOf, cycleValues } from './subscription-columns.ts';

export const subscriptionCycleTable = (query: Query): SubscriptionCycleTable => ({
  async byId(id) {
    const found = await firstRow(query.rows(sql`SELECT ${cycleColumns} FROM subscription_cycles WHERE id = ${id}`));
    return found && cycleOf(found);
  },
  async list(filter, { offset, limit }) {
    const found = await query.rows(
      sql`SELECT ${cycleColumns} FROM subscription_cycles WHERE ${allOf(conditionsOf(filter))}
          ORDER BY created_at DESC, number DESC, id DESC LIMIT ${limit} OFFSET ${offset}`,
    );
    return found.map(cycleOf);
  },
  async insert(cycle) {
    await query.write(sql`INSERT INTO subscription_cycles ${row(cycleValues(cycle))}`);
  },
  async update(cycle) {
    await query.write(sql`UPDATE subscription_cycles SET ${assigned(cycleValues(cycle))} WHERE id = ${cycle.id}`);
  },
  async takeRetries(now, lease, limit) {
    const taken = await query.returning(
      sql`UPDATE subscription_cycles SET retry_at = ${lease} WHERE id IN
            (SELECT id FROM subscription_cycles WHERE retry_at IS NOT NULL AND retry_at <= ${now}
             ORDER BY retry_at, id LIMIT ${limit}${query.dialect.forUpdate})
          RETURNING ${cycleColumns}`,
    );
    return taken.map(cycleOf);
  },
});

const conditionsOf = ({ subscriptionId, customerId, status }: CycleFilter): readonly Sql[] => [
  ...(subscriptionId === undefined ? [] : [sql`subscription_id = ${subscriptionId}`]),
  ...(customerId === undefined ? [] : [sql`customer_id = ${customerId}`]),
  ...(status === undefined ? [] : [sql`status = ${status}`]),
];
