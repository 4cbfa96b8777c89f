import { beforeEach, expect, test } from 'vitest';
import { describeEngines } from '../support/engines.ts';
import { codeIn, mailTo } from '../support/outbox.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const start = '/api/vtexid/pub/authentication/start?scope=harbor';
const send = '/api/vtexid/pub/authentication/accesskey/send';
const validate = '/api/vtexid/pub/authentication/accesskey/validate';
const minuteMs = 60_000;

describeEngines('signing in by a mailed code', (engine) => {
  let store: TestApp;
  let browser: TestBrowser;
  beforeEach(async () => {
    store = await testApp({ engine, config: { mode: 'demo' } });
    browser = store.browser();
    await browser.get(start);
  });
  const ask = (email: string, from = browser) => {
    store.advance(1); // messages of one ms have no order
    return from.post(`${send}?email=${encodeURIComponent(email)}`);
  };
  const codeFor = async (email: string) => codeIn((await mailTo(store, email))[0]);
  const enter = (login: string, accessKey: string, from = browser) =>
    from.send(validate, { method: 'POST', form: { login, accessKey } });
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  test('the login says that it can be done, and a shopper is signed in by it', async () => {
    expect((await browser.get(start)).json()).toMatchObject({ showAccessKeyAuthentication: true });
    expect([(await ask('maren@store.test')).statusCode, (await ask('maren@store.test')).json()]).toEqual([200, {}]);
    const reply = await enter('maren@store.test', await codeFor('maren@store.test'));
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      authStatus: 'Success',
      promptMFA: false,
      authCookie: { Name: 'VtexIdclientAutCookie' },
      accountAuthCookie: { Name: 'VtexIdclientAutCookie_harbor' },
      expiresIn: 86_399,
    });
    expect((await browser.navigate('/account')).body).toContain('Maren Holloway');
  });

  test('staff are signed in by it too, and it is kept in their audit', async () => {
    await ask('operator@store.test');
    await enter('operator@store.test', await codeFor('operator@store.test'));
    expect((await browser.get('/api/telesales/v1/toolbar')).statusCode).toBe(200);
    const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
    const rows = await store.deps.storage.read.audit.chain(`staff:${staff?.id}`);
    expect(JSON.parse(rows.at(-1)?.details ?? '')).toMatchObject({ way: 'access-key' });
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'])(
    'the code is taken as %s, under both of its names',
    async (type) => {
      for (const name of ['accessKey', 'accesskey']) {
        await ask('wade@store.test');
        const fields = { login: 'wade@store.test', [name]: await codeFor('wade@store.test') };
        const form = new FormData();
        for (const [key, value] of Object.entries(fields)) form.append(key, value);
        const multipart = new Response(form);
        const body =
          type === 'application/json'
            ? { json: fields }
            : type === 'multipart/form-data'
              ? {
                  payload: await multipart.text(),
                  headers: { 'content-type': multipart.headers.get('content-type') ?? '' },
                }
              : { form: fields };
        expect((await browser.send(validate, { method: 'POST', ...body })).statusCode).toBe(200);
        await browser.post('/logout');
      }
    },
  );

  test('the answer is the same for an e-mail that nobody has, a disabled account and a real one', async () => {
    const replies = [];
    for (const email of ['maren@store.test', 'nobody@store.test', 'blocked@store.test', 'former@store.test']) {
      const sent = await ask(email);
      const entered = await enter(email, '000000');
      replies.push([sent.statusCode, sent.body, entered.statusCode, { ...entered.json(), requestId: '' }]);
    }
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.slice(0, 3)).toEqual([200, '{}', 401]);
    for (const email of ['nobody@store.test', 'blocked@store.test', 'former@store.test'])
      expect(await mailTo(store, email)).toEqual([]);
  });

  test('the code goes to the mailbox that the account has, not to one that only looks like it', async () => {
    await store.deps.storage.tx(async ({ customers }) => {
      const wade = await customers.byEmail('wade@store.test');
      if (wade) await customers.save({ ...wade, email: 'josé@store.test' });
    });
    await ask('jose@store.test');
    expect(await mailTo(store, 'jose@store.test')).toEqual([]);
    expect(await mailTo(store, 'josé@store.test')).toHaveLength(1);
  });

  test('a code is good once, for ten minutes, and in the browser that asked', async () => {
    const other = store.browser();
    await other.get(start);
    await ask('maren@store.test');
    const code = await codeFor('maren@store.test');
    expect((await enter('maren@store.test', code, other)).statusCode).toBe(401);
    expect((await enter('wade@store.test', code)).statusCode).toBe(401);
    expect((await enter('maren@store.test', code)).statusCode).toBe(200);
    expect((await enter('maren@store.test', code)).statusCode).toBe(401);

    await ask('wade@store.test');
    store.advance(10 * minuteMs);
    await browser.get(start);
    expect((await enter('wade@store.test', await codeFor('wade@store.test'))).statusCode).toBe(401);
  });

  test('of two browsers with one start that enter the code at once, one is signed in', async () => {
    await ask('maren@store.test');
    const code = await codeFor('maren@store.test');
    const twin = store.browser();
    for (const [name, value] of browser.cookies) twin.cookies.set(name, value);
    const replies = await Promise.all([enter('maren@store.test', code), enter('maren@store.test', code, twin)]);
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  test('a newer code replaces the older one', async () => {
    await ask('maren@store.test');
    const first = await codeFor('maren@store.test');
    await ask('maren@store.test');
    const second = await codeFor('maren@store.test');
    if (first !== second) expect((await enter('maren@store.test', first)).statusCode).toBe(401);
    expect((await enter('maren@store.test', second)).statusCode).toBe(200);
  });

  test('five wrong tries end a code', async () => {
    await ask('maren@store.test');
    const code = await codeFor('maren@store.test');
    for (let tries = 0; tries < 5; tries += 1)
      expect((await enter('maren@store.test', wrong(code))).json().authStatus).toBe('WrongCredentials');
    expect((await enter('maren@store.test', code)).statusCode).toBe(401);
  });

  test('so many codes and so many tries, and then a while to wait', async () => {
    for (let asked = 0; asked < 3; asked += 1) expect((await ask('maren@store.test')).statusCode).toBe(200);
    const fourth = await ask('maren@store.test');
    expect([fourth.statusCode, Number(fourth.headers['retry-after'])]).toEqual([429, expect.any(Number)]);
    expect((await ask('nobody@store.test')).statusCode).toBe(200);
    store.advance(5 * minuteMs);
    expect((await ask('maren@store.test')).statusCode).toBe(200);
    for (let tries = 0; tries < 15; tries += 1) await enter('maren@store.test', '000000');
    expect((await enter('maren@store.test', '000000')).statusCode).toBe(429);
    for (let windows = 0; windows < 10; windows += 1) {
      store.advance(5 * minuteMs);
      await browser.get(start);
      for (let asked = 0; asked < 3; asked += 1) await ask('maren@store.test');
    }
    store.advance(5 * minuteMs);
    await browser.get(start);
    const muchLater = await ask('maren@store.test');
    expect([muchLater.statusCode, Number(muchLater.headers['retry-after']) > 3_600]).toEqual([429, true]);
  });

  test('without a start, or after ten minutes of it, there is no code and no sign-in', async () => {
    const bare = store.browser();
    expect((await ask('maren@store.test', bare)).json()).toMatchObject({ authStatus: 'InvalidToken' });
    expect((await enter('maren@store.test', '123456', bare)).json()).toMatchObject({ authStatus: 'InvalidToken' });
    store.advance(11 * minuteMs);
    expect((await ask('maren@store.test')).statusCode).toBe(400);
  });

  test('what is no e-mail is told so', async () => {
    for (const email of ['', 'nobody', 'a@b', 'a@b.co\r\nBcc: c@d.co'])
      expect((await ask(email)).json()).toMatchObject({ authStatus: 'InvalidEmail' });
  });

  test('the code is kept by its hash, and its text no longer than it is good', async () => {
    await ask('maren@store.test');
    const [message] = await mailTo(store, 'maren@store.test');
    expect(message?.useBy).toBe(store.deps.clock.now() + 10 * minuteMs);
    expect(message?.subject).not.toMatch(/\d{6}/);
  });

  test('a store that cannot send mail offers no codes', async () => {
    const silent = await testApp({ engine });
    const visitor = silent.browser();
    expect((await visitor.get(start)).json()).toMatchObject({ showAccessKeyAuthentication: false });
    expect((await ask('maren@store.test', visitor)).statusCode).toBe(403);
    expect((await visitor.navigate('/login')).body).not.toContain('/login/code');
  });

  test('from another site nothing is sent', async () => {
    const reply = await browser.post(`${send}?email=maren@store.test`, undefined, { origin: 'https://evil.test' });
    expect(reply.statusCode).toBe(403);
    expect(await mailTo(store, 'maren@store.test')).toEqual([]);
  });

  test('the login page asks for the e-mail, then for the code, and leads on to where the visitor was', async () => {
    const visitor = store.browser();
    const asked = await visitor.submit('/login/code', { email: 'maren@store.test', next: '/account/orders' });
    expect(asked.body).toContain('maren@store.test');
    expect(asked.headers.location).toBeUndefined();
    const fields = { email: 'maren@store.test', next: '/account/orders' };
    const refused = await visitor.submit('/login/code/check', { ...fields, code: '12' });
    expect([refused.statusCode, refused.body.includes('This code is not right')]).toEqual([401, true]);
    const code = await codeFor('maren@store.test');
    const done = await visitor.submit('/login/code/check', { ...fields, code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect([done.statusCode, done.headers.location]).toEqual([303, '/account/orders']);
    expect((await visitor.navigate('/account')).body).toContain('Maren Holloway');
  });

  test('the page says what is wrong in the reader’s language', async () => {
    const visitor = store.browser();
    visitor.cookies.set('harbor_language', 'pt-BR');
    const wrongEmail = await visitor.submit('/login/code', { email: '"><script>', next: '' });
    expect(wrongEmail.statusCode).toBe(400);
    expect(wrongEmail.body).toContain('Escreva um e-mail');
    expect(wrongEmail.body).not.toContain('"><script>');
    await visitor.submit('/login/code', { email: 'wade@store.test', next: '' });
    expect((await mailTo(store, 'wade@store.test'))[0]?.locale).toBe('en');
  });
});
