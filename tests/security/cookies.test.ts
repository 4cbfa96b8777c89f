import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import { type Sent, TestBrowser } from '../support/test-browser.ts';

interface Given {
  readonly name: string;
  readonly value: string;
  readonly attributes: readonly string[];
}

/** A browser that remembers every cookie it was ever given, with its attributes. */
class NotingBrowser extends TestBrowser {
  readonly given: Given[] = [];

  override async send(path: string, sent: Sent = {}): Promise<LightMyRequestResponse> {
    const reply = await super.send(path, sent);
    for (const line of [reply.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split('; ');
      const equals = pair.indexOf('=');
      this.given.push({ name: pair.slice(0, equals), value: decodeURIComponent(pair.slice(equals + 1)), attributes });
    }
    return reply;
  }
}

/** Scripts read these: neither is a secret. */
const readable = ['checkout.vtex.com'];
/** Names and choices, of which nobody gets anything. */
const open = [...readable, 'vtex_segment', 'harbor_language'];
const origin = 'https://shop.test';

let store: TestApp;
let given: readonly Given[];
beforeAll(async () => {
  store = await testApp({ seed: seedShop, config: { origins: [origin], secureCookies: true } });
  const browser = new NotingBrowser(store.app, origin);
  await browser.submit('/language', { locale: 'es', return: '/' }, '/');
  const visitor = new CheckoutClient(browser);
  await visitor.open();
  await visitor.add('tea', 1);
  await browser.get('/api/vtexid/pub/authentication/start?scope=harbor');
  await browser.signIn('maren@store.test');
  await placeOne(browser, 'cups');
  await browser.submit('/logout', {}, '/');
  await browser.navigate('/set-password/some-token-of-a-mail');
  await browser.submit('/login', { email: 'operator@store.test', password: 'harbor-demo' });
  browser.cookies.set('vtex-impersonated-customer-email', 'wade@store.test');
  await browser.patch('/api/sessions', {});
  const { call } = (await browser.get('/api/telesales/v1/toolbar')).json();
  await browser.post('/api/telesales/v1/call/end', { callId: call.id, outcome: 'hand-over' });
  await browser.submit('/logout', {}, '/');
  given = browser.given;
});

test('every cookie is for this host alone, not sent by other sites, and Secure', () => {
  expect(new Set(given.map(({ name }) => name))).toEqual(
    new Set([
      ...['CheckoutDataAccess', 'CheckoutOrderFormOwnership', 'VtexIdclientAutCookie', 'VtexIdclientAutCookie_harbor'],
      ...[
        'Vtex_CHKO_Auth',
        '_vss',
        'checkout.vtex.com',
        'form_seed',
        'harbor_language',
        'password_link',
        'vtex_segment',
      ],
      ...['vtex-impersonated-customer-email', 'vtex_session'],
    ]),
  );
  for (const { name, value, attributes } of given) {
    expect([name, attributes]).toEqual([name, expect.arrayContaining(['Path=/', 'Secure', 'SameSite=Lax'])]);
    expect(attributes.some((it) => it.startsWith('Domain'))).toBe(false);
    if (value === '') continue; // taken away
    expect([name, attributes.includes('HttpOnly')]).toEqual([name, !readable.includes(name)]);
  }
});

test('no cookie holds a name, an e-mail or a phone number', () => {
  for (const { name, value } of given) {
    const texts = [value, ...value.split('.').map((part) => Buffer.from(part, 'base64').toString())];
    const isLogin = name.startsWith('VtexIdclientAutCookie'); // VTEX's token names its owner, for its owner
    expect([name, texts.some((it) => /store\.test|maren|wade|holloway|5550142/i.test(it))]).toEqual([
      name,
      isLogin && value !== '',
    ]);
  }
});

test('secrets that were given out are nowhere in the database', async () => {
  const secrets = given
    .filter(({ name, value }) => !open.includes(name) && value.length > 20)
    .map(({ value }) => value);
  expect(secrets.length).toBeGreaterThan(8);
  const { dataDir } = store.database;
  const files = (await readdir(dataDir)).filter((name) => name.startsWith('store.db'));
  const kept = (await Promise.all(files.map((name) => readFile(join(dataDir, name), 'latin1')))).join('');
  expect(kept).toContain('maren@store.test');
  for (const secret of [...secrets, 'harbor-demo'])
    for (const part of [secret, secret.split('.').at(-1) ?? ''])
      expect([part, kept.includes(part)]).toEqual([part, false]);
});

test('a name that came with a cookie of another page is nobody’s more than its own', async () => {
  const planted = store.browser();
  await new CheckoutClient(planted).open();
  const token = planted.cookies.get('CheckoutOrderFormOwnership') ?? '';
  const victim = store.browser();
  victim.cookies.set('CheckoutOrderFormOwnership', token);
  await victim.signIn('wade@store.test');
  const client = new CheckoutClient(victim);
  await client.open();
  await client.add('tea', 3);
  const seen = await new CheckoutClient(planted).open();
  expect([seen.items, seen.clientProfileData]).toEqual([[], null]);
  expect(seen.orderFormId).not.toBe(client.id);
});
