import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { mostCounted } from '../../storage/storage.ts';
import type { Entity, FilterContext, Order } from './entity.ts';
import { fieldUnknown, filterUnknown, rangeInvalid, sortUnknown } from './master-data-problems.ts';
import { readWhere, type Where } from './where.ts';

/** The query of a search as it came: VTEX's own parameters begin with `_`, every other one is a filter by its member. */
export type Asked = Readonly<Record<string, string | undefined>>;

/** Of a document: the members that every reply has, and those that `_fields` names; undefined = all. */
export type Chosen = readonly string[] | undefined;

const inEveryReply = ['id', 'accountId', 'accountName', 'dataEntityId'];

export function chosenMembers<D extends { readonly id: string }>(
  { acronym, members }: Pick<Entity<unknown, D>, 'acronym' | 'members'>,
  fields = '',
): Result<Chosen> {
  const names = fields
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.includes('_all')) return ok(undefined);
  const unknown = names.find((name) => !members.includes(name));
  return unknown === undefined ? ok([...inEveryReply, ...names]) : refused(fieldUnknown(acronym, unknown));
}

/** The document with the chosen members only. */
export const shownPart = <D extends object>(document: D, chosen: Chosen): D =>
  // Members beyond those in every reply are optional by the document's schema.
  chosen ? (Object.fromEntries(Object.entries(document).filter(([name]) => chosen.includes(name))) as D) : document;

/** `_where` and all filters by name, which must hold together. */
export function conditionAsked<C, D extends { readonly id: string }>(
  entity: Entity<C, D>,
  asked: Asked,
  context: FilterContext,
): Result<C> {
  const unknown = Object.keys(asked).find((name) => name.startsWith('_') && !parameters.has(name));
  if (unknown !== undefined) return refused(filterUnknown(entity.acronym, unknown));
  const named = Object.entries(asked).flatMap(([name, value]): Where[] =>
    parameters.has(name) || value === undefined ? [] : [{ kind: 'compared', name, operator: '=', value }],
  );
  const where = asked._where?.trim() ? readWhere(asked._where) : undefined;
  if (where && !where.ok) return where;
  return entity.conditionOf({ kind: 'all', of: [...named, ...(where ? [where.value] : [])] }, context);
}

const parameters = new Set(['_fields', '_where', '_sort', '_size', '_token', 'an']);

export interface Sorting {
  readonly by: Order;
  readonly descending: boolean;
}

/** `firstName ASC`; undefined when nothing is said. */
export function sortingAsked<D extends { readonly id: string }>(
  { orders }: Pick<Entity<unknown, D>, 'orders'>,
  sort = '',
): Result<Sorting | undefined> {
  if (sort.trim() === '') return ok(undefined);
  const [, name = '', direction = 'ASC'] = /^\s*(\w+)(?:\s+(ASC|DESC))?\s*$/i.exec(sort) ?? [];
  const by = Object.hasOwn(orders, name) ? orders[name] : undefined;
  return by ? ok({ by, descending: direction.toUpperCase() === 'DESC' }) : refused(sortUnknown(Object.keys(orders)));
}

export interface Range {
  /** Index of the first document. */
  readonly offset: number;
  readonly limit: number;
}

const longestRange = 100;

/** `resources=0-10`: from the first index to the one behind the last; the first ten unless it is said. */
export function rangeAsked(header: string | undefined): Result<Range> {
  if (header === undefined || header.trim() === '') return ok({ offset: 0, limit: 10 });
  const [, first, behind] = /^\s*resources=(\d{1,9})-(\d{1,9})\s*$/.exec(header) ?? [];
  const [offset, limit] = [Number(first), Number(behind) - Number(first)];
  const isKnown = first !== undefined && limit >= 1 && limit <= longestRange && offset < mostCounted;
  return isKnown ? ok({ offset, limit }) : refused(rangeInvalid);
}
