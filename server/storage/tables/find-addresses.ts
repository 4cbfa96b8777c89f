import type { Query } from '../query.ts';
import type { Address } from '../records.ts';
import { integer } from '../row-values.ts';
import { type Sql, sql } from '../sql.ts';
import { type AddressCondition, type AddressField, type Counted, type CustomerSlice, mostCounted } from '../storage.ts';
import { addressColumns, addressOf } from './address-columns.ts';
import { type Comparer, comparison, conditionSql } from './condition-sql.ts';

export async function findAddresses(
  query: Query,
  condition: AddressCondition,
  { offset, limit, descending }: Pick<CustomerSlice, 'offset' | 'limit' | 'descending'>,
): Promise<Counted<Address>> {
  const matching = conditionSql(condition, compare);
  const order = descending ? sql`id DESC` : sql`id`;
  const rows = await query.search(
    sql`SELECT ${addressColumns} FROM addresses WHERE ${matching} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
  );
  const [counted] = await query.search(
    sql`SELECT COUNT(*) AS total FROM (SELECT 1 AS one FROM addresses WHERE ${matching} LIMIT ${mostCounted}) AS found`,
  );
  return { total: integer(counted ?? {}, 'total'), rows: rows.map(addressOf) };
}

export async function findAddressesAfter(
  query: Query,
  condition: AddressCondition,
  id: string,
  limit: number,
): Promise<readonly Address[]> {
  const rows = await query.search(
    sql`SELECT ${addressColumns} FROM addresses WHERE id > ${id} AND ${conditionSql(condition, compare)}
        ORDER BY id LIMIT ${limit}`,
  );
  return rows.map(addressOf);
}

export async function countAddresses(query: Query, condition: AddressCondition): Promise<number> {
  const [counted] = await query.search(
    sql`SELECT COUNT(*) AS total FROM addresses WHERE ${conditionSql(condition, compare)}`,
  );
  return integer(counted ?? {}, 'total');
}

const columns = {
  id: sql`id`,
  customerId: sql`customer_id`,
  postalCode: sql`postal_code`,
} as const satisfies Record<AddressField, Sql>;

const compare: Comparer<AddressField> = {
  text: (kind, field, value) => comparison(kind, columns[field], value),
  time: (none) => none,
};
