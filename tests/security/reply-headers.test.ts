import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let store: TestApp;
let operator: TestBrowser;
let customer: TestBrowser;
let admin: TestBrowser;
let orderId: string;
beforeAll(async () => {
  const config = { origins: ['https://shop.test'], secureCookies: true };
  store = await testApp({ seed: seedShop, config });
  operator = await store.signedIn('operator@store.test');
  customer = await store.signedIn('maren@store.test');
  admin = await store.signedIn('admin@store.test');
  orderId = await placeOne(customer, 'tea');
});

const never = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' };

function expectProtected({ headers }: LightMyRequestResponse): void {
  const policy = String(headers['content-security-policy']);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
    expect(policy).toContain(rule);
  expect(headers).toMatchObject(never);
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  for (const name of Object.keys(headers)) expect(name).not.toMatch(/^access-control-|^server$|^x-powered-by$/);
}

const post = (browser: TestBrowser, path: string, payload: string, type = 'application/json') =>
  browser.send(path, { method: 'POST', payload, headers: { 'content-type': type } });

/** Every kind of reply that is not the same for everybody: what is wanted, how it comes about, its status. */
const kinds: readonly [string, () => Promise<LightMyRequestResponse>, number][] = [
  ['a page', () => operator.navigate('/'), 200],
  ['a page of an account', () => customer.navigate('/account'), 200],
  ['a page of the dashboard', () => admin.navigate('/admin/orders'), 200],
  ['a reply to a program', () => operator.get('/api/telesales/v1/toolbar'), 200],
  ['a cart', () => customer.get('/api/checkout/pub/orderForm'), 200],
  ['an order', () => admin.get(`/api/oms/pvt/orders/${orderId}`), 200],
  ['part of a list', () => store.browser().get('/api/catalog_system/pub/products/search?_from=0&_to=1'), 206],
  ['a session that was made', () => store.browser().post('/api/sessions', {}), 201],
  ['nothing', async () => confirmed(), 204],
  ['a way to the login', () => store.browser().navigate('/account'), 303],
  ['the answer to a form', () => customer.submit('/language', { locale: 'es', return: '/' }, '/'), 303],
  ['the page before a cart is left', () => customer.submit(`/checkout/changeToAnonymousUser/x`, {}, '/'), 302],
  ['a file to keep', () => admin.submit('/admin/audit/export', {}, '/admin/audit'), 200],
  ['a sign-in', () => store.browser().signIn('wade@store.test'), 200],
  ['a wrong password', () => store.browser().signIn('wade@store.test', 'wrong'), 401],
  ['a form without its token', () => customer.send('/cart/add', { method: 'POST', form: { sku: 'tea' } }), 403],
  ['a right that is missing', () => operator.get('/api/oms/user/orders'), 403],
  ['an unknown address of the interface', () => operator.get('/api/telesales/v1/none'), 404],
  ['a page without the right', () => operator.navigate('/admin/users'), 403],
  ['an unknown page', () => customer.navigate('/nothing-here'), 404],
  ['an unknown product', () => customer.navigate('/p/none'), 404],
  ['an unknown file', () => customer.get('/assets/none.js'), 404],
  ['a stale tab', () => operator.post('/api/checkout/pub/orderForm', {}, { 'x-telesales-call': 'another' }), 409],
  ['a dead address', () => store.browser().navigate('/set-password'), 410],
  ['too much', () => post(customer, '/api/sessions', `{"a":"${'x'.repeat(1_100_000)}"}`), 413],
  ['another type', () => post(customer, '/api/sessions', 'a=b', 'text/plain'), 415],
  ['another host', () => customer.navigate('/', { host: 'evil.test' }), 421],
  ['another host for a program', () => customer.get('/api/segments', { host: 'evil.test' }), 421],
  ['a body that is none', () => post(customer, '/api/sessions', '{'), 400],
  ['an address that is none', () => customer.navigate('/%E0%A4%A'), 400],
  ['an address that is none, for a program', () => customer.get('/api/%E0%A4%A'), 400],
  ['a damaged cookie', () => customer.navigate('/', { cookie: 'vtex_session=%E0%A4%A' }), 400],
  ['a method that is not there', () => customer.send('/cart', { method: 'DELETE' }), 404],
  ['a question before a foreign request', () => preflight('/api/sessions'), 404],
];

const preflight = (path: string) =>
  customer.send(path, {
    method: 'OPTIONS' as 'GET', // a browser's own
    headers: { origin: 'https://evil.test', 'access-control-request-method': 'POST', 'sec-fetch-site': 'cross-site' },
  });

async function confirmed(): Promise<LightMyRequestResponse> {
  const group = (await placeOne(customer, 'cups')).replace('-01', '');
  return customer.post(`/api/checkout/pub/gatewayCallback/${group}`);
}

describe('every kind of reply is neither framed, sniffed nor kept', () => {
  test.each(kinds)('%s', async (_kind, ask, status) => {
    const reply = await ask();
    expect(reply.statusCode).toBe(status);
    expectProtected(reply);
    expect(reply.headers['cache-control']).toBe('private, no-store');
    expect(reply.body).not.toMatch(/\n\s+at /);
  });

  test('and so are those of a server that fails, or is about to end', async () => {
    const other = await testApp({ config: store.deps.config });
    const person = await other.signedIn('operator@store.test');
    await other.database.storage.close();
    for (const reply of [await person.navigate('/'), await person.get('/api/telesales/v1/toolbar')]) {
      expect(reply.statusCode).toBe(500);
      expectProtected(reply);
      expect(reply.headers['cache-control']).toBe('private, no-store');
    }
    other.app.draining.started = true;
    for (const path of ['/healthz', '/readyz']) {
      const reply = await person.get(path);
      expect(reply.statusCode).toBe(503);
      expectProtected(reply);
    }
  });
});

test('only what is the same for everybody may be kept, and it sets no cookie and varies by nobody', async () => {
  for (const path of ['/assets/store.css', '/assets/store.js', '/goods/bag.svg', '/healthz'])
    for (const browser of [store.browser(), operator]) {
      const reply = await browser.get(path);
      expectProtected(reply);
      expect([path, reply.headers['set-cookie'], reply.headers['x-telesales-call']]).toEqual([
        path,
        undefined,
        undefined,
      ]);
    }
});

test('a reply to HEAD has the headers of GET and no body', async () => {
  for (const path of ['/', '/account', '/api/sessions?items=*', '/admin/orders']) {
    const head = await admin.send(path, { method: 'HEAD' as 'GET' });
    const get = await admin.get(path);
    expect([path, head.statusCode, head.body]).toEqual([path, get.statusCode, '']);
    expectProtected(head);
    expect(head.headers['cache-control']).toBe('private, no-store');
  }
});
