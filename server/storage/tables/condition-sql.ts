import { composed, type Sql, sql } from '../sql.ts';
import type { Condition } from '../storage.ts';

/** How a table compares its fields, with each value bound. */
export interface Comparer<Field extends string, Time extends string = never> {
  text(kind: 'equals' | 'starts', field: Field, value: string): Sql;
  /** The column of a time. */
  time(field: Time): Sql;
}

/** The condition as SQL. An empty "all" lets everything pass, an empty "any" nothing. */
export function conditionSql<Field extends string, Time extends string>(
  condition: Condition<Field, Time>,
  compare: Comparer<Field, Time>,
): Sql {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return allOrAny(condition.kind, condition.of, compare);
    case 'differs':
      return sql`NOT ${compare.text('equals', condition.field, condition.value)}`;
    case 'from':
      return sql`${compare.time(condition.field)} >= ${condition.at}`;
    case 'before':
      return sql`${compare.time(condition.field)} < ${condition.at}`;
    default:
      return compare.text(condition.kind, condition.field, condition.value);
  }
}

function allOrAny<Field extends string, Time extends string>(
  kind: 'all' | 'any',
  parts: readonly Condition<Field, Time>[],
  compare: Comparer<Field, Time>,
): Sql {
  if (parts.length === 0) return kind === 'all' ? sql`1 = 1` : sql`1 = 0`;
  return sql`(${composed(
    kind,
    parts.map((part) => conditionSql(part, compare)),
  )})`;
}

/** Compared byte by byte, as both engines do; a range, because a bound LIKE pattern would read the whole index. */
export const comparison = (kind: 'equals' | 'starts', column: Sql, value: string): Sql =>
  kind === 'equals'
    ? sql`(${column} = ${value})`
    : sql`(${column} >= ${value} AND ${column} < ${`${value}\u{10FFFF}`})`;
