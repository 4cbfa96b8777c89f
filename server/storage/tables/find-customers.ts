import { erasedDomain } from '../../../shared/domain/erased-customer.ts';
import { fold, reversedDigits } from '../../../shared/domain/fold.ts';
import type { Query } from '../query.ts';
import type { Customer } from '../records.ts';
import { integer } from '../row-values.ts';
import { type Sql, sql, unionAll } from '../sql.ts';
import {
  type Counted,
  type CustomerCondition,
  type CustomerField,
  type CustomerSlice,
  type Likeness,
  mostCounted,
} from '../storage.ts';
import { type Comparer, comparison, conditionSql } from './condition-sql.ts';
import { alphanumeric, customerColumns, customerOf, searchKey } from './customer-columns.ts';

export async function findCustomers(
  query: Query,
  condition: CustomerCondition,
  slice: CustomerSlice,
): Promise<Counted<Customer>> {
  const matching = conditionSql(condition, compare);
  const rows = await query.search(
    sql`SELECT ${customerColumns} FROM customers AS c WHERE ${matching} ORDER BY ${orderBy(slice)}
        LIMIT ${slice.limit} OFFSET ${slice.offset}`,
  );
  const [counted] = await query.search(
    sql`SELECT COUNT(*) AS total FROM (SELECT 1 AS one FROM customers AS c WHERE ${matching} LIMIT ${mostCounted}) AS found`,
  );
  return { total: integer(counted ?? {}, 'total'), rows: rows.map(customerOf) };
}

export async function findCustomersAfter(
  query: Query,
  condition: CustomerCondition,
  id: string,
  limit: number,
): Promise<readonly Customer[]> {
  const rows = await query.search(
    sql`SELECT ${customerColumns} FROM customers AS c WHERE c.id > ${id} AND ${conditionSql(condition, compare)}
        ORDER BY c.id LIMIT ${limit}`,
  );
  return rows.map(customerOf);
}

export async function countCustomers(query: Query, condition: CustomerCondition): Promise<number> {
  const [counted] = await query.search(
    sql`SELECT COUNT(*) AS total FROM customers AS c WHERE ${conditionSql(condition, compare)}`,
  );
  return integer(counted ?? {}, 'total');
}

/** Each reason reads its own index. */
export async function alikeCustomers(
  query: Query,
  { phone, emailDomain, document }: Likeness,
  limit: number,
): Promise<readonly Customer[]> {
  const documentKey = alphanumeric(document);
  const reasons = [
    ...(phone ? [sql`c.phone_reversed = ${reversedDigits(phone)} AND c.phone_reversed <> ''`] : []),
    ...(emailDomain ? [sql`c.email_domain = ${fold(emailDomain)} AND c.email_domain <> ''`] : []),
    ...(documentKey ? [sql`c.document_key = ${documentKey} AND c.document_key <> ''`] : []),
  ];
  if (reasons.length === 0) return [];
  const rows = await query.search(
    sql`SELECT ${customerColumns} FROM customers AS c WHERE c.id IN
        (SELECT id FROM (${unionAll(reasons.map((reason) => newest(reason, limit)))}) AS found)
        ORDER BY c.created_at DESC, c.id DESC`,
  );
  return rows.map(customerOf);
}

const newest = (reason: Sql, limit: number): Sql =>
  sql`SELECT id FROM (SELECT c.id FROM customers AS c WHERE ${reason} ORDER BY c.created_at DESC, c.id DESC
      LIMIT ${limit}) AS found`;

const compareText = (kind: 'equals' | 'starts', field: CustomerField, value: string): Sql => {
  switch (field) {
    case 'id':
      return comparison(kind, sql`c.id`, value);
    case 'number':
      return comparison(kind, sql`c.number_key`, alphanumeric(value));
    case 'email':
      return comparison(kind, sql`c.email_key`, fold(value));
    case 'firstName':
      return sql`(${comparison('starts', sql`c.first_last_key`, searchKey(value))}
          AND ${comparison(kind, sql`c.first_name`, value)})`;
    case 'lastName':
      return sql`(${comparison('starts', sql`c.last_first_key`, searchKey(value))}
          AND ${comparison(kind, sql`c.last_name`, value)})`;
    case 'company':
      if (value === '') return sql`(c.company_key = '')`;
      return sql`(c.company_key <> '' AND ${comparison('starts', sql`c.company_key`, searchKey(value))}
          AND ${comparison(kind, sql`c.company`, value)})`;
    case 'phone':
      if (value === '') return sql`(c.phone_reversed = '')`;
      return sql`(c.phone_reversed <> '' AND c.phone_reversed = ${reversedDigits(value)}
          AND ${comparison(kind, sql`c.phone`, value)})`;
    case 'document':
      if (value === '') return sql`(c.document_key = '')`;
      return sql`(c.document_key <> '' AND ${comparison(kind, sql`c.document_key`, alphanumeric(value))})`;
    case 'level':
      return comparison(kind, sql`c.level`, value);
    default:
      return flagged(field, value === 'true');
  }
};

const flagged = (field: 'isCompany' | 'isDisabled' | 'hasPhoneHelp' | 'isErased', is: boolean): Sql => {
  switch (field) {
    case 'isCompany':
      return is ? sql`(c.company_key <> '')` : sql`(c.company_key = '')`;
    case 'isDisabled':
      return is ? sql`(c.disabled = 1)` : sql`(c.disabled = 0)`;
    case 'hasPhoneHelp':
      return is ? sql`(c.phone_help_since IS NOT NULL)` : sql`(c.phone_help_since IS NULL)`;
    case 'isErased':
      return is ? sql`(c.email_domain = ${erasedDomain})` : sql`(c.email_domain <> ${erasedDomain})`;
  }
};

const compare: Comparer<CustomerField, 'createdAt'> = { text: compareText, time: () => sql`c.created_at` };

/** Ties by id, in the same direction, so that pages neither repeat nor skip a customer. */
function orderBy({ by, descending }: CustomerSlice): Sql {
  switch (by) {
    case 'id':
      return descending ? sql`c.id DESC` : sql`c.id`;
    case 'createdAt':
      return descending ? sql`c.created_at DESC, c.id DESC` : sql`c.created_at, c.id`;
    case 'email':
      return descending ? sql`c.email_key DESC` : sql`c.email_key`;
    case 'firstName':
      return descending ? sql`c.first_last_key DESC, c.id DESC` : sql`c.first_last_key, c.id`;
    case 'lastName':
      return descending ? sql`c.last_first_key DESC, c.id DESC` : sql`c.last_first_key, c.id`;
  }
}
