import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { type EventStream, openEventStream } from '../../server/http/event-stream.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { readEvents } from '../support/event-reader.ts';
import { seedShop } from '../support/goods.ts';
import { testApp } from '../support/test-app.ts';

const portOf = (app: { readonly server: { address(): unknown } }) => (app.server.address() as AddressInfo).port;

/** A server that opens one stream, and its reader. */
async function opened() {
  const app = Fastify({ forceCloseConnections: true });
  const opening = new Promise<EventStream>((settle) => {
    app.get('/', (_request, reply) => settle(openEventStream(reply, 7)));
  });
  await app.listen({ port: 0 });
  const outgoing = get({ port: portOf(app), agent: false });
  const [reply] = (await once(outgoing, 'response')) as [IncomingMessage];
  outgoing.on('error', () => undefined);
  reply.on('error', () => undefined);
  return { app, stream: await opening, reply };
}

test('the head and the number to come back with are sent before anything happens', async () => {
  const { app, reply } = await opened();
  const [first] = await once(reply.setEncoding('utf8'), 'data');
  expect(first).toBe('retry: 2000\nid: 7\n\n');
  expect(reply.headers).toMatchObject({ 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' });
  await app.close();
});

test('a reader who does not read is cut off before much of it is kept', async () => {
  const { app, stream } = await opened();
  let isOver = false;
  stream.onEnd(() => {
    isOver = true;
  });
  const text = 'x'.repeat(4_000);
  let sent = 0;
  for (; !isOver && sent < 50_000; sent += 1) {
    stream.send(sent, { text });
    await setImmediate();
  }
  expect(isOver).toBe(true);
  stream.send(sent, { text }); // and what is still said goes nowhere
  await app.close();
});

test('an ended stream takes nothing more, and tells its owner once', async () => {
  const { app, stream, reply } = await opened();
  let ends = 0;
  stream.onEnd(() => {
    ends += 1;
  });
  stream.end();
  stream.send(8, {});
  stream.end();
  reply.resume();
  await once(reply, 'end');
  expect(ends).toBe(1);
  stream.onEnd(() => {
    ends += 1;
  });
  expect(ends).toBe(2);
  await app.close();
});

test('a server that drains ends its streams and opens none', async () => {
  const shop = await testApp({ seed: seedShop });
  await shop.app.listen({ port: 0 });
  const maren = new CheckoutClient(await shop.signedIn('maren@store.test'));
  await maren.open();
  const reader = await readEvents(maren.browser, { port: portOf(shop.app) });
  shop.app.draining.started = true;
  const late = await readEvents(maren.browser, { port: portOf(shop.app) });
  expect([late.status, late.headers['retry-after']]).toEqual([503, '2']);
  await Promise.all([shop.app.close(), reader.ended]);
});

test('a question about the head of the reply opens no stream', async () => {
  const shop = await testApp({ seed: seedShop });
  const maren = await shop.signedIn('maren@store.test');
  await new CheckoutClient(maren).open();
  const cookie = [...maren.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { host: 'store.test', accept: 'text/event-stream', cookie };
  const reply = await shop.app.inject({ method: 'HEAD', url: '/api/telesales/v1/carts/news', headers });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
});
