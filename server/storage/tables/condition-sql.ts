import { composed, type Sql, sql } from '../sql.ts';
import type { Condition } from '../storage.ts';

/** One comparison as SQL, with each value bound. */
export type Compare<Field extends string> = (kind: 'equals' | 'starts', field: Field, value: string) => Sql;

/** The condition as SQL. An empty "all" lets everything pass, an empty "any" nothing. */
export function conditionSql<Field extends string>(condition: Condition<Field>, compare: Compare<Field>): Sql {
  if (!('of' in condition)) return compare(condition.kind, condition.field, condition.value);
  if (condition.of.length === 0) return condition.kind === 'all' ? sql`1 = 1` : sql`1 = 0`;
  return sql`(${composed(
    condition.kind,
    condition.of.map((part) => conditionSql(part, compare)),
  )})`;
}

/** Compared byte by byte, as both engines do; a range, because a bound LIKE pattern would read the whole index. */
export const comparison = (kind: 'equals' | 'starts', column: Sql, value: string): Sql =>
  kind === 'equals' ? sql`${column} = ${value}` : sql`(${column} >= ${value} AND ${column} < ${`${value}\u{10FFFF}`})`;
