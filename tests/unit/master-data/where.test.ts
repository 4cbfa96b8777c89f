import { expect, test } from 'vitest';
import { type Operator, readWhere, type Where } from '../../../server/features/master-data/where.ts';

const is = (name: string, value: string, operator: Operator = '='): Where => ({
  kind: 'compared',
  name,
  operator,
  value,
});

test.each<[string, Where]>([
  ['email=my@email.com', is('email', 'my@email.com')],
  [' firstName = Ana Maria ', is('firstName', 'Ana Maria')],
  ['firstName="Ana AND \\"Co\\" (x)"', is('firstName', 'Ana AND "Co" (x)')],
  ['firstName=', is('firstName', '')],
  ['firstName<>maria', is('firstName', 'maria', '<>')],
  ['createdIn>=2026-03-12', is('createdIn', '2026-03-12', '>=')],
  ['firstName is null', { kind: 'empty', name: 'firstName', isEmpty: true }],
  ['firstName IS NOT NULL', { kind: 'empty', name: 'firstName', isEmpty: false }],
  [
    'createdIn between 2001-01-01 AND 2016-01-01',
    { kind: 'between', name: 'createdIn', from: '2001-01-01', to: '2016-01-01' },
  ],
  ['a=1 and b=2', { kind: 'all', of: [is('a', '1'), is('b', '2')] }],
  ['a=1 OR b=2 AND c=3', { kind: 'any', of: [is('a', '1'), { kind: 'all', of: [is('b', '2'), is('c', '3')] }] }],
  ['(a=1 OR b=2)AND(c=3)', { kind: 'all', of: [{ kind: 'any', of: [is('a', '1'), is('b', '2')] }, is('c', '3')] }],
  [
    '(firstName=Jon OR lastName=Smith) OR (createdIn between 2001-01-01 AND 2016-01-01)',
    {
      kind: 'any',
      of: [
        { kind: 'any', of: [is('firstName', 'Jon'), is('lastName', 'Smith')] },
        { kind: 'between', name: 'createdIn', from: '2001-01-01', to: '2016-01-01' },
      ],
    },
  ],
])('%j is read', (text, where) => {
  expect(readWhere(text)).toEqual({ ok: true, value: where });
});

test.each([
  ['', 1],
  ['firstName', 10],
  ['firstName like x', 10],
  ['=x', 1],
  ['(a=1', 5],
  ['a=1)', 4],
  ['a=1 AND', 8],
  ['a=1 OR ', 7],
  ['a between 1', 12],
  ["email=' OR 1=1 --", 11],
  ['a="x" b=2', 7],
  [`${'('.repeat(11)}a=1${')'.repeat(11)}`, 12],
  [Array(31).fill('a=1').join(' AND '), 240],
])('%j is refused at its place', (text, place) => {
  const read = readWhere(text);
  expect(!read.ok && read.problem.status).toBe(400);
  expect(!read.ok && read.problem.message).toContain(`from character ${place} on`);
});

test('long texts are read quickly', () => {
  const started = performance.now();
  for (const text of [
    ' '.repeat(2_000),
    `a=${' '.repeat(2_000)}`,
    `a=${'x AND '.repeat(300)}`,
    `a="${'\\'.repeat(2_000)}`,
  ])
    readWhere(text);
  expect(performance.now() - started).toBeLessThan(200);
});
