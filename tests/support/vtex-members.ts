import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import kept from './vtex-members.json' with { type: 'json' };

/** `path.to[].member` → its JSON type in VTEX's published example: "string", "null|string", "empty" for an empty list. */
export type Members = Readonly<Record<string, string>>;

export type ExampleFile =
  | 'checkout'
  | 'orders'
  | 'session-manager'
  | 'vtex-id'
  | 'masterdata-v10-2'
  | 'subscriptions-v3';

const examples = resolve(import.meta.dirname, '../../../shared/examples/vtex');

/** The members of VTEX's example reply, by "METHOD /path status"; undefined when only the fuller lists outside this project have it. */
export function membersOf(file: ExampleFile, operation: string): Members | undefined {
  const path = resolve(examples, `${file}.json`);
  const all: Readonly<Record<string, Members>> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : kept;
  return all[operation];
}

/** Members that the reply lacks or has with another type, those left empty on purpose aside. */
export function deviations(reply: unknown, members: Members, leftEmpty: readonly string[]): readonly string[] {
  return Object.entries(members)
    .filter(
      ([path]) =>
        !leftEmpty.some((left) => path === left || path.startsWith(`${left}.`) || path.startsWith(`${left}[`)),
    )
    .flatMap(([path, type]) => problemAt(reply, path, type) ?? []);
}

function problemAt(reply: unknown, path: string, type: string): string | undefined {
  const found = valuesAt([reply], path.split('.'));
  if (found.length === 0) return `${path}: missing`;
  const wrong = found.find((value) => !isOfType(value, type));
  return wrong === undefined ? undefined : `${path}: ${nameOf(wrong)} instead of ${type}`;
}

/** `name[]` are the list's items, or the list itself at the path's end when it may be empty; `[]` of a reply that is a list. */
function valuesAt(values: readonly unknown[], [part, ...rest]: readonly string[]): readonly unknown[] {
  if (part === undefined) return values;
  const name = part.replace(/\[\]$/, '');
  if (name === '') return valuesAt(values.filter(Array.isArray).flat(), rest);
  const members = values.flatMap((value) =>
    typeof value === 'object' && value !== null && name in value ? [(value as Record<string, unknown>)[name]] : [],
  );
  if (!part.endsWith('[]')) return valuesAt(members, rest);
  const lists = members.filter(Array.isArray);
  const items = lists.flat();
  return rest.length === 0 && items.length === 0 ? lists : valuesAt(items, rest);
}

const isOfType = (value: unknown, type: string): boolean =>
  type.split('|').some((one) => checks[one]?.(value) ?? false);

const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
  // VTEX's example shows no more than that the member may be null.
  null: () => true,
  empty: () => true,
  string: (value) => typeof value === 'string' || isEmptyList(value),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value) || isEmptyList(value),
  number: (value) => typeof value === 'number' || isEmptyList(value),
  object: (value) => typeof value === 'object' && value !== null,
};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const nameOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value);
