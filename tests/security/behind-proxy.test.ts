import { describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/test-app.ts';

const origin = 'https://shop.test';
const config = { origins: [origin], secureCookies: true } as const;
const inside = { host: '10.0.0.5:4000' };

const tries = (store: TestApp, forwarded: (index: number) => string, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      store
        .browser()
        .post(
          '/api/vtexid/pub/authentication/classic/validate',
          { login: `nobody${index}@store.test`, password: 'x' },
          { 'x-forwarded-for': forwarded(index) },
        ),
    ),
  );

describe('without a proxy of ours', () => {
  test('what a client says about its host, its protocol and its address counts for nothing', async () => {
    const store = await testApp();
    const lies = { 'x-forwarded-host': 'store.test', 'x-forwarded-proto': 'https' };
    expect((await store.browser().navigate('/', { host: 'evil.test', ...lies })).statusCode).toBe(421);
    const page = await store.browser().navigate('/', { 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test' });
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain('evil.test');
  });

  test('other addresses on each try do not lift the limit of tries', async () => {
    const store = await testApp();
    const replies = await tries(store, (index) => `203.0.113.${index}, 198.51.100.${index}`, 104);
    expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(4);
  });
});

describe('behind one proxy', () => {
  test('the store answers under its public name, with Secure cookies, and takes changes from its own pages alone', async () => {
    const store = await testApp({ config: { ...config, trustProxy: 1 } });
    const forwarded = { ...inside, 'x-forwarded-host': 'shop.test', 'x-forwarded-proto': 'https' };
    const browser = store.browser();
    const body = { login: 'operator@store.test', password: 'harbor-demo' };
    const path = '/api/vtexid/pub/authentication/classic/validate';
    const signedIn = await browser.post(path, body, forwarded);
    expect(signedIn.statusCode).toBe(200);
    for (const cookie of [signedIn.headers['set-cookie'] ?? []].flat()) expect(cookie).toContain('; Secure');
    expect((await browser.post('/api/sessions', {}, forwarded)).statusCode).toBe(201);
    for (const foreign of ['http://shop.test', 'https://evil.test', 'https://shop.test:8443'])
      expect((await browser.post('/api/sessions', {}, { ...forwarded, origin: foreign })).statusCode).toBe(403);
    expect((await browser.navigate('/', { ...forwarded, 'x-forwarded-host': 'evil.test' })).statusCode).toBe(421);
  });

  test('the address that the proxy adds counts, not those that the client made up before it', async () => {
    const store = await testApp({ config: { trustProxy: 1 } });
    const replies = await tries(store, (index) => `203.0.113.${index}, 198.51.100.7`, 104);
    expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(4);
    const [elsewhere] = await tries(store, () => '198.51.100.8', 1);
    expect(elsewhere?.statusCode).toBe(401);
  });

  test('a network of IPv6 addresses is one client', async () => {
    const store = await testApp({ config: { trustProxy: 1 } });
    const replies = await tries(store, (index) => `2001:db8:1:2:${index.toString(16)}::1`, 104);
    expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(4);
  });
});

test('proxies may be named by their addresses; others are not believed', async () => {
  const named = await testApp({ config: { trustProxy: ['127.0.0.1', '10.0.0.0/8'] } });
  const other = await testApp({ config: { trustProxy: ['192.0.2.1'] } });
  const forwarded = { ...inside, 'x-forwarded-host': 'store.test' };
  expect((await named.browser().navigate('/', forwarded)).statusCode).toBe(200);
  expect((await other.browser().navigate('/', forwarded)).statusCode).toBe(421);
});
