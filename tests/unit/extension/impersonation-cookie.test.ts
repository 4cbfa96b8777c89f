import { expect, test } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { createImpersonationCookie } from '../../../extension/background/impersonation-cookie.ts';
import type { TrustedSender } from '../../../extension/messaging/protocol.ts';
import { aTab } from './browser-doubles.ts';

/** Cookies of a browser that only writes down what it is told. */
function jars(stores: readonly Cookies.CookieStore[] = []) {
  const written: unknown[] = [];
  const write = (what: string) => async (details: object) => {
    written.push([what, details]);
    return null as never; // neither Firefox nor the code looks at it
  };
  const api = { set: write('set'), remove: write('remove'), getAllCookieStores: async () => [...stores] };
  return { written, cookie: createImpersonationCookie(api) };
}

const from = (part: Partial<TrustedSender> = {}): TrustedSender => ({
  caller: 'store-page',
  origin: 'http://localhost:4000',
  tab: aTab({ id: 7 }),
  isPrivate: false,
  ...part,
});

test('the cookie is host-only, out of reach of scripts, and gone with the browser', async () => {
  const { cookie, written } = jars();
  expect(await cookie.set('maren@example.com', from())).toEqual({ ok: true, value: null });
  expect(written).toEqual([
    [
      'set',
      {
        url: 'http://localhost:4000/',
        name: 'vtex-impersonated-customer-email',
        value: 'maren@example.com',
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: false,
      },
    ],
  ]);
});

test('on an https store it is secure', async () => {
  const { cookie, written } = jars();
  await cookie.set('maren@example.com', from({ origin: 'https://shop.example' }));
  expect(written).toMatchObject([['set', { secure: true, url: 'https://shop.example/' }]]);
});

test.each([
  ['a+b@example.com', 'a%2Bb@example.com'],
  ['#x;y@example.com', '%23x%3By@example.com'],
  ['maría@example.com', 'mar%C3%ADa@example.com'],
])('%s is written so that every server reads it alike', async (email, value) => {
  const { cookie, written } = jars();
  await cookie.set(email, from());
  expect(written).toMatchObject([['set', { value }]]);
});

test('a Firefox container has a jar of its own', async () => {
  const { cookie, written } = jars();
  await cookie.set('maren@example.com', from({ tab: aTab({ id: 7, cookieStoreId: 'firefox-container-1' }) }));
  expect(written).toMatchObject([['set', { storeId: 'firefox-container-1' }]]);
});

test('in a private window of Chrome the jar is the one that lists the tab', async () => {
  const { cookie, written } = jars([
    { id: '0', tabIds: [1, 2], incognito: false },
    { id: '1', tabIds: [7], incognito: true },
  ]);
  const sender = from({ tab: aTab({ id: 7, incognito: true }), isPrivate: true });
  await cookie.set('maren@example.com', sender);
  await cookie.remove(sender);
  expect(written).toMatchObject([
    ['set', { storeId: '1' }],
    ['remove', { storeId: '1', name: 'vtex-impersonated-customer-email' }],
  ]);
});

test('a private tab without a jar gets no cookie in the wrong one', async () => {
  const { cookie, written } = jars([{ id: '0', tabIds: [1], incognito: false }]);
  const sender = from({ tab: aTab({ id: 7, incognito: true }), isPrivate: true });
  expect(await cookie.set('maren@example.com', sender)).toEqual({ ok: false, problem: 'failed' });
  expect(written).toEqual([]);
});
