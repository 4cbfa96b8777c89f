import { beforeAll, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { aCustomer } from '../support/people.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const email = 'vtex-impersonated-customer-email';
const impersonateOf = async (browser: TestBrowser) =>
  (await browser.get('/api/sessions?items=impersonate.storeUserEmail')).json().namespaces.impersonate?.storeUserEmail
    ?.value;

describeEngines('the Session Manager', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine });
  });

  test('an operator acts for a customer whose e-mail they put into the session', async () => {
    const operator = await store.signedIn('operator@store.test');
    const reply = await operator.post('/api/sessions?items=*', {
      public: { [email]: { value: 'maren@store.test' }, authentication: { value: 'admin@store.test' } },
    });
    expect(reply.statusCode).toBe(201);
    const { namespaces, id, sessionToken, segmentToken } = reply.json();
    expect(namespaces.public).toEqual({
      [email]: { value: 'maren@store.test' },
      authentication: { value: 'admin@store.test' },
    });
    expect(namespaces.impersonate).toEqual({
      canImpersonate: { value: 'true' },
      account: { value: 'harbor' },
      storeUserId: { value: expect.any(String) },
      storeUserEmail: { value: 'maren@store.test' },
    });
    expect(namespaces.authentication.adminUserEmail).toEqual({ value: 'operator@store.test' });
    expect(namespaces.profile).toMatchObject({
      isAuthenticated: { value: 'True' },
      email: { value: 'maren@store.test' },
    });
    expect(id).toMatch(/\S/);
    expect(operator.cookies.get('vtex_session')).toBe(sessionToken);
    expect(operator.cookies.get('vtex_segment')).toBe(segmentToken);
  });

  test('the session is the same when it is read again, also by another address of it', async () => {
    const operator = await store.signedIn('operator@store.test');
    const started = (await operator.startCall('maren@store.test')).json();
    const read = (await operator.get('/api/sessions/?items=*')).json();
    expect(read).toEqual({ id: started.id, namespaces: started.namespaces });
    const some = (await operator.get('/api/sessions?items=store.channel,impersonate.account,nothing.here')).json();
    expect(some.namespaces).toEqual({
      store: { channel: { value: '1' } },
      impersonate: { account: { value: 'harbor' } },
    });
    expect((await operator.get('/api/sessions')).statusCode).toBe(400);
  });

  test('the tokens have the claims of VTEX', async () => {
    const operator = await store.signedIn('operator@store.test');
    const { sessionToken, segmentToken } = (await operator.startCall('maren@store.test')).json();
    const claims = JSON.parse(Buffer.from(sessionToken.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ sub: 'session', account: 'session', iss: 'token-emitter', 'account.id': 'harbor' });
    expect(claims.exp - claims.iat).toBe(5 * 24 * 3600);
    const segment = JSON.parse(Buffer.from(segmentToken, 'base64').toString());
    expect(segment).toMatchObject({ channel: '1', currencyCode: 'USD', currencySymbol: '$', countryCode: 'USA' });
    expect((await operator.get('/api/segments')).json()).toEqual(segment);
  });

  test('a Trade customer changes the channel of prices, and nothing personal enters the segment', async () => {
    const operator = await store.signedIn('operator@store.test');
    const { segmentToken } = (await operator.startCall('trade@store.test')).json();
    const text = Buffer.from(segmentToken, 'base64').toString();
    expect(JSON.parse(text).channel).toBe('2');
    expect(text).not.toMatch(/trade@|operator@/);
  });

  test('members of the query are merged into public, the body beats them', async () => {
    const visitor = store.browser();
    const reply = await visitor.post(
      '/api/sessions?utm_source=mail&utm_campaign=a&items=public.utm_source,public.utm_campaign',
      {
        public: { utm_campaign: { value: 'b' } },
        profile: { isAuthenticated: { value: 'True' } },
      },
    );
    expect(reply.json().namespaces).toEqual({
      public: { utm_source: { value: 'mail' }, utm_campaign: { value: 'b' } },
    });
    expect((await visitor.get('/api/segments')).json()).toMatchObject({ utm_source: 'mail', utm_campaign: 'b' });
  });

  test('PATCH without a session makes one, with one it merges', async () => {
    const visitor = store.browser();
    const made = await visitor.patch('/api/sessions', { public: { a: { value: '1' } } });
    expect(made.statusCode).toBe(200);
    await visitor.patch('/api/sessions', { public: { b: { value: '2' } } });
    const { namespaces } = (await visitor.get('/api/sessions?items=public')).json();
    expect(namespaces.public).toEqual({ a: { value: '1' }, b: { value: '2' } });
  });

  test('requests without a body and with bare values are fine', async () => {
    const visitor = store.browser();
    expect((await visitor.post('/api/sessions')).statusCode).toBe(201);
    const reply = await visitor.patch('/api/sessions?items=public', { public: { a: 'bare', n: { value: 5 } } });
    expect(reply.json().namespaces.public).toEqual({ a: { value: 'bare' }, n: { value: '5' } });
  });

  test.each(['+plus@store.test', "o'neil$#@store.test", 'josé.ñandú@störe.test', 'a%41b@store.test'])(
    'the e-mail %s works in the body and in the cookie',
    async (address) => {
      await store.deps.storage.tx(async (tables) => tables.customers.save(await aCustomer(address)));
      const byBody = await store.signedIn('operator@store.test');
      expect((await byBody.startCall(address)).statusCode).toBe(201);
      expect(await impersonateOf(byBody)).toBe(address);
      const byCookie = await store.signedIn('operator2@store.test');
      byCookie.cookies.set(email, encodeURIComponent(address));
      expect((await byCookie.patch('/api/sessions')).statusCode).toBe(200);
      expect(await impersonateOf(byCookie)).toBe(address);
    },
  );
});

describeEngines('the impersonation cookie', (engine) => {
  let store: TestApp;
  beforeAll(async () => {
    store = await testApp({ engine });
  });

  const withCookie = async (...values: readonly string[]) => {
    const operator = await store.signedIn('operator@store.test');
    const others = [...operator.cookies].map(([name, value]) => `${name}=${value}`);
    const cookie = [...others, ...values.map((value) => `${email}=${value}`)].join('; ');
    return { operator, cookie };
  };

  test('starts a call by PATCH, never by loading a page', async () => {
    const { operator } = await withCookie();
    operator.cookies.set(email, 'maren@store.test');
    await operator.navigate('/');
    await operator.get('/api/sessions?items=*');
    expect(await impersonateOf(operator)).toBeUndefined();
    await operator.patch('/api/sessions', {});
    expect(await impersonateOf(operator)).toBe('maren@store.test');
  });

  test('is beaten by the body', async () => {
    const operator = await store.signedIn('operator@store.test');
    operator.cookies.set(email, 'wade@store.test');
    await operator.startCall('maren@store.test');
    expect(await impersonateOf(operator)).toBe('maren@store.test');
  });

  test('means nobody when it comes twice', async () => {
    const { operator, cookie } = await withCookie('wade@store.test', 'maren@store.test');
    expect((await operator.patch('/api/sessions', {}, { cookie })).statusCode).toBe(200);
    expect(await impersonateOf(operator)).toBeUndefined();
  });

  test('is cleared at the end of the call, and does not start it again when it is still there', async () => {
    const operator = await store.signedIn('operator@store.test');
    operator.cookies.set(email, 'maren@store.test');
    await operator.patch('/api/sessions', {});
    const { call } = (await operator.get('/api/telesales/v1/toolbar')).json();
    await operator.post('/api/telesales/v1/call/end', { callId: call.id, outcome: 'hand-over' });
    expect(operator.cookies.has(email)).toBe(false);
    operator.cookies.set(email, 'maren@store.test');
    await operator.patch('/api/sessions', {});
    expect(await impersonateOf(operator)).toBeUndefined();
  });

  test('does not bring a call back that ran out of time', async () => {
    const operator = await store.signedIn('operator@store.test');
    operator.cookies.set(email, 'maren@store.test');
    await operator.patch('/api/sessions', {});
    store.advance(16 * 60_000);
    await operator.patch('/api/sessions', {});
    expect(await impersonateOf(operator)).toBeUndefined();
    expect((await operator.startCall('maren@store.test')).statusCode).toBe(201);
  });
});
