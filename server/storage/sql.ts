/** What may be bound; numbers are safe integers, because every number kept is one on both engines. */
export type Bindable = string | number | bigint | null | Uint8Array;

/** A statement or a part of one. Only this module makes them, so text from outside can never become SQL. */
export class Sql {
  readonly shape: Shape;
  readonly values: readonly Bindable[];
  constructor(shape: Shape, values: readonly Bindable[]) {
    if (!made.has(shape)) throw new TypeError('SQL is written with the sql tag only.');
    this.shape = shape;
    this.values = values;
  }
}

/** The text of a statement between its bound values; made once per call site and choice of nested parts. */
export interface Shape {
  readonly id: number;
  readonly strings: readonly string[];
  /** With `?` for each value. */
  readonly questionMarks: string;
  /** With `$1`, `$2`, … for the values. */
  readonly numbered: string;
}

/** Every shape that is kept in this process: what the test prepares on both engines. */
export const shapes = new Set<Shape>();
const made = new WeakSet<Shape>();
let lastId = 0;

/** Clients compose conditions of their own; what they compose beyond this many forms of one place is made anew each time. */
const mostFormsOfSite = 1_000;

/** The texts of every `sql` in the sources that has run in this process. */
export const callSites = new Set<readonly string[]>();

type Site = Map<string, Shape>;
const sites = new WeakMap<readonly string[], Site>();

/** `` sql`SELECT … WHERE id = ${id}` ``: values are bound; another `sql` is set in with its own values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Bindable | Sql)[]): Sql {
  if (!Object.isFrozen(strings) || !Array.isArray(strings.raw)) throw new TypeError('sql is a template tag.');
  let site = sites.get(strings);
  if (!site) {
    site = new Map();
    sites.set(strings, site);
    callSites.add(strings);
  }
  return compose(site, strings, parts);
}

/** Conditions that must all hold. Without any, everything passes. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length ? joined('AND', ' AND ', conditions) : sql`1 = 1`;

/** A condition that a client composed, all or any of its parts: as deep and varied as clients make it. */
export const composed = (kind: 'all' | 'any', conditions: readonly Sql[]): Sql =>
  joined(kind, kind === 'all' ? ' AND ' : ' OR ', conditions);

/** Selections one after another, duplicates kept. */
export const unionAll = (selections: readonly Sql[]): Sql => joined('UNION', ' UNION ALL ', selections);

/** `(?, ?, …)` for IN. The length is rounded up to a power of two by repeating the last value, so that few texts exist. */
export function oneOf(values: readonly (string | number)[]): Sql {
  const last = values.at(-1);
  if (last === undefined) return sql`(NULL)`;
  const length = 2 ** Math.ceil(Math.log2(values.length));
  const padded = [...values, ...Array<string | number>(length - values.length).fill(last)];
  return sql`(${joined('list', ', ', padded)})`;
}

/** Columns by name with the values they get. Names are our own, in lower case. */
export type Columns = Readonly<Record<string, Bindable>>;

/** `(a, b) VALUES (?, ?)` for INSERT. */
export const row = (columns: Columns): Sql => rows([columns]);

/** As `row`, for several rows (at least one) with the same columns in the same order. */
export function rows(list: readonly Columns[]): Sql {
  const columns = columnNames(list[0] ?? {});
  const shape = named(`rows ${list.length}`, columns, () => {
    const [first = '', ...between] = list.flatMap((_, index) => [
      index ? '), (' : '',
      ...columns.slice(1).map(() => ', '),
    ]);
    return [`(${columns.join(', ')}) VALUES (${first}`, ...between, ')'];
  });
  return new Sql(
    shape,
    list.flatMap((values) => columns.map((name) => checked(values[name]))),
  );
}

/** `a = ?, b = ?` for UPDATE … SET. */
export function assigned(values: Columns): Sql {
  const columns = columnNames(values);
  const shape = named('assigned', columns, () => [
    ...columns.map((name, index) => `${index ? ', ' : ''}${name} = `),
    '',
  ]);
  return new Sql(shape, Object.values(values).map(checked));
}

/** `a = excluded.a, b = excluded.b` for ON CONFLICT … DO UPDATE SET. */
export function overwritten(values: Columns): Sql {
  const columns = columnNames(values);
  const text = () => [columns.map((name) => `${name} = excluded.${name}`).join(', ')];
  return new Sql(named('overwritten', columns, text), []);
}

/** `a, b`, or `t.a, t.b` with the table's alias, or `t.a AS t_a, t.b AS t_b` with a prefix for the results. */
export function names(columns: readonly string[], alias = '', prefix = ''): Sql {
  for (const name of [...columns, ...(alias ? [alias] : []), ...(prefix ? [prefix] : [])]) checkName(name);
  const text = () => [
    columns.map((name) => `${alias && `${alias}.`}${name}${prefix && ` AS ${prefix}${name}`}`).join(', '),
  ];
  return new Sql(named(`names ${alias} ${prefix}`, columns, text), []);
}

const joins = new Map<string, Site>();
const columnShapes = new Map<string, Shape>();

function joined(kind: string, between: string, parts: readonly (Bindable | Sql)[]): Sql {
  const strings = ['', ...parts.slice(1).map(() => between), ''];
  const site: Site = joins.get(kind) ?? new Map();
  joins.set(kind, site);
  return compose(site, strings, parts, kind);
}

function compose(site: Site, strings: readonly string[], parts: readonly (Bindable | Sql)[], kind = ''): Sql {
  let key = kind;
  const values: Bindable[] = [];
  for (const part of parts) {
    key += part instanceof Sql ? ` ${part.shape.id}` : ' ?';
    if (part instanceof Sql) values.push(...part.values);
    else values.push(checked(part));
  }
  let shape = site.get(key);
  if (!shape) {
    shape = shapeOf(flattened(strings, parts));
    if (site.size < mostFormsOfSite) {
      site.set(key, shape);
      shapes.add(shape);
    }
  }
  return new Sql(shape, values);
}

/** The literal texts with those of nested parts set in between. */
function flattened(strings: readonly string[], parts: readonly (Bindable | Sql)[]): readonly string[] {
  const flat = [strings[0] ?? ''];
  const append = (text: string) => flat.push(`${flat.pop() ?? ''}${text}`);
  parts.forEach((part, index) => {
    const [first = '', ...others] = part instanceof Sql ? part.shape.strings : ['', ''];
    append(first);
    flat.push(...others);
    append(strings[index + 1] ?? '');
  });
  return flat;
}

function shapeOf(strings: readonly string[]): Shape {
  if (strings.some((text) => /[?$]/.test(text))) throw new TypeError('SQL text holds no ? and no $: bind the value.');
  lastId += 1;
  const shape: Shape = {
    id: lastId,
    strings,
    questionMarks: strings.join('?'),
    numbered: strings.reduce((text, next, index) => `${text}$${index}${next}`),
  };
  made.add(shape);
  return shape;
}

function named(kind: string, columns: readonly string[], strings: () => readonly string[]): Shape {
  const key = `${kind} ${columns.join()}`;
  let shape = columnShapes.get(key);
  if (!shape) {
    shape = shapeOf(strings());
    columnShapes.set(key, shape);
    shapes.add(shape);
  }
  return shape;
}

function columnNames(columns: Columns): readonly string[] {
  const found = Object.keys(columns);
  found.forEach(checkName);
  return found;
}

function checkName(name: string): void {
  if (!/^[a-z][a-z_]*$/.test(name)) throw new TypeError(`"${name}" is no name of ours.`);
}

/**
 * PostgreSQL cannot keep U+0000, and unpaired surrogates have no UTF-8: both become U+FFFD on both engines, as text
 * from outside may hold them.
 */
function checked(value: unknown): Bindable {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() && !value.includes('\0') ? value : value.toWellFormed().replace(/\0/g, '\uFFFD');
    case 'number':
      if (Number.isSafeInteger(value)) return value;
      break;
    case 'bigint':
      return value;
    default:
      if (value === null || value instanceof Uint8Array) return value;
  }
  throw new TypeError(`A ${typeof value} (${String(value).slice(0, 40)}) cannot be bound.`);
}
