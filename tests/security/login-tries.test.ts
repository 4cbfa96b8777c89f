import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

describeEngines('tries to sign in', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine });
  });

  test('are limited by account, with the seconds to wait, from wherever they come', async () => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1)
      statuses.push((await store.browser().signIn('operator@store.test', `wrong ${tries}`)).statusCode);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    const right = await store.browser().signIn('operator@store.test');
    expect(right.statusCode).toBe(429);
    const wait = Number(right.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
    expect(right.json().message).toBe(`Too many tries. Nothing was sent. Wait ${wait} seconds.`);
    expect((await store.browser().signIn('maren@store.test')).statusCode).toBe(200);
    store.advance(wait * 1000);
    expect((await store.browser().signIn('operator@store.test')).statusCode).toBe(200);
  });

  test('the page says so too, and keeps the e-mail', async () => {
    for (let tries = 0; tries < 10; tries += 1) await store.browser().signIn('approver@store.test', 'wrong');
    const reply = await store.browser().submit('/login', { email: 'approver@store.test', password: 'harbor-demo' });
    expect(reply.statusCode).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect(reply.body).toContain('approver@store.test');
  });

  test('that succeed are not counted', async () => {
    for (let tries = 0; tries < 12; tries += 1)
      expect((await store.browser().signIn('admin@store.test')).statusCode).toBe(200);
  });

  test('at many accounts are limited by address', async () => {
    const { browser, deps } = store;
    const windowMs = 5 * 60_000;
    const windowStart = deps.clock.now() - (deps.clock.now() % windowMs);
    await deps.storage.tx(async ({ attempts }) => {
      for (let tries = 0; tries < 100; tries += 1) await attempts.count('login-from:127.0.0.1', windowStart);
    });
    expect((await browser().signIn('wade@store.test')).statusCode).toBe(429);
    store.advance(windowMs);
    expect((await browser().signIn('wade@store.test')).statusCode).toBe(200);
  });

  test('at a staff account are kept in its audit chain', async () => {
    await store.browser().signIn('admin@store.test', 'wrong');
    const staff = await store.deps.storage.read.staff.byEmail('admin@store.test');
    const rows = await store.deps.storage.read.audit.chain(`staff:${staff?.id}`);
    expect(rows.at(-1)).toMatchObject({ action: 'sign-in-refused', actor: 'unknown' });
  });
});

test('behind proxies that are trusted the client’s own address counts, otherwise the socket’s', async () => {
  const addressesSeen = async (trustProxy: false | number) => {
    const store = await testApp({ config: { trustProxy } });
    const headers = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    const body = { login: 'nobody@store.test', password: 'x' };
    await store.browser().post('/api/vtexid/pub/authentication/classic/validate', body, headers);
    const now = store.deps.clock.now();
    const counted = (address: string) =>
      store.deps.storage.tx(({ attempts }) => attempts.count(`login-from:${address}`, now - (now % 300_000)));
    return {
      first: await counted('203.0.113.9'),
      last: await counted('198.51.100.7'),
      socket: await counted('127.0.0.1'),
    };
  };
  expect(await addressesSeen(false)).toEqual({ first: 1, last: 1, socket: 2 });
  expect(await addressesSeen(1)).toEqual({ first: 1, last: 2, socket: 1 });
});

test('an unknown e-mail takes as long as a wrong password', async () => {
  const store = await testApp();
  const timeOf = async (email: string) => {
    const started = performance.now();
    await store.browser().signIn(email, 'wrong');
    return performance.now() - started;
  };
  const [known, unknown]: [number[], number[]] = [[], []];
  await timeOf('maren@store.test');
  await timeOf('nobody@store.test');
  for (let round = 0; round < 7; round += 1) {
    known.push(await timeOf('wade@store.test'));
    unknown.push(await timeOf('nobody2@store.test'));
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[3] ?? 0;
  expect(middle(unknown) / middle(known)).toBeGreaterThan(0.5);
  expect(middle(unknown) / middle(known)).toBeLessThan(2);
});
