import { beforeEach, expect, test } from 'vitest';
import { mailPasswordLink } from '../../server/features/login/password-links.ts';
import { describeEngines } from '../support/engines.ts';
import { linkIn, mailTo } from '../support/outbox.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const hourMs = 60 * 60_000;
const password = 'lighthouse keeper';

describeEngines('setting a password by a mailed address', (engine) => {
  let store: TestApp;
  beforeEach(async () => {
    store = await testApp({ engine });
  });
  const mailTicket = async (email = 'maren@store.test') => {
    const { storage } = store.deps;
    await storage.tx(async (tables) => {
      const customer = await tables.customers.byEmail(email);
      const staff = await tables.staff.byEmail(email);
      if (customer) await mailPasswordLink(tables, store.deps, { customer });
      if (staff) await mailPasswordLink(tables, store.deps, { staff, inviter: 'Priya Raman', locale: 'es' });
    });
    return linkIn((await mailTo(store, email))[0]);
  };

  test('signs the customer in with it, and the address works no more', async () => {
    const address = await mailTicket();
    const browser = store.browser();
    const opened = await browser.navigate(address);
    expect([opened.statusCode, opened.headers.location]).toEqual([303, '/set-password']);
    const shown = await browser.navigate('/set-password');
    expect(shown.body).toContain('maren@store.test');
    expect(shown.body).not.toContain(address.split('/').at(-1));
    const done = await browser.submit('/set-password', { password }, '/set-password');
    expect([done.statusCode, done.headers.location]).toEqual([303, '/account']);
    expect((await browser.navigate('/account')).statusCode).toBe(200);
    expect((await store.browser().signIn('maren@store.test', password)).statusCode).toBe(200);
    expect((await store.browser().signIn('maren@store.test')).statusCode).toBe(401);
    const again = store.browser();
    await again.navigate(address);
    expect((await again.navigate('/set-password')).statusCode).toBe(410);
    const templates = (await mailTo(store, 'maren@store.test')).map(({ template }) => template);
    expect(templates).toContain('password-changed');
  });

  test('every other login of the person ends, and their calls', async () => {
    const elsewhere = await store.signedIn('maren@store.test');
    const own = store.browser();
    await own.navigate(await mailTicket());
    await own.submit('/set-password', { password }, '/set-password');
    expect((await elsewhere.navigate('/account')).headers.location).toMatch(/^\/login/);

    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('wade@store.test');
    const invited = store.browser();
    await invited.navigate(await mailTicket('operator@store.test'));
    expect((await invited.submit('/set-password', { password }, '/set-password')).headers.location).toBe('/');
    expect((await operator.get('/api/telesales/v1/toolbar')).statusCode).toBe(401);
    expect((await invited.get('/api/telesales/v1/toolbar')).json()).toMatchObject({ call: null });
    const staff = await store.deps.storage.read.staff.byEmail('operator@store.test');
    expect(await store.deps.storage.read.calls.runningOf(staff?.id ?? '')).toEqual([]);
    const actions = (await store.deps.storage.read.audit.chain(`staff:${staff?.id}`)).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['password-set', 'signed-in']);
  });

  test('of two browsers that use one address at once, one sets the password', async () => {
    const address = await mailTicket();
    const browsers = [store.browser(), store.browser()];
    for (const browser of browsers) await browser.navigate(address);
    const replies = await Promise.all(
      browsers.map((browser, index) =>
        browser.submit('/set-password', { password: `${password} ${index}` }, '/set-password'),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410]);
    const winner = replies.findIndex(({ statusCode }) => statusCode === 303);
    expect((await store.browser().signIn('maren@store.test', `${password} ${winner}`)).statusCode).toBe(200);
  });

  test.each(['short', 'aaaaaaaaaaaa', 'maren@store.test', 'x'.repeat(201), ''])(
    'the password %j is refused and the address still works',
    async (weak) => {
      const browser = store.browser();
      await browser.navigate(await mailTicket());
      const refused = await browser.submit('/set-password', { password: weak }, '/set-password');
      expect([refused.statusCode, refused.body.includes('aria-invalid')]).toEqual([422, true]);
      expect(refused.body).toMatch(/<input type="password"[^>]* value autocomplete/);
      expect((await browser.submit('/set-password', { password }, '/set-password')).statusCode).toBe(303);
    },
  );

  test('an address is good for 24 hours, and a newer one ends it', async () => {
    const first = await mailTicket();
    store.advance(1);
    const second = await mailTicket();
    const statusOf = async (address: string) => {
      const browser = store.browser();
      await browser.navigate(address);
      return (await browser.navigate('/set-password')).statusCode;
    };
    expect([await statusOf(first), await statusOf(second)]).toEqual([410, 200]);
    store.advance(24 * hourMs);
    expect(await statusOf(second)).toBe(410);
  });

  test('guessed, cut and empty tokens, and those of a disabled account, look alike', async () => {
    const address = await mailTicket('blocked@store.test');
    for (const path of [address, '/set-password/guess', `${(await mailTicket()).slice(0, -1)}`]) {
      const browser = store.browser();
      await browser.navigate(path);
      const shown = await browser.navigate('/set-password');
      expect([shown.statusCode, shown.body.includes('does not work any more')]).toEqual([410, true]);
    }
    expect((await store.browser().navigate('/set-password')).statusCode).toBe(410);
  });

  test('the token is kept by hash only, and the message forgets it in time', async () => {
    const token = (await mailTicket()).split('/').at(-1) ?? '';
    expect(token.length).toBeGreaterThanOrEqual(43);
    const { tickets } = store.deps.storage.read;
    expect(await tickets.byTokenHash(token)).toBeUndefined();
    expect((await mailTo(store, 'maren@store.test'))[0]?.useBy).toBe(store.deps.clock.now() + 24 * hourMs);
  });

  test('staff who act for a customer set no password', async () => {
    const operator = await store.signedIn('operator@store.test');
    await operator.startCall('wade@store.test');
    await operator.navigate(await mailTicket());
    const refused = await operator.submit('/set-password', { password }, '/set-password');
    expect(refused.statusCode).toBe(403);
    expect((await store.browser().signIn('maren@store.test')).statusCode).toBe(200);
  });

  test('a customer made on the phone can sign in afterwards', async () => {
    const operator = await store.signedIn('operator@store.test');
    const body = { firstName: 'Ana', lastName: 'Lima', email: 'ana.lima@gmail.com', consent: true };
    await operator.post('/api/telesales/v1/customers', { ...body, sendPasswordMail: true, locale: 'pt-BR' });
    const [message] = await mailTo(store, 'ana.lima@gmail.com');
    expect(message?.subject).toContain('Crie sua senha');
    const browser = store.browser();
    await browser.navigate(linkIn(message));
    const done = await browser.submit('/set-password', { password }, '/set-password');
    expect(done.headers.location).toBe('/account');
    expect(await mailTo(store, 'ana.lima@gmail.com')).toHaveLength(1);
  });
});
