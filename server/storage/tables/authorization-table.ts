import type { Approver } from '../../../shared/domain/approvers.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { Authorization } from '../records.ts';
import { integer, json, maybeInteger, text, word } from '../row-values.ts';
import { allOf, assigned, names, oneOf, row, type Sql, sql } from '../sql.ts';
import type { AuthorizationTable } from '../storage.ts';

export function authorizationTable(query: Query): AuthorizationTable {
  const one = async (rest: Sql): Promise<Authorization | undefined> => {
    const found = await firstRow(query.rows(sql`SELECT ${columns} FROM authorizations ${rest}`));
    return found && authorizationOf(found);
  };
  const many = async (rest: Sql): Promise<readonly Authorization[]> =>
    (await query.rows(sql`SELECT ${columns} FROM authorizations ${rest}`)).map(authorizationOf);
  return {
    byId: (id) => one(sql`WHERE id = ${id}`),
    lock: (id) => one(sql`WHERE id = ${id}${query.dialect.forUpdate}`),
    ofOrder: (orderId) => one(sql`WHERE order_id = ${orderId} ORDER BY opened_at DESC, id DESC LIMIT 1`),
    ofOrders: (orderIds) => many(sql`WHERE order_id IN ${oneOf(orderIds)} ORDER BY opened_at, id`),
    async insert(made) {
      await query.write(
        sql`INSERT INTO authorizations ${row({ id: made.id, order_id: made.orderId, ...changeable(made) })}`,
      );
    },
    async update(changed) {
      const written = await query.write(
        sql`UPDATE authorizations SET ${assigned(changeable(changed))}
            WHERE id = ${changed.id} AND version = ${changed.version - 1}`,
      );
      return written === 1;
    },
    waiting: (after, limit) =>
      many(
        sql`WHERE ${allOf([sql`state = 'waiting'`, ...(after ? [sql`(opened_at, id) > (${after.at}, ${after.id})`] : [])])}
            ORDER BY opened_at, id LIMIT ${limit}`,
      ),
    decided: (before, limit) =>
      many(
        sql`WHERE ${allOf([
          sql`decided_at IS NOT NULL`,
          ...(before ? [sql`(decided_at, id) < (${before.at}, ${before.id})`] : []),
        ])} ORDER BY decided_at DESC, id DESC LIMIT ${limit}`,
      ),
    overdue: (now, limit) =>
      many(sql`WHERE state = 'waiting' AND deadline <= ${now} ORDER BY deadline, id LIMIT ${limit}`),
    ofAsker: (askerId, since, limit) =>
      many(sql`WHERE asker_id = ${askerId} AND opened_at >= ${since} ORDER BY opened_at DESC, id DESC LIMIT ${limit}`),
    async markTold(id, at) {
      await query.write(sql`UPDATE authorizations SET told_at = ${at} WHERE id = ${id} AND told_at IS NULL`);
    },
    async askedSince(askerId, since) {
      const rows = await query.rows(
        sql`SELECT state, COUNT(*) AS asked, CAST(SUM(off_basis_points) AS BIGINT) AS off FROM authorizations
            WHERE asker_id = ${askerId} AND opened_at >= ${since} GROUP BY state`,
      );
      return rows.map((found) => ({
        state: word<Authorization['state']>(found, 'state'),
        count: integer(found, 'asked'),
        off: integer(found, 'off'),
      }));
    },
  };
}

const columns = names([
  'id',
  'order_id',
  'state',
  'version',
  'order_version',
  'rule_version',
  'items',
  'approvers',
  'second',
  'approvals',
  'asked_by',
  'off_basis_points',
  'assignee',
  'opened_at',
  'asked_at',
  'deadline',
  'decided_at',
  'decided_by',
  'decided_by_name',
  'comment',
  'told_at',
]);

const changeable = (it: Authorization) => ({
  state: it.state,
  version: it.version,
  order_version: it.orderVersion,
  rule_version: it.ruleVersion ?? null,
  items: JSON.stringify(it.items),
  approvers: JSON.stringify(it.approvers),
  second: it.second ? JSON.stringify(it.second) : null,
  approvals: JSON.stringify(it.approvals),
  asked_by: JSON.stringify(it.askedBy),
  asker_id: it.askedBy[0]?.id ?? '',
  off_basis_points: it.off,
  assignee: it.assignee ? JSON.stringify(it.assignee) : null,
  opened_at: it.openedAt,
  asked_at: it.askedAt,
  deadline: it.deadline,
  decided_at: it.decision?.at ?? null,
  decided_by: it.decision?.by ?? '',
  decided_by_name: it.decision?.byName ?? '',
  comment: it.decision?.comment ?? '',
});

function authorizationOf(found: Row): Authorization {
  const decidedAt = maybeInteger(found, 'decided_at');
  return {
    id: text(found, 'id'),
    orderId: text(found, 'order_id'),
    state: word<Authorization['state']>(found, 'state'),
    version: integer(found, 'version'),
    orderVersion: integer(found, 'order_version'),
    ruleVersion: maybeInteger(found, 'rule_version'),
    items: json<Authorization['items']>(found, 'items'),
    approvers: json<readonly Approver[]>(found, 'approvers'),
    second: found.second === null ? undefined : json<readonly Approver[]>(found, 'second'),
    approvals: json<Authorization['approvals']>(found, 'approvals'),
    askedBy: json<Authorization['askedBy']>(found, 'asked_by'),
    off: integer(found, 'off_basis_points'),
    assignee: found.assignee === null ? undefined : json<Approver>(found, 'assignee'),
    openedAt: integer(found, 'opened_at'),
    askedAt: integer(found, 'asked_at'),
    deadline: integer(found, 'deadline'),
    decision:
      decidedAt === undefined
        ? undefined
        : {
            at: decidedAt,
            by: text(found, 'decided_by'),
            byName: text(found, 'decided_by_name'),
            comment: text(found, 'comment'),
          },
    toldAt: maybeInteger(found, 'told_at'),
  };
}
