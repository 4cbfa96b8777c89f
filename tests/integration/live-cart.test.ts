import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { describeEngines } from '../support/engines.ts';
import { type EventReader, type ReaderOptions, readEvents } from '../support/event-reader.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const news = '/api/telesales/v1/carts/news';
const dayMs = 24 * 60 * 60_000;

describeEngines('following a cart', (engine) => {
  let shop: TestApp;
  let port: number;
  beforeAll(async () => {
    shop = await testApp({ engine, seed: seedShop });
    await shop.app.listen({ port: 0 });
    ({ port } = shop.app.server.address() as AddressInfo); // listening on a port, so not a pipe
  });
  const readers: EventReader[] = [];
  const follow = async (browser: TestBrowser, options: Omit<ReaderOptions, 'port'> = {}) => {
    const reader = await readEvents(browser, { port, ...options });
    readers.push(reader);
    return reader;
  };
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  const customer = async (email: string) => {
    const client = new CheckoutClient(await shop.signedIn(email));
    await client.open();
    return client;
  };
  let maren: CheckoutClient;
  beforeEach(async () => {
    maren = await customer('maren@store.test');
  });
  const kinds = (reader: EventReader) => reader.told.map(({ event }) => event.kind);

  test('who looks at a cart is told what others do to it, in its order, and nothing of other carts', async () => {
    const reader = await follow(maren.browser);
    expect([reader.status, reader.headers['content-type']]).toEqual([200, 'text/event-stream']);
    expect(reader.headers['cache-control']).toBe('private, no-store');
    const operator = await shop.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const calling = new CheckoutClient(operator);
    await calling.open();
    await (await customer('wade@store.test')).add('tea', 1);
    await calling.add('tea', 2);
    await maren.add('cups', 1);
    await calling.fillIn();
    const told = await reader.untilTold(4);
    expect(told.map(({ event }) => event.cartId)).toEqual(Array(4).fill(calling.id));
    const versions = told.map(({ event }) => Number(event.version));
    expect(versions).toEqual([0, 1, 2, 3].map((n) => (versions[0] ?? 0) + n));
    expect(JSON.stringify(told)).not.toMatch(/maren|nadia|@/i);
  });

  test('an order that is placed is told, and so is what is put away', async () => {
    await maren.add('tea', 1);
    const { value } = await maren.fillIn();
    const reader = await follow(maren.browser);
    const order = { referenceId: maren.id, value, referenceValue: value, interestValue: 0 };
    expect((await maren.send('POST', 'transaction', order)).statusCode).toBe(200);
    await reader.untilTold(1);
    expect(kinds(reader)).toEqual(['placed']);
  });

  test('who comes back with the last number is told what is missing, once', async () => {
    const first = await follow(maren.browser);
    await maren.add('tea', 1);
    await first.untilTold(1);
    first.close();
    await maren.add('tea', 1);
    await maren.add('tea', 1);
    const second = await follow(maren.browser, { lastEventId: first.lastId, path: `${news}?after=0` });
    await maren.add('tea', 1);
    const ids = [...first.told, ...(await second.untilTold(3))].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    const asked = (await maren.browser.get(`${news}?after=${first.lastId}`)).json();
    expect(asked).toMatchObject({ last: second.lastId, missed: false });
    expect(asked.news.map(({ id }: { id: number }) => id)).toEqual(ids.slice(1));
    expect((await maren.browser.get(news)).json()).toEqual({ news: [], last: second.lastId, missed: false });
  });

  test('who was away for longer than is kept, or comes from nowhere, is told to read anew', async () => {
    await maren.add('tea', 1);
    const { last } = (await maren.browser.get(news)).json();
    for (const after of [1, last - 2 * dayMs, last + 10 * dayMs]) {
      expect((await maren.browser.get(`${news}?after=${after}`)).json()).toEqual({ news: [], last, missed: true });
      const reader = await follow(maren.browser, { lastEventId: after });
      expect(await reader.untilTold(1)).toEqual([{ id: last, event: { kind: 'missed' } }]);
    }
    expect((await maren.browser.get(`${news}?after=-1`)).statusCode).toBe(400);
  });

  test('there is nothing to follow without a cart, nor of a cart that the page does not show', async () => {
    const visitor = shop.browser();
    const reply = await visitor.get(news, { accept: 'text/event-stream' });
    expect([reply.statusCode, reply.json().error.code]).toEqual([404, 'cart-unknown']);
    const other = await maren.browser.get(`${news}?of=0123456789abcdef`, { accept: 'text/event-stream' });
    expect([other.statusCode, other.json().error.code]).toEqual([409, 'cart-switched']);
    const signedOut = await shop.signedIn('wade@store.test');
    const cookies = new Map(signedOut.cookies);
    await signedOut.submit('/logout', {}, '/');
    for (const [name, value] of cookies) visitor.cookies.set(name, value);
    expect((await visitor.get(news, { accept: 'text/event-stream' })).statusCode).toBe(404);
  });

  test('a session has six streams at most, and a closed one makes room', async () => {
    const { browser } = await customer('trade@store.test');
    const open = await Promise.all(Array.from({ length: 6 }, () => follow(browser)));
    expect(open.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const seventh = await browser.get(news, { accept: 'text/event-stream' });
    expect([seventh.statusCode, seventh.headers['retry-after']]).toEqual([429, '30']);
    expect(seventh.json().error.message).toMatch(/Close a window, or reload the page/);
    open[0]?.close();
    await vi.waitFor(async () => expect((await follow(browser)).status).toBe(200));
  });

  test('a stream ends before its session’s next news: after a sign-out, and when the call is over', async () => {
    const shopper = await follow(maren.browser);
    const operator = await shop.signedIn('operator2@store.test');
    await operator.startCall('maren@store.test');
    const acting = await follow(operator);
    const other = await customer('maren@store.test');
    const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
    await operator.post('/api/telesales/v1/call/end', { callId: call.id, outcome: 'hand-over' });
    await maren.browser.submit('/logout', {}, '/');
    await other.add('cups', 1);
    await Promise.all([shopper.ended, acting.ended]);
    expect([shopper.told, acting.told]).toEqual([[], []]);
  });

  test('a stream in which nothing happens ends with its session too, and says that it lives', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const reader = await follow(maren.browser);
    vi.advanceTimersByTime(15_000);
    await maren.browser.submit('/logout', {}, '/');
    vi.advanceTimersByTime(5_000);
    await reader.ended;
    vi.useRealTimers();
  });

  test('reading never keeps a call alive', async () => {
    const operator = await shop.signedIn('operator2@store.test');
    await operator.startCall('wade@store.test');
    const idleAt = async () => (await operator.get('/api/telesales/v1/toolbar')).json().call.idleAt;
    const before = await idleAt();
    shop.advance(60_000);
    await follow(operator);
    await operator.get(news);
    expect(await idleAt()).toBe(before);
  });
});
