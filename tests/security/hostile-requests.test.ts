import { connect } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp, testOrigin } from '../support/test-app.ts';

let store: TestApp;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
});
const post = (payload: string, path = '/api/sessions', headers = {}) =>
  store.browser().send(path, { method: 'POST', payload, headers });

test.each([
  ['__proto__ in JSON', '{"public":{"a":{"value":"1"}},"__proto__":{"admin":true}}', 400],
  ['nested __proto__', '{"public":{"__proto__":{"value":"x"}}}', 400],
  ['constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}', 400],
  ['broken JSON', '{"public":', 400],
  ['a list for an object', '[1,2,3]', 400],
  ['100,000 levels of JSON', `{"public":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
  ['more than 1 MB', JSON.stringify({ public: { a: { value: 'x'.repeat(1_100_000) } } }), 413],
  [
    'more members than a session has',
    JSON.stringify({ public: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, { value: 'v' }])) }),
    400,
  ],
])('%s gets a quick refusal, and the server lives', async (_what, payload, status) => {
  const started = performance.now();
  const reply = await post(payload);
  expect(reply.statusCode).toBe(status);
  expect(reply.json()).toMatchObject({
    error: { code: expect.any(String), message: expect.any(String) },
    requestId: expect.any(String),
  });
  expect(performance.now() - started).toBeLessThan(2_000);
  expect((await store.browser().get('/healthz')).statusCode).toBe(200);
});

test.each([
  ['ten thousand lines', Array.from({ length: 10_000 }, (_, n) => ({ id: `sku-${n}`, quantity: 1, seller: '1' }))],
  ['one line ten thousand times', Array(10_000).fill({ id: 'tea', quantity: 1, seller: '1' })],
  ['five hundred unknown lines', Array.from({ length: 500 }, (_, n) => ({ id: `sku-${n}`, quantity: 1, seller: '1' }))],
])('a cart takes none of %s, and says so quickly', async (_what, orderItems) => {
  const browser = store.browser();
  await addToCart(browser, 'tea', 2);
  const { id, items } = await cartOf(browser);
  const started = performance.now();
  for (const [method, path] of [
    ['POST', `/api/checkout/pub/orderForm/${id}/items`],
    ['POST', `/api/checkout/pub/orderForm/${id}/items/update`],
    ['PATCH', `/api/checkout/pub/orderForm/${id}/items`],
  ] as const) {
    const reply = await browser.send(path, { method, json: { orderItems } });
    expect(reply.statusCode).toBeLessThan(500);
    expect((await cartOf(browser)).items).toEqual(items);
  }
  expect(performance.now() - started).toBeLessThan(6_000);
});

test('a form of a hundred thousand fields, and a thousand cookies of one name, are read quickly', async () => {
  const browser = store.browser();
  const started = performance.now();
  const payload = 'line=x&'.repeat(100_000);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  expect((await browser.send('/cart/remove', { method: 'POST', payload, headers })).statusCode).toBe(403);
  const cookie = Array.from({ length: 1_500 }, (_, n) => `form_seed=${n}`).join('; ');
  expect((await browser.navigate('/', { cookie })).statusCode).toBe(200);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test('a form field named __proto__ is refused', async () => {
  const path = '/api/vtexid/pub/authentication/classic/validate';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post('login=a&password=b&__proto__=c', path, headers)).statusCode).toBe(400);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
])('JSON sent as "%s" is not taken', async (type) => {
  const reply = await post('{"public":{}}', '/api/sessions', { 'content-type': type || undefined });
  expect(reply.statusCode).toBe(415);
});

test.each([
  '/%E0%A4%A',
  '/p/%00',
  '/%',
  '/..%2f..%2fetc%2fpasswd',
  `/p/${'x'.repeat(5_000)}`,
  '/assets/..%2f..%2fpackage.json',
])('the address %s gets a page or a refusal, never a failure', async (path) => {
  const reply = await store.browser().navigate(path);
  expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  expect(reply.statusCode).toBeLessThan(500);
  expect(reply.body).not.toMatch(/\n\s+at /);
  expect(reply.headers['x-content-type-options']).toBe('nosniff');
});

test.each([
  ['/language', { locale: 'es', return: '/search?q=日本茶' }, '/search?q=%E6%97%A5%E6%9C%AC%E8%8C%B6'],
  [
    '/cart/quantity',
    { line: '🙂\ud800', quantity: '0' },
    '/cart?remove=%F0%9F%99%82%EF%BF%BD#line-%F0%9F%99%82%EF%BF%BD',
  ],
])('%s leads on to an address with letters that no header holds', async (path, fields, to) => {
  const reply = await store.browser().submit(path, fields, '/');
  expect([reply.statusCode, reply.headers.location]).toEqual([303, to]);
});

test('a damaged cookie of ours is refused, named, and taken away; others do not matter', async () => {
  const browser = store.browser();
  const bad = await browser.navigate('/', { cookie: 'vtex_session=%E0%A4%A' });
  expect(bad.statusCode).toBe(400);
  expect([bad.headers['set-cookie']].flat()).toContain('vtex_session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax');
  for (const cookie of ['other=%E0%A4%A', ';;;=;a', '=', `x=${'y'.repeat(8_000)}`, '\u00ff=\u00fe'])
    expect((await browser.navigate('/', { cookie })).statusCode).toBe(200);
});

test('other hosts get 421, load balancers their health under any name', async () => {
  const browser = store.browser();
  const page = await browser.navigate('/', { host: 'evil.test' });
  expect(page.statusCode).toBe(421);
  expect(page.body).toContain('The store does not answer at this address');
  const json = await browser.get('/api/segments', { host: 'evil.test' });
  expect(json.json()).toMatchObject({ error: { code: 'wrong-host' } });
  expect((await browser.navigate('/', { host: 'store.test:8080' })).statusCode).toBe(421);
  expect((await browser.navigate('/', { host: 'STORE.test:80' })).statusCode).toBe(200);
  expect((await browser.get('/healthz', { host: '10.0.0.7:4000' })).statusCode).toBe(200);
  expect((await browser.get('/readyz', { host: '10.0.0.7:4000' })).statusCode).toBe(200);
});

test('every page and reply carries the headers that protect it', async () => {
  const operator = await store.signedIn('operator@store.test');
  for (const reply of [
    await operator.navigate('/'),
    await operator.get('/api/telesales/v1/toolbar'),
    await operator.navigate('/nothing'),
  ]) {
    const policy = String(reply.headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('pages hold no inline script, style or handler', async () => {
  const operator = await store.signedIn('operator@store.test');
  for (const path of ['/', '/cart', '/login', '/nothing', '/admin/orders']) {
    const { body } = await operator.navigate(path);
    expect([path, body.match(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+="/g)]).toEqual([path, null]);
  }
});

test('an unknown address is a page for a browser and JSON for a program', async () => {
  const browser = store.browser();
  const page = await browser.navigate('/nothing-here');
  expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(page.body).toContain(String(page.headers['x-request-id']));
  const json = await browser.get('/api/nothing-here', { accept: 'text/html' });
  expect(json.json()).toMatchObject({ error: { code: 'not-found' } });
});

test('a database that fails is told in words, with a reference and without its error', async () => {
  const broken = await testApp();
  const operator = await broken.signedIn('operator@store.test');
  await broken.database.storage.close();
  const reply = await operator.get('/api/telesales/v1/toolbar');
  expect(reply.statusCode).toBe(500);
  expect(Object.keys(reply.json().error)).toEqual(['code', 'message']);
  const page = await operator.navigate('/');
  expect(page.statusCode).toBe(500);
  expect(page.body).toContain(String(page.headers['x-request-id']));
  expect((await operator.get('/readyz')).statusCode).toBe(503);
});

test('headers of any size or shape are refused by the socket, not suffered', async () => {
  const listening = await testApp();
  const port = await freeListen(listening);
  const answer = await raw(
    port,
    `GET / HTTP/1.1\r\nHost: ${new URL(testOrigin).host}\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 431/);
  expect(await raw(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
});

async function freeListen({ app }: TestApp): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

const raw = (port: number, text: string): Promise<string> =>
  new Promise((settle, fail) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part) => {
      answer += part.toString();
      socket.end();
    });
    socket.on('close', () => settle(answer));
    socket.on('error', fail);
  });
