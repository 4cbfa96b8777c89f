import { beforeAll, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const email = 'vtex-impersonated-customer-email';
const sessionOf = async (browser: TestBrowser) => (await browser.get('/api/sessions?items=*')).json().namespaces;

describeEngines('an identity', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine, seed: seedShop });
  });

  test.each([
    ['a visitor', undefined],
    ['a shopper', 'maren@store.test'],
  ])('%s gets none by cookie, body or header', async (_who, own) => {
    const browser = own ? await store.signedIn(own) : store.browser();
    const before = await sessionOf(browser);
    browser.cookies.set(email, 'trade@store.test');
    const inputs = {
      public: {
        [email]: { value: 'trade@store.test' },
        authentication: { value: 'operator@store.test' },
        'authentication.adminUserEmail': { value: 'operator@store.test' },
        canImpersonate: { value: 'true' },
      },
      authentication: { adminUserEmail: { value: 'operator@store.test' } },
      impersonate: { canImpersonate: { value: 'true' }, storeUserEmail: { value: 'trade@store.test' } },
      profile: { email: { value: 'trade@store.test' }, isAuthenticated: { value: 'True' } },
    };
    const headers = { 'x-vtex-user': 'trade@store.test', [email]: 'trade@store.test' };
    const reply = await browser.post('/api/sessions', inputs, headers);
    expect(reply.statusCode).toBe(201);
    const { public: given, ...after } = await sessionOf(browser);
    const { public: _, ...unchanged } = before;
    expect(after).toEqual(unchanged);
    expect(after.impersonate.canImpersonate.value).toBe('false');
    expect(given[email].value).toBe('trade@store.test');
    expect((await browser.get('/api/telesales/v1/toolbar')).statusCode).toBe(own ? 403 : 401);
  });

  test('a stolen session cookie does nothing without the operator’s login', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    await addToCart(operator, 'tea', 2);
    const thief = store.browser();
    thief.cookies.set('vtex_session', operator.cookies.get('vtex_session') ?? '');
    expect((await sessionOf(thief)).profile).toEqual({ isAuthenticated: { value: 'False' } });
    expect((await cartOf(thief)).items).toEqual([]);
    const shopper = await store.signedIn('wade@store.test');
    shopper.cookies.set('vtex_session', operator.cookies.get('vtex_session') ?? '');
    expect((await sessionOf(shopper)).profile.email.value).toBe('wade@store.test');
    expect((await operator.get('/api/telesales/v1/toolbar')).json().call.customer.email).toBe('maren@store.test');
  });

  test('another operator’s session cookie does not lend their call', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const other = await store.signedIn('operator2@store.test');
    other.cookies.set('vtex_session', operator.cookies.get('vtex_session') ?? '');
    expect((await other.get('/api/telesales/v1/toolbar')).json().call).toBeNull();
  });

  test('the session’s id changes at login, start and stop, and the old one dies at once', async () => {
    const operator = store.browser();
    await operator.post('/api/sessions', {});
    const seen = [operator.cookies.get('vtex_session')];
    await operator.signIn('operator@store.test');
    seen.push(operator.cookies.get('vtex_session'));
    await operator.startCall('maren@store.test');
    seen.push(operator.cookies.get('vtex_session'));
    await operator.startCall('');
    seen.push(operator.cookies.get('vtex_session'));
    expect(new Set(seen).size).toBe(4);
    for (const old of seen.slice(0, 3)) {
      operator.cookies.set('vtex_session', old ?? '');
      const reply = await operator.startCall('maren@store.test');
      expect(reply.statusCode).toBe(409);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  test('a request with a dead login is a visitor’s, and its reply touches no identity cookie', async () => {
    const operator = await store.signedIn('operator@store.test');
    const cookies = new Map(operator.cookies);
    await operator.submit('/logout', {}, '/');
    const late = store.browser();
    for (const [name, value] of cookies) late.cookies.set(name, value);
    for (const path of ['/', '/cart', '/api/checkout/pub/orderForm']) {
      const reply = await late.navigate(path);
      const names = [reply.headers['set-cookie'] ?? []].flat().map((it) => it.split('=')[0]);
      expect([path, names.filter((name) => name !== 'form_seed')]).toEqual([path, []]);
    }
  });

  test('two cookies of one name with different values are nobody’s', async () => {
    const operator = await store.signedIn('operator@store.test');
    const own = operator.cookies.get('VtexIdclientAutCookie');
    const planted = (await store.signedIn('operator2@store.test')).cookies.get('VtexIdclientAutCookie');
    const cookie = `VtexIdclientAutCookie=${planted}; VtexIdclientAutCookie=${own}`;
    expect((await operator.get('/api/telesales/v1/toolbar', { cookie })).statusCode).toBe(401);
  });

  test('a tab that shows another call is stopped before its first write', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const first = (await operator.get('/api/telesales/v1/toolbar')).json().call.id;
    const { id } = await cartOf(operator);
    await operator.startCall('wade@store.test');
    const orderItems = [{ id: 'tea', quantity: 9, seller: '1' }];
    for (const shown of [first, '']) {
      const path = `/api/checkout/pub/orderForm/${id}/items`;
      const reply = await operator.post(path, { orderItems }, { 'x-telesales-call': shown });
      expect(reply.statusCode).toBe(409);
    }
    const wade = await store.signedIn('wade@store.test');
    expect((await cartOf(wade)).items.some(({ quantity }) => quantity === 9)).toBe(false);
  });

  test('a page drawn in another call sends nothing, also after signing out', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('maren@store.test');
    const html = (await operator.navigate('/cart')).body;
    const [, token = ''] = /name="_token"[^>]*value="([^"]*)"/.exec(html) ?? [];
    const [, call = ''] = /name="_call"[^>]*value="([^"]*)"/.exec(html) ?? [];
    expect(call).toMatch(/^[0-9A-Z]{26}$/);
    const send = () =>
      operator.send('/language', { method: 'POST', form: { _token: token, _call: call, locale: 'es' } });
    await operator.startCall('wade@store.test');
    expect((await send()).statusCode).toBe(409);
    await operator.submit('/logout', {}, '/');
    expect((await send()).statusCode).toBe(409);
  });
});
