import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeclaredRoute } from '../../server/http/context.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

/** Tabs that still send what the browser had before: their late replies must leave alone what it has by now. */
let store: TestApp;
let old: Readonly<Record<string, ReadonlyMap<string, string>>>;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
  const operator = await store.signedIn('operator@store.test');
  await operator.navigate('/');
  await operator.startCall('maren@store.test');
  const beforeSwitch = new Map(operator.cookies);
  await operator.startCall('wade@store.test');
  const beforeEnd = new Map(operator.cookies);
  await operator.startCall('');
  const shopper = await store.signedIn('maren@store.test');
  await shopper.navigate('/');
  const beforeSignOut = new Map(shopper.cookies);
  await shopper.submit('/logout', {}, '/');
  const never = new Map([['vtex_session', 'one that never was'], ...beforeSignOut]);
  old = { 'a switched session': beforeSwitch, 'an ended call': beforeEnd, 'a login that ended': beforeSignOut, never };
});

const pathOf = ({ path }: DeclaredRoute) => `${path.replace(/:\w+/g, 'none').replace('*', 'none')}?items=*`;

function send(browser: TestBrowser, route: DeclaredRoute): Promise<LightMyRequestResponse> {
  const method = route.method as 'GET';
  const accept = route.rules.kind === 'json' ? 'application/json' : 'text/html';
  if (method === 'GET') return browser.send(pathOf(route), { headers: { accept, 'sec-fetch-mode': 'navigate' } });
  const body = route.rules.kind === 'form' ? { form: {} } : { json: {} };
  return browser.send(pathOf(route), { method, ...body, headers: { accept } });
}

const namesIn = ({ headers }: LightMyRequestResponse): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map((it) => it.slice(0, it.indexOf('=')));

describe.each(['a switched session', 'an ended call', 'a login that ended', 'never'])('a reply to %s', (what) => {
  test('neither sets nor clears a cookie that says who the browser is, whatever was asked', async () => {
    const wrong: string[] = [];
    for (const route of store.app.declaredRoutes.filter(
      ({ method, rules }) => method !== 'HEAD' && rules.kind !== 'file',
    )) {
      const late = store.browser();
      for (const [name, value] of old[what] ?? []) late.cookies.set(name, value);
      const names = namesIn(await send(late, route)).filter((name) => name !== 'form_seed');
      if (names.length > 0) wrong.push(`${route.method} ${route.path}: ${names.join()}`);
    }
    expect(wrong).toEqual([]);
  });

  test('serves nobody’s data', async () => {
    const late = store.browser();
    for (const [name, value] of old[what] ?? []) late.cookies.set(name, value);
    const { namespaces } = (await late.get('/api/sessions?items=*')).json();
    expect(namespaces.profile).toEqual({ isAuthenticated: { value: 'False' } });
    expect((await late.get('/api/checkout/pub/orderForm')).json()).toMatchObject({ loggedIn: false, items: [] });
    expect((await late.navigate('/account/orders')).statusCode).not.toBe(200);
  });
});

test('signing in again with an old token in hand gives the browser its new ones', async () => {
  const browser = store.browser();
  for (const [name, value] of old['a login that ended'] ?? []) browser.cookies.set(name, value);
  const reply = await browser.signIn('maren@store.test');
  expect(namesIn(reply)).toEqual(expect.arrayContaining(['VtexIdclientAutCookie_harbor', 'vtex_session']));
  expect((await browser.navigate('/account')).statusCode).toBe(200);
});
