import { expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { testApp } from '../support/test-app.ts';
import { TestBrowser } from '../support/test-browser.ts';

test('two servers on one PostgreSQL know the same logins, calls and forms', async () => {
  const first = await testApp({ engine: 'postgres' });
  const deps = { ...first.deps, storage: await first.database.open() };
  const app = await createApp(deps);
  const operator = await first.signedIn('operator@store.test');
  const elsewhere = new TestBrowser(app, operator.origin);
  for (const [name, value] of operator.cookies) elsewhere.cookies.set(name, value);
  expect((await elsewhere.startCall('maren@store.test')).statusCode).toBe(201);
  for (const [name, value] of elsewhere.cookies) operator.cookies.set(name, value);
  expect((await operator.get('/api/telesales/v1/toolbar')).json().call.customer.email).toBe('maren@store.test');
  const html = (await operator.navigate('/')).body;
  const [, token = ''] = /name="_token"[^>]*value="([^"]*)"/.exec(html) ?? [];
  const [, call = ''] = /name="_call"[^>]*value="([^"]*)"/.exec(html) ?? [];
  for (const [name, value] of operator.cookies) elsewhere.cookies.set(name, value);
  const out = await elsewhere.send('/logout', { method: 'POST', form: { _token: token, _call: call } });
  expect(out.statusCode).toBe(303);
  expect((await operator.get('/api/telesales/v1/toolbar')).statusCode).toBe(401);
  await app.close();
});

test('a start by a client without cookies counts once, however many come at once', async () => {
  const store = await testApp({ engine: 'postgres' });
  const token = (await store.signedIn('operator@store.test')).cookies.get('VtexIdclientAutCookie');
  const headers = { vtexidclientautcookie: token, origin: undefined, 'sec-fetch-site': undefined };
  const start = (value: string) =>
    store.browser().post('/api/sessions', { public: { 'vtex-impersonated-customer-email': { value } } }, headers);
  const emails = ['maren@store.test', 'wade@store.test', 'trade@store.test'];
  const replies = await Promise.all([...emails, ...emails].map(start));
  expect(replies.every(({ statusCode }) => [201, 409].includes(statusCode))).toBe(true);
  const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
  expect(await store.deps.storage.read.calls.runningOf(staff?.id ?? '')).toHaveLength(1);
});
