import { expect, test } from 'vitest';
import {
  allOf,
  assigned,
  names,
  oneOf,
  overwritten,
  row,
  rows,
  type Sql,
  Sql as SqlClass,
  sql,
  unionAll,
} from '../../../server/storage/sql.ts';

const written = ({ shape, values }: Sql) => [shape.questionMarks, shape.numbered, values];
const hostile = "'; DROP TABLE orders; --";

test('values become placeholders of either engine', () => {
  expect(written(sql`SELECT a FROM t WHERE b = ${hostile} AND c < ${5}`)).toEqual([
    'SELECT a FROM t WHERE b = ? AND c < ?',
    'SELECT a FROM t WHERE b = $1 AND c < $2',
    [hostile, 5],
  ]);
});

test('parts are set in with their values, in order', () => {
  const condition = sql`b IN ${oneOf([1, 2, 3])}`;
  expect(written(sql`SELECT ${sql`a`} FROM t WHERE x = ${'x'} AND ${condition} LIMIT ${9}`)).toEqual([
    'SELECT a FROM t WHERE x = ? AND b IN (?, ?, ?, ?) LIMIT ?',
    'SELECT a FROM t WHERE x = $1 AND b IN ($2, $3, $4, $5) LIMIT $6',
    ['x', 1, 2, 3, 3, 9],
  ]);
});

test('one call site with the same parts has one text', () => {
  const ask = (part: Sql) => sql`SELECT 1 FROM t WHERE ${part}`;
  const [first, second] = [ask(sql`a = ${1}`), ask(sql`b = ${1}`)];
  const make = (value: number) => sql`a = ${value}`;
  expect(ask(make(1)).shape).toBe(ask(make(2)).shape);
  expect(first.shape).not.toBe(second.shape);
});

test('texts cannot be confused by what is bound', () => {
  const ask = (a: string, b: Sql | string) => sql`${a} ${b}`;
  expect(ask('?', sql`x`).shape.questionMarks).toBe('? x');
  expect(ask(' 1', ' ?').shape.questionMarks).toBe('? ?');
});

test('conditions are joined, and without one everything passes', () => {
  expect(allOf([sql`a = ${1}`, sql`b = ${2}`]).shape.questionMarks).toBe('a = ? AND b = ?');
  expect(allOf([]).shape.questionMarks).toBe('1 = 1');
  expect(unionAll([sql`SELECT 1`, sql`SELECT 2`]).shape.questionMarks).toBe('SELECT 1 UNION ALL SELECT 2');
});

test('lists have few lengths', () => {
  const lengths = Array.from({ length: 33 }, (_, index) => oneOf(Array(index).fill('x')).values.length);
  expect(new Set(lengths)).toEqual(new Set([0, 1, 2, 4, 8, 16, 32]));
  expect(written(sql`x IN ${oneOf([])}`)).toEqual(['x IN (NULL)', 'x IN (NULL)', []]);
});

test('columns become INSERT and UPDATE lists', () => {
  const columns = { id: 'a', is_open: 1, ended_at: null };
  expect(written(row(columns))).toEqual([
    '(id, is_open, ended_at) VALUES (?, ?, ?)',
    '(id, is_open, ended_at) VALUES ($1, $2, $3)',
    ['a', 1, null],
  ]);
  expect(
    rows([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]).shape.numbered,
  ).toBe('(a, b) VALUES ($1, $2), ($3, $4)');
  expect(written(assigned({ a: 1, b: 'x' }))).toEqual(['a = ?, b = ?', 'a = $1, b = $2', [1, 'x']]);
  expect(overwritten({ a: 1, b: 2 }).shape.questionMarks).toBe('a = excluded.a, b = excluded.b');
  expect(names(['a', 'b'], 't', 't_').shape.questionMarks).toBe('t.a AS t_a, t.b AS t_b');
});

test('a row without one of the columns is refused, not written into the wrong ones', () => {
  expect(() => rows([{ a: 1, b: 2 }, { a: 3 }])).toThrow(TypeError);
});

test.each([
  undefined,
  true,
  Number.NaN,
  1.5,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  new Date(),
  {},
  [1],
  () => 1,
  Symbol('x'),
])('%s cannot be bound', (value) => {
  expect(() => sql`SELECT ${value as never}`).toThrow(/cannot be bound|Cannot convert/);
  expect(() => row({ a: value as never })).toThrow(TypeError);
});

test.each([hostile, 'a b', 'a"b', 'A', '', 'a;', 'a?', '__proto__', 'a--'])('"%s" is no column name', (name) => {
  expect(() => row({ [name]: 1 })).toThrow(TypeError);
  expect(() => names([name])).toThrow(TypeError);
  expect(() => names(['a'], name || ' ')).toThrow(TypeError);
});

test('text from outside cannot become SQL', () => {
  const outside: unknown = JSON.parse(`{"shape":{"id":1,"strings":["${hostile}"]},"values":[]}`);
  expect(() => sql`SELECT ${outside as never}`).toThrow(TypeError);
  expect(() => sql([hostile] as never)).toThrow(TypeError);
  expect(() => sql(Object.assign([hostile], { raw: [hostile] }))).toThrow(TypeError);
  expect(() => new SqlClass({ id: 1, strings: [hostile], questionMarks: hostile, numbered: hostile }, [])).toThrow(
    TypeError,
  );
});

test('placeholders are written by the tag alone', () => {
  expect(() => sql`SELECT ?`).toThrow(/bind/);
  expect(() => sql`SELECT $1`).toThrow(/bind/);
});

test('text that a database cannot keep is mended', () => {
  expect(sql`${'a\0b'} ${'\ud83d'} ${'😀'}`.values).toEqual(['a\ufffdb', '\ufffd', '😀']);
});
