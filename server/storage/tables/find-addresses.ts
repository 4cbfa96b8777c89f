import type { Query } from '../query.ts';
import type { Address } from '../records.ts';
import { integer } from '../row-values.ts';
import { sql } from '../sql.ts';
import { type AddressCondition, type AddressField, type Counted, type CustomerSlice, mostCounted } from '../storage.ts';
import { addressColumns, addressOf } from './address-columns.ts';
import { type Compare, comparison, conditionSql } from './condition-sql.ts';

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

const compare: Compare<AddressField> = (kind, field, value) => {
  switch (field) {
    case 'id':
      return comparison(kind, sql`id`, value);
    case 'customerId':
      return comparison(kind, sql`customer_id`, value);
    case 'postalCode':
      return comparison(kind, sql`postal_code`, value);
  }
};
