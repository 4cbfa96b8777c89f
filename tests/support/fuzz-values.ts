import fc from 'fast-check';

/** The part of JSON Schema that contracts are written in. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** Values that exist, by the name of the member that takes them; with `:` of the parameter, alone or where it stands; with `#` of the number. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** What a schema takes, with values that exist where the name of a member says so. */
export function valueFor(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const pool = poolOf(known, name);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => valueFor(each, known, name)));
  const { type } = schema;
  if (typeof type === 'object')
    return fc.oneof(...type.map((each) => valueFor({ ...schema, type: each }, known, name)));
  switch (type) {
    case 'object':
      return objectOf(schema, known);
    case 'array':
      return fc.array(valueFor(schema.items ?? {}, known, name), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'string':
      return fc.constantFrom(...(pool ?? plainTexts)).map((it) => it.slice(0, schema.maxLength));
    case 'integer':
    case 'number':
      return fc.oneof(numberOf(schema), fc.constantFrom(...(poolOf(known, `#${name}`) ?? [1])));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const poolOf = (known: Known, name: string) => (Object.hasOwn(known, name) ? known[name] : undefined);

const numberOf = ({ minimum = 0, maximum = 5 }: Schema): fc.Arbitrary<number> =>
  fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, minimum + 5)) });

function objectOf({ properties = {}, patternProperties, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const members = Object.entries(properties).map(([name, each]) => [name, valueFor(each, known, name)]);
  const named = fc.record<Record<string, unknown>>(Object.fromEntries(members), { requiredKeys: [...required] });
  const [others] = Object.values(patternProperties ?? {});
  if (!others) return named;
  const names = fc.oneof(fc.constantFrom(...(known.member ?? ['member'])), text);
  const free = fc.array(fc.tuple(names, valueFor(others, known)), { maxLength: 3 });
  return fc.tuple(named, free).map(([own, more]) => ({ ...own, ...Object.fromEntries(more) }));
}

const plainTexts = ['Maren', 'SE Alder St', 'Portland', 'OR', '97214', '+15035550142', 'mail', '1', ''];
const oddNumbers = [-1, 0.5, 0.1 + 0.2, 1e9, 1e308, -1e308, 2 ** 31, 2 ** 53, Number.MIN_VALUE, Number.NaN];

/** Text of any sort: controls, half characters, right-to-left marks, markup, formulas, paths, SQL, and a lot of it. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    ...['', ' ', '\0', 'a\0b', '\ud800', '\u202egnp.exe', '\u2066x', 'e\u0301'.repeat(200), '🙂'.repeat(100)],
    ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{7*7}}', '=cmd()', '@SUM(A1)'],
    ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'undefined', 'null', 'NaN', '-1'],
    ...["' OR 1=1 --", '%', '%00', '%E0%A4%A', '..', '../../etc/passwd', '//evil.test', '\\\\evil.test', '*', '?', '#'],
    ...['9'.repeat(400), 'x'.repeat(10_000), '2026-99-99', '1e400', '0x10', '1,5', '٣', '-0', 'Infinity'],
  ),
);

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** What no contract asks for. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 3, arbitrary: fc.constantFrom(...oddNumbers) },
  { weight: 2, arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], { value: {} }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(nested(39), nested(60), Array(10_000).fill(1), Array(600).fill({ id: 'tea' })),
  },
);

interface Damage {
  readonly place: number;
  readonly how: 'replace' | 'leave out' | 'add' | 'repeat';
  readonly name: string;
  readonly value: unknown;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  place: fc.nat({ max: 60 }),
  how: fc.constantFrom('replace', 'replace', 'leave out', 'add', 'repeat'),
  name: fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'value', '', 'extra'),
  value: hostile,
});

/** A right value, as it is or damaged in one place or two. */
export const damaged = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(right, fc.oneof(fc.constant([]), fc.array(damage, { maxLength: 2 })))
    .map(([value, damages]) => damages.reduce(spoil, value));

/** The same value with one of its parts (0 = all of it) changed. */
function spoil(value: unknown, { place, how, name, value: other }: Damage): unknown {
  let left = place % countOf(value);
  const isTarget = () => left-- === 0;
  const change = (part: unknown): unknown => {
    if (how === 'add' && isObject(part)) return { ...part, [name]: other };
    if (how === 'repeat' && Array.isArray(part)) return [...part, ...part];
    return how === 'leave out' ? undefined : other;
  };
  const copy = (part: unknown): unknown => {
    if (isTarget()) return change(part);
    if (Array.isArray(part)) return part.map(copy);
    if (!isObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, copy(each)]));
  };
  return copy(value);
}

/** How many parts a value has, itself included. A member that is undefined is left out when it is sent. */
const countOf = (value: unknown): number =>
  (Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []).reduce<number>(
    (count, part) => count + countOf(part),
    1,
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
