import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../server/features/audit/verify-audit.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { stockOf } from '../support/goods.ts';
import { browserOver } from '../support/over-http.ts';
import { type ServerFleet, startFleet } from '../support/server-fleet.ts';
import type { TestBrowser } from '../support/test-browser.ts';

/** Three processes of the built server on one PostgreSQL; each request goes to another one than the request before. */
let fleet: ServerFleet;
beforeAll(async () => {
  fleet = await startFleet(3);
}, 120_000);
afterEach(() => {
  fleet.onAnswer = undefined;
});
afterAll(() => fleet.close());

const signedIn = async (email: string): Promise<TestBrowser> => {
  const browser = browserOver(fleet.origin);
  expect((await browser.signIn(email)).statusCode).toBe(200);
  return browser;
};
const orders = async () => {
  const newest = { offset: 0, limit: 100, order: { by: 'sequence', descending: true } } as const;
  return (await fleet.deps.storage.read.orders.find({}, newest)).orders;
};

/** A cart that is ready to be placed, and the request that places it. */
async function readyToPlace(browser: TestBrowser, sku: string, quantity = 1) {
  const client = new CheckoutClient(browser);
  await client.open();
  await client.change('POST', 'items/removeAll');
  await client.add(sku, quantity);
  const { value } = await client.fillIn();
  const body = { referenceId: client.id, value, referenceValue: value, interestValue: 0 };
  return {
    body,
    place: (key: string, sent: object = body) => client.send('POST', 'transaction', sent, { 'idempotency-key': key }),
  };
}

test('an operator signs in on one, acts on another, orders on a third, and ends on whichever comes', async () => {
  const operator = await signedIn('operator@store.test');
  await operator.startCall('maren@store.test');
  const { place } = await readyToPlace(operator, 'tea', 2);
  const placed = await place('by phone');
  expect(placed.statusCode).toBe(200);
  const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
  expect(call.customer.email).toBe('maren@store.test');
  expect((await operator.submit('/language', { locale: 'es', return: '/' }, '/')).statusCode).toBe(303);
  expect(
    (await operator.post('/api/telesales/v1/call/end', { callId: call.id, outcome: 'hand-over' })).statusCode,
  ).toBe(200);
  expect((await operator.get('/api/telesales/v1/toolbar')).json().call).toBeNull();
  const order = (await orders()).find(({ group }) => group === placed.json().orderGroup);
  expect(order).toMatchObject({ callId: call.id, operator: { email: 'operator@store.test' } });
  expect([...fleet.balancer.answered.keys()].sort()).toEqual([...fleet.ports].sort());
  expect((await verifyAudit(fleet.deps)).broken).toBeUndefined();
});

test('tries to sign in are counted by all of them together', async () => {
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries += 1)
    statuses.push((await browserOver(fleet.origin).signIn('approver@store.test', 'wrong')).statusCode);
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
});

test('twenty placings at once with one key, spread over all of them, are one order', async () => {
  const before = (await orders()).length;
  const { place, body } = await readyToPlace(await signedIn('wade@store.test'), 'cups');
  const replies = await Promise.all(Array.from({ length: 20 }, () => place('spread')));
  expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(new Set(replies.map((reply) => reply.json().orderGroup)).size).toBe(1);
  expect(await orders()).toHaveLength(before + 1);
  expect((await place('spread', { ...body, value: body.value + 1 })).statusCode).toBe(422);
});

test('two starts of calls at once on two of them leave one call', async () => {
  const operator = await signedIn('operator2@store.test');
  const replies = await Promise.all(['maren@store.test', 'wade@store.test'].map((email) => operator.startCall(email)));
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  const staff = await fleet.deps.storage.read.staff.byEmail('operator2@store.test');
  expect(await fleet.deps.storage.read.calls.runningOf(staff?.id ?? '')).toHaveLength(1);
});

test('one killed while it places loses nothing: the retry with the same key places the one order', async () => {
  const [before, stock] = [await orders(), await stockOf(fleet.deps, 'tea')];
  const { place } = await readyToPlace(await signedIn('trade@store.test'), 'tea', 3);
  // The shelf is held, so that the server stands in the middle of its transaction.
  const holder = new pg.Client(fleet.databaseUrl);
  await holder.connect();
  await holder.query("BEGIN; SELECT 1 FROM skus WHERE id = 'tea' FOR UPDATE");
  const placing = fleet.balancer.next();
  const lost = place('killed');
  await untilBlocked(holder);
  await fleet.kill(placing);
  expect((await lost).statusCode).toBe(502);
  await holder.query('ROLLBACK');
  await holder.end();
  expect([await orders(), await stockOf(fleet.deps, 'tea')]).toEqual([before, stock]);
  const again = await place('killed');
  expect(again.statusCode).toBe(200);
  expect((await place('killed')).json().orderGroup).toBe(again.json().orderGroup);
  expect(await orders()).toHaveLength(before.length + 1);
  expect(await stockOf(fleet.deps, 'tea')).toBe(stock - 3);
  await fleet.start(placing);
});

test('one killed before its answer arrives has placed the order, and the retry is told so', async () => {
  const [before, stock] = [await orders(), await stockOf(fleet.deps, 'tea')];
  const browser = await signedIn('trade@store.test');
  const { place } = await readyToPlace(browser, 'tea', 2);
  let killed = 0;
  fleet.onAnswer = (port, _method, path) => {
    if (!path.endsWith('/transaction') || killed) return;
    killed = port;
    void fleet.kill(port);
  };
  await place('answer lost').catch(() => 'the connection broke'); // told or not, the client is to ask again
  const again = await place('answer lost');
  expect(again.statusCode).toBe(200);
  const placed = (await orders()).filter(({ id }) => !before.some((order) => order.id === id));
  expect(placed.map(({ group }) => group)).toEqual([again.json().orderGroup]);
  expect(await stockOf(fleet.deps, 'tea')).toBe(stock - 2);
  await fleet.start(killed);
});

test('they are replaced one after another under load, and nobody notices', async () => {
  const browsers = await Promise.all(['maren@store.test', 'wade@store.test'].map(signedIn));
  const statuses: number[] = [];
  let isOver = false;
  const load = browsers.map(async (browser, n) => {
    const client = new CheckoutClient(browser);
    await client.open();
    await client.change('POST', 'items/removeAll');
    await client.add('cups', 1);
    for (let round = 1; !isOver; round += 1) {
      const quantity = (round % 5) + 1;
      const orderItems = [{ index: 0, quantity }];
      const reply = await client.send('POST', 'items/update', { orderItems });
      statuses.push(reply.statusCode);
      expect(reply.json().items?.[0]?.quantity, `${n}: ${reply.body}`).toBe(quantity);
    }
  });
  for (const port of fleet.ports) {
    expect(await fleet.terminate(port)).toBe(0);
    await fleet.start(port);
  }
  isOver = true;
  await Promise.all(load);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(statuses.length).toBeGreaterThan(20);
}, 120_000);

/** Until another connection waits for a row that this one holds. */
async function untilBlocked(holder: pg.Client): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { rowCount } = await holder.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Nobody waits for the row.');
}
