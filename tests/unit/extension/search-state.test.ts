import { expect, test } from 'vitest';
import { isEnough, searchOf } from '../../../extension/toolbar/search/search-state.ts';
import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type Answer, answers, aStage, refuses, type StageOptions } from './toolbar-doubles.ts';

const customer = (number: string): CustomerSummary => ({
  number,
  name: `Customer ${number}`,
  firstName: 'Customer',
  company: '',
  email: `${number}@example.com`,
  phone: '',
  level: 'retail',
  lastOrder: null,
});

const found = (...numbers: readonly string[]) => answers({ customers: numbers.map(customer), truncated: false });

/** A search on a store that answers each query as told, and what it was asked. */
function aSearch(
  answer: (query: string) => Answer | Promise<Answer> = () => found('A', 'B', 'C'),
  options: StageOptions = {},
) {
  const asked: string[] = [];
  const stage = aStage({
    ...options,
    search(query) {
      asked.push(query);
      return answer(query);
    },
  });
  return { search: searchOf(stage.app), asked };
}
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

test.each([
  ['hol', true],
  ['ho', false],
  ['0142', true],
  ['014', false],
  ['(503) 5', true],
  ['  a  ', false],
  ['C-1', true],
])('"%s" asks by itself: %s', (text, expected) => {
  expect(isEnough(text)).toBe(expected);
});

test('typing asks once, when it has paused', async () => {
  const { search, asked } = aSearch();
  for (const text of ['hol', 'holl', 'hollo']) search.type(text);
  await wait(300);
  expect(asked).toEqual(['hollo']);
  expect(search.rows.value.map((it) => it.number)).toEqual(['A', 'B', 'C']);
  expect(search.active.value).toBe(0);
});

test('Enter asks at once, and with less than three letters', async () => {
  const { search, asked } = aSearch();
  search.type('Li');
  await search.ask();
  expect(asked).toEqual(['Li']);
});

test('an answer to what was typed before is thrown away', async () => {
  let answerFirst: () => void = () => undefined;
  const slow = new Promise<Answer>((answer) => {
    answerFirst = () => answer(found('OLD'));
  });
  const { search } = aSearch((query) => (query === 'hol' ? slow : found('NEW')));
  search.type('hol');
  const first = search.ask();
  search.type('holloway');
  await search.ask();
  answerFirst();
  await first;
  expect(search.rows.value.map((it) => it.number)).toEqual(['NEW']);
});

test('the arrows move and wrap', async () => {
  const { search } = aSearch();
  search.type('hol');
  await search.ask();
  search.move(-1);
  expect(search.active.value).toBe(2);
  search.move(1);
  expect(search.active.value).toBe(0);
});

test('customers helped before are there without asking the store, and go when something is typed', async () => {
  const recent = [{ number: 'R', name: 'Recent', at: 0 }];
  const { search, asked } = aSearch(undefined, { background: { recentCustomers: () => ok(recent) } });
  await search.open();
  expect(search.rows.value).toEqual(recent);
  search.type('h');
  expect(search.rows.value).toEqual([]);
  expect(asked).toEqual([]);
});

test('a failed search says so, and the next one may succeed', async () => {
  let isBroken = true;
  const whole = answers({ customers: [customer('A')], truncated: true });
  const { search } = aSearch(() => (isBroken ? refuses(500, 'server-error') : whole));
  search.type('hol');
  await search.ask();
  expect(search.problem.value).toMatchObject({ kind: 'server' });
  isBroken = false;
  await search.ask();
  expect(search.problem.value).toBeUndefined();
  expect(search.found.value).toMatchObject({ query: 'hol', isCut: true });
});

test('a name that nobody has is looked for nearby, and the nearest is offered', async () => {
  const maren = { ...customer('A'), name: 'Maren Holloway', company: 'Northline Café' };
  const answerOf = (...customers: readonly CustomerSummary[]) => answers({ customers, truncated: false });
  const { search, asked } = aSearch((query) => (query === 'mar hol' ? answerOf(maren) : answerOf()));
  search.type('maren hollway');
  await search.ask();
  expect(search.found.value).toMatchObject({ query: 'maren hollway', nearest: 'Maren Holloway' });
  search.type('marcus holt');
  await search.ask();
  expect(search.found.value?.nearest).toBeUndefined();
  search.type('C-1048');
  await search.ask();
  expect(asked).toEqual(['maren hollway', 'mar hol', 'marcus holt', 'mar hol', 'C-1048']);
});
