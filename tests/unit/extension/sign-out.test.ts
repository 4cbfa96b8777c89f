import { expect, test } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { eraseOnSignOut } from '../../../extension/background/sign-out.ts';

const login: Cookies.Cookie = {
  name: 'VtexIdclientAutCookie',
  value: 'token',
  domain: 'localhost',
  hostOnly: true,
  path: '/',
  secure: false,
  httpOnly: true,
  sameSite: 'lax',
  session: false,
  storeId: '0',
  firstPartyDomain: '',
};

async function erasedBy(change: Partial<Cookies.OnChangedChangeInfoType>): Promise<readonly string[]> {
  const erased: string[] = [];
  const listen = eraseOnSignOut({
    eraseHost: async (host) => {
      erased.push(host);
    },
  });
  await listen({ removed: true, cause: 'explicit', cookie: login, ...change });
  return erased;
}

test.each(['explicit', 'expired', 'expired_overwrite', 'evicted'] as const)(
  'a login cookie that is gone (%s) erases what is kept for its host',
  async (cause) => {
    expect(await erasedBy({ cause })).toEqual(['localhost']);
  },
);

test('a login that is renewed erases nothing', async () => {
  expect(await erasedBy({ cause: 'overwrite' })).toEqual([]);
  expect(await erasedBy({ removed: false })).toEqual([]);
});

test('other cookies come and go', async () => {
  expect(await erasedBy({ cookie: { ...login, name: 'vtex_session' } })).toEqual([]);
});

test('the leading dot of a domain is no part of the host', async () => {
  expect(await erasedBy({ cookie: { ...login, domain: '.shop.example' } })).toEqual(['shop.example']);
});
