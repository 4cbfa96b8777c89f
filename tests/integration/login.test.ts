import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const staffCookie = 'VtexIdclientAutCookie';
const shopperCookie = 'VtexIdclientAutCookie_harbor';
const start = '/api/vtexid/pub/authentication/start?scope=harbor';
const validate = '/api/vtexid/pub/authentication/classic/validate?an=harbor';

describeEngines('login by VTEX ID', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine });
  });

  test('start says which ways there are', async () => {
    const reply = await store.browser().get(start);
    expect(reply.json()).toEqual({
      authenticationToken: expect.any(String),
      oauthProviders: [],
      showClassicAuthentication: true,
      showAccessKeyAuthentication: false,
      showPasskeyAuthentication: false,
      authCookie: null,
      isAuthenticated: false,
      selectedProvider: null,
      samlProviders: [],
    });
  });

  test.each([
    ['a form', (fields: Record<string, string>) => ({ method: 'POST', form: fields }) as const],
    ['JSON', (fields: Record<string, string>) => ({ method: 'POST', json: fields }) as const],
  ])('staff sign in with %s and get a token with VTEX’s claims', async (_what, body) => {
    const browser = store.browser();
    const { authenticationToken } = (await browser.get(start)).json();
    const reply = await browser.send(
      validate,
      body({ login: 'Operator@store.test', password: 'harbor-demo', authenticationToken }),
    );
    expect(reply.statusCode).toBe(200);
    const { authStatus, authCookie, accountAuthCookie, expiresIn, userId } = reply.json();
    expect({ authStatus, accountAuthCookie, expiresIn }).toEqual({
      authStatus: 'Success',
      accountAuthCookie: null,
      expiresIn: 86_399,
    });
    expect(authCookie).toEqual({ Name: staffCookie, Value: browser.cookies.get(staffCookie) });
    const claims = JSON.parse(Buffer.from(authCookie.Value.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ sub: 'operator@store.test', account: 'harbor', audience: 'admin', userId });
    expect(claims.exp - claims.iat).toBe(24 * 3600);
  });

  test('customers get a cookie of their own; who signs in drops the other one', async () => {
    const browser = await store.signedIn('maren@store.test');
    expect([...browser.cookies.keys()]).toEqual(expect.arrayContaining([shopperCookie, 'vtex_session']));
    await browser.signIn('operator@store.test');
    expect(browser.cookies.has(shopperCookie)).toBe(false);
    expect(browser.cookies.has(staffCookie)).toBe(true);
    await browser.signIn('maren@store.test');
    expect(browser.cookies.has(staffCookie)).toBe(false);
  });

  test('cookies of a login are HttpOnly and Lax, and Secure behind https', async () => {
    const secure = await testApp({ engine, config: { origins: ['https://shop.test'], secureCookies: true } });
    const reply = await secure.browser().signIn('operator@store.test');
    const given = [reply.headers['set-cookie'] ?? []].flat().filter((it) => /^(VtexId|vtex_session)/.test(it));
    expect(given).toHaveLength(3);
    for (const cookie of given) expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    const plain = await store.browser().signIn('operator@store.test');
    expect(String(plain.headers['set-cookie'])).not.toContain('Secure');
  });

  test.each([
    ['a wrong password', 'operator@store.test', 'wrong'],
    ['an unknown e-mail', 'nobody@store.test', 'harbor-demo'],
    ['a disabled account', 'former@store.test', 'harbor-demo'],
    ['a disabled customer', 'blocked@store.test', 'harbor-demo'],
  ])('%s gets the same refusal', async (_what, email, password) => {
    const browser = store.browser();
    const reply = await browser.signIn(email, password);
    expect(reply.statusCode).toBe(401);
    expect(reply.json()).toEqual({
      authStatus: 'WrongCredentials',
      message: 'E-mail and password do not match. You are not signed in.',
      requestId: expect.any(String),
    });
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('a start token of another store, or an old one, is refused', async () => {
    const browser = store.browser();
    const fields = { login: 'operator@store.test', password: 'harbor-demo' };
    const forged = await browser.post(validate, { ...fields, authenticationToken: 'a.b.c' });
    expect(forged.json().authStatus).toBe('InvalidToken');
    const { authenticationToken } = (await browser.get(start)).json();
    store.advance(11 * 60_000);
    expect((await browser.post(validate, { ...fields, authenticationToken })).statusCode).toBe(400);
  });

  test('a token is somebody’s until it ends', async () => {
    const operator = await store.signedIn('operator@store.test');
    const token = operator.cookies.get(staffCookie);
    const ask = () => store.browser().post('/api/vtexid/credential/validate', { token });
    expect((await ask()).json()).toEqual({
      authStatus: 'Success',
      id: expect.any(String),
      user: 'operator@store.test',
      account: 'harbor',
      audience: 'admin',
      tokenType: 'user',
    });
    store.advance(24 * 3_600_000);
    const late = await ask();
    expect(late.statusCode).toBe(401);
    expect(late.json().authStatus).toBe('InvalidToken');
  });

  test('the token works as a header too, without any cookie or origin', async () => {
    const operator = await store.signedIn('operator@store.test');
    const client = store.browser();
    const headers = {
      vtexidclientautcookie: operator.cookies.get(staffCookie),
      origin: undefined,
      'sec-fetch-site': undefined,
    };
    const reply = await client.send('/api/sessions?items=authentication', { method: 'POST', json: {}, headers });
    expect(reply.json().namespaces.authentication.adminUserEmail.value).toBe('operator@store.test');
    const dead = { ...headers, vtexidclientautcookie: 'dead' };
    expect((await client.send('/api/sessions', { method: 'POST', json: {}, headers: dead })).statusCode).toBe(401);
  });

  test('user info: staff see colleagues and customers, a customer only themselves', async () => {
    const info = (user: string) => `/api/vtexid/pvt/user/info?user=${encodeURIComponent(user)}`;
    const operator = await store.signedIn('operator@store.test');
    expect((await operator.get(info('maren@store.test'))).json()).toMatchObject({
      user: 'maren@store.test',
      name: 'Maren Holloway',
      accountName: 'harbor',
    });
    const maren = await store.signedIn('maren@store.test');
    expect((await maren.get(info('maren@store.test'))).statusCode).toBe(200);
    expect((await maren.get(info('operator@store.test'))).statusCode).toBe(404);
    expect((await store.browser().get(info('maren@store.test'))).statusCode).toBe(401);
  });
});

describeEngines('the login page', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine });
  });

  test('leads staff to the store’s home page, where the toolbar is', async () => {
    const browser = store.browser();
    const reply = await browser.submit('/login', { email: 'operator@store.test', password: 'harbor-demo' });
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/']);
    const home = await browser.navigate('/');
    expect(home.body).toMatch(/<html[^>]*data-telesales="no-customer"/);
  });

  test('leads whoever must sign in first back to where they were', async () => {
    const browser = store.browser();
    const reply = await browser.navigate('/account/orders');
    expect(reply.headers.location).toBe('/login?next=%2Faccount%2Forders');
    const then = await browser.submit('/login', {
      email: 'maren@store.test',
      password: 'harbor-demo',
      next: '/account/orders',
    });
    expect(then.headers.location).toBe('/account/orders');
  });
});
