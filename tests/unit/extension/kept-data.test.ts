import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../../extension/background/database.ts';
import {
  createKeptData,
  type KeptData,
  maxCallDataAgeMs,
  maxCustomerAgeMs,
  maxRecentCustomers,
} from '../../../extension/background/kept-data.ts';

const nadia = { store: 'http://localhost:4000', operator: 'nadia@harbor.example' };
const tomas = { ...nadia, operator: 'tomas@harbor.example' };
const elsewhere = { ...nadia, store: 'http://localhost:5000' };
const typed = { number: '', query: 'ines', texts: { firstName: 'Inés' } };
const maren = { number: 'C-10482', name: 'Maren Holloway' };

let database: Database;
let kept: KeptData;
let now = 1_700_000_000_000;

beforeEach(() => {
  database = new Database(`kept-${now}-${Math.random()}`);
  kept = createKeptData(database, () => now);
});
afterEach(() => database.delete());

const numbers = async (keeper = nadia) => (await kept.recentCustomers(keeper)).map((it) => it.number);
const helps = async (number: string, keeper = nadia) => {
  now += 1_000;
  await kept.rememberCustomer(keeper, { number, name: `Customer ${number}` });
};

test('customers helped last come first, each once', async () => {
  await helps('A');
  await helps('B');
  await helps('A');
  expect(await numbers()).toEqual(['A', 'B']);
});

test('five are kept, on disk too', async () => {
  for (const number of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) await helps(number);
  expect(await numbers()).toEqual(['G', 'F', 'E', 'D', 'C']);
  expect(await database.customers.count()).toBe(maxRecentCustomers);
});

test('of a customer, name and number are kept and nothing else', async () => {
  const whole = { ...maren, email: 'maren@example.com', phone: '(503) 555-0142' };
  await kept.rememberCustomer(nadia, whole);
  expect(await database.customers.toArray()).toEqual([{ ...nadia, ...maren, at: now }]);
});

test('each store and each operator has a list of its own', async () => {
  await helps('A');
  expect(await numbers(tomas)).toEqual([]);
  expect(await numbers(elsewhere)).toEqual([]);
});

test('after a week a customer is not shown, and the cleaning erases them', async () => {
  await helps('A');
  now += maxCustomerAgeMs;
  expect(await numbers()).toEqual([]);
  await kept.eraseOld();
  expect(await database.customers.count()).toBe(0);
});

test('signing out erases everything of that operator on that store, and of nobody else', async () => {
  for (const keeper of [nadia, tomas, elsewhere]) {
    await helps('A', keeper);
    await kept.keepCallDraft(keeper, { callId: 'call', note: 'half a note' });
    await kept.keepUnsentEnd(keeper, { callId: 'call', outcome: 'hand-over' });
    await kept.keepCustomerDraft(keeper, typed);
  }
  await kept.eraseStore(nadia.store, nadia.operator);
  expect(await numbers()).toEqual([]);
  expect(await kept.callDraft(nadia, 'call')).toBeUndefined();
  expect(await kept.unsentEnd(nadia)).toBeUndefined();
  expect(await kept.customerDraft(nadia, '')).toBeUndefined();
  expect(await numbers(tomas)).toEqual(['A']);
  expect(await kept.unsentEnd(elsewhere)).toBeDefined();
  expect(await kept.customerDraft(tomas, '')).toEqual(typed);
});

test('a log-out seen by its cookie erases every store of that host, for cookies know no ports', async () => {
  await helps('A');
  await helps('A', elsewhere);
  await helps('A', { ...nadia, store: 'https://shop.example' });
  await kept.eraseHost('localhost');
  expect(await numbers()).toEqual([]);
  expect(await numbers(elsewhere)).toEqual([]);
  expect(await database.customers.count()).toBe(1);
});

test('a draft is replaced as it grows, and gone when its call is over', async () => {
  await kept.keepCallDraft(nadia, { callId: 'call', note: 'half' });
  await kept.keepCallDraft(nadia, { callId: 'call', note: 'half a note', outcome: 'hand-over' });
  expect(await kept.callDraft(nadia, 'call')).toEqual({ callId: 'call', note: 'half a note', outcome: 'hand-over' });
  await kept.dropCall(nadia, 'call');
  expect(await kept.callDraft(nadia, 'call')).toBeUndefined();
});

test('an end that could not be sent waits until its own call is dropped', async () => {
  await kept.keepUnsentEnd(nadia, { callId: 'call', outcome: 'done-order' });
  await kept.dropCall(nadia, 'another');
  expect(await kept.unsentEnd(nadia)).toEqual({ callId: 'call', outcome: 'done-order' });
  await kept.dropCall(nadia, 'call');
  expect(await kept.unsentEnd(nadia)).toBeUndefined();
});

test('what belongs to a call is forgotten after a day', async () => {
  await kept.keepCallDraft(nadia, { callId: 'call', note: 'half' });
  await kept.keepUnsentEnd(nadia, { callId: 'call', outcome: 'hand-over' });
  await kept.keepCustomerDraft(nadia, typed);
  now += maxCallDataAgeMs;
  expect(await kept.callDraft(nadia, 'call')).toBeUndefined();
  expect(await kept.unsentEnd(nadia)).toBeUndefined();
  expect(await kept.customerDraft(nadia, '')).toBeUndefined();
  await kept.eraseOld();
  const left = [database.drafts, database.unsentEnds, database.customerDrafts].map((table) => table.count());
  expect(await Promise.all(left)).toEqual([0, 0, 0]);
});

test('what is typed of a customer is kept apart from what is typed of another, until it is dropped', async () => {
  const ofMaren = { number: maren.number, query: '', texts: { phone: '(503) 555-0148', company: '' } };
  await kept.keepCustomerDraft(nadia, typed);
  await kept.keepCustomerDraft(nadia, ofMaren);
  await kept.dropCustomerDraft(nadia, '');
  expect(await kept.customerDraft(nadia, '')).toBeUndefined();
  expect(await kept.customerDraft(nadia, maren.number)).toEqual(ofMaren);
});

test('what was kept is there again after the background was killed', async () => {
  await helps('A');
  database.close();
  const reopened = new Database(database.name);
  const later = createKeptData(reopened, () => now);
  expect((await later.recentCustomers(nadia)).map((it) => it.number)).toEqual(['A']);
  reopened.close();
});
