import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Condition } from '../../storage/storage.ts';
import type { FilterContext } from './entity.ts';
import { filterInvalid, wildcardBlocked } from './master-data-problems.ts';
import type { Comparison, Where } from './where.ts';

/** The filter with each comparison as storage knows it, or the first problem. */
export function conditionsOf<Field extends string, Time extends string>(
  where: Where,
  one: (comparison: Comparison) => Result<Condition<Field, Time>>,
): Result<Condition<Field, Time>> {
  if (!('of' in where)) return one(where);
  const parts: Condition<Field, Time>[] = [];
  for (const part of where.of) {
    const read = conditionsOf(part, one);
    if (!read.ok) return read;
    parts.push(read.value);
  }
  return ok({ kind: where.kind, of: parts });
}

/** A comparison of a text. A value that ends with `*` is a beginning, if the field has such; any other wildcard is blocked. */
export function textCondition<Field extends string>(
  comparison: Comparison,
  field: Field,
  { hasBeginnings, blocked }: { readonly hasBeginnings: boolean } & Pick<FilterContext, 'blocked'>,
): Result<Condition<Field>> {
  if (comparison.kind === 'empty')
    return ok({ kind: comparison.isEmpty ? ('equals' as const) : ('differs' as const), field, value: '' });
  if (comparison.kind === 'between' || !['=', '<>'].includes(comparison.operator))
    return refused(filterInvalid(comparison.name, 'it takes =, <>, "is null" and "is not null"'));
  const { name, operator, value } = comparison;
  const star = value.indexOf('*');
  if (star === 0 || (star > 0 && star < value.length - 1)) return refused(wildcardBlocked(blocked));
  if (star < 0) return ok({ kind: operator === '=' ? ('equals' as const) : ('differs' as const), field, value });
  if (operator !== '=' || !hasBeginnings) return refused(filterInvalid(name, 'it takes no * here'));
  return ok({ kind: 'starts' as const, field, value: value.slice(0, -1) });
}

/** A comparison of a moment; a day alone means the whole day. */
export function timeCondition<Time extends string>(
  comparison: Comparison,
  field: Time,
): Result<Condition<never, Time>> {
  if (comparison.kind === 'empty')
    return ok({ kind: comparison.isEmpty ? ('any' as const) : ('all' as const), of: [] });
  const [first, last] =
    comparison.kind === 'between'
      ? [spanOf(comparison.from), spanOf(comparison.to)]
      : [spanOf(comparison.value), spanOf(comparison.value)];
  if (!first || !last)
    return refused(filterInvalid(comparison.name, 'write a day such as 2026-03-12, or a moment as ISO 8601'));
  const from = (at: number) => ({ kind: 'from', field, at }) as const;
  const before = (at: number) => ({ kind: 'before', field, at }) as const;
  switch (comparison.kind === 'between' ? '=' : comparison.operator) {
    case '=':
      return ok({ kind: 'all' as const, of: [from(first.start), before(last.end)] });
    case '<>':
      return ok({ kind: 'any' as const, of: [before(first.start), from(first.end)] });
    case '<':
      return ok(before(first.start));
    case '<=':
      return ok(before(first.end));
    case '>':
      return ok(from(first.end));
    case '>=':
      return ok(from(first.start));
  }
}

const dayMs = 24 * 60 * 60_000;

/** ms: the start, and the first moment after it. */
function spanOf(text: string): { readonly start: number; readonly end: number } | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!day && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(text))
    return undefined;
  const start = Date.parse(day || /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(start) ? undefined : { start, end: start + (day ? dayMs : 1) };
}
