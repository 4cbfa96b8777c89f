import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import type { DeclaredRoute } from '../../server/http/context.ts';
import type { Access } from '../../shared/api/contract.ts';
import { permissions, type Role } from '../../shared/domain/permissions.ts';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { Sent, TestBrowser } from '../support/test-browser.ts';

/** Who tries, and what their roles are. */
const callers = {
  visitor: { email: undefined, role: 'visitor' },
  customer: { email: 'maren@store.test', role: 'customer' },
  operator: { email: 'operator@store.test', role: 'operator' },
  'restricted operator': { email: 'restricted@store.test', role: 'operator-restricted' },
  approver: { email: 'approver@store.test', role: 'approver' },
  admin: { email: 'admin@store.test', role: 'admin' },
} as const satisfies Record<string, { email: string | undefined; role: Role }>;

const isLetIn = (access: Access, role: Role): boolean => {
  if (access === 'anyone') return true;
  if (access === 'signed-in') return role !== 'visitor';
  return permissions[role].some((verb) => verb === access);
};

let store: TestApp;
beforeAll(async () => {
  store = await testApp({
    seed: async (deps) => {
      await seedShop(deps);
      const key = { key: 'key', tokenHash: hashOfToken('token'), name: 'Key', roles: ['operator-restricted'] as const };
      await deps.storage.tx((tables) => tables.appKeys.save({ ...key, createdAt: 1, revokedAt: undefined }));
    },
  });
});

const pathOf = ({ path }: DeclaredRoute) => path.replace(/:\w+/g, 'none').replace('*', 'none');
const routes = () => store.app.declaredRoutes.filter(({ method, rules }) => method !== 'HEAD' && rules.kind !== 'file');

/** A form with a file, without any field. */
const noParts = { payload: '--x--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } };

const tryRoute = (browser: TestBrowser, route: DeclaredRoute, sent: Sent = {}) => {
  const method = route.method as 'GET';
  const isForm = route.rules.kind === 'form';
  const { payload, headers } = route.rules.upload ? noParts : { payload: undefined, headers: {} };
  const body = sent.payload ?? payload;
  return browser.send(pathOf(route), {
    method,
    headers: {
      accept: isForm || route.rules.kind === 'page' ? 'text/html' : 'application/json',
      ...headers,
      ...sent.headers,
    },
    ...(method === 'GET' ? {} : body ? { payload: body } : isForm ? { form: {} } : { json: {} }),
  });
};

/**
 * How a refusal for want of a login or a right looks; whatever else a request without sense gets is not asked here. A form that is let
 * in is stopped by its missing token.
 */
const isRefused = (reply: Awaited<ReturnType<typeof tryRoute>>): boolean =>
  (reply.statusCode === 303 && String(reply.headers.location).startsWith('/login')) ||
  reply.statusCode === 401 ||
  (reply.statusCode === 403 && !reply.body.includes('This page is too old to send'));

describe.each(Object.entries(callers))('every route as %s', (_name, { email, role }) => {
  test('lets in whom its access names, and nobody else', async () => {
    const wrong: string[] = [];
    for (const route of routes()) {
      const browser = email ? await signedInOnce(email) : store.browser();
      const refused = isRefused(await tryRoute(browser, route));
      if (refused === isLetIn(route.rules.access, role)) wrong.push(`${route.method} ${route.path}`);
    }
    expect(wrong.filter((it) => !mayAnswerRefused.has(it))).toEqual([]);
  });
});

/** Lets everybody in and answers 401 or 403 by its own rule: wrong password, unknown token, somebody else's cart. */
const mayAnswerRefused = new Set([
  'POST /api/vtexid/credential/validate',
  'POST /api/vtexid/apptoken/login',
  'POST /api/vtexid/pub/authentication/classic/validate',
  'POST /api/vtexid/pub/authentication/accesskey/send',
]);

const jars = new Map<string, TestBrowser>();
async function signedInOnce(email: string): Promise<TestBrowser> {
  const known = jars.get(email) ?? (await store.signedIn(email));
  jars.set(email, known);
  return known;
}

test('an app key counts by its roles', async () => {
  const headers = { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': 'token', origin: undefined };
  const client = store.browser();
  expect((await client.get('/api/telesales/v1/customers?q=wade', headers)).statusCode).toBe(200);
  expect((await client.get('/admin', { ...headers, accept: 'text/html' })).statusCode).not.toBe(200);
  expect(
    (await client.get('/api/telesales/v1/customers?q=wade', { ...headers, 'x-vtex-api-apptoken': 'x' })).statusCode,
  ).toBe(401);
});

test('every change is refused from another site, as text, and without a sign of where it comes from', async () => {
  const wrong: string[] = [];
  const operator = await signedInOnce('operator@store.test');
  for (const route of routes().filter(({ method }) => method !== 'GET')) {
    const attempts = [
      await tryRoute(operator, route, { headers: { origin: 'https://evil.test', 'sec-fetch-site': undefined } }),
      await tryRoute(operator, route, { headers: { origin: 'null', 'sec-fetch-site': undefined } }),
      await tryRoute(operator, route, { headers: { 'sec-fetch-site': 'cross-site' } }),
      await tryRoute(operator, route, { headers: { 'sec-fetch-site': 'same-site' } }),
      await tryRoute(operator, route, { headers: { 'content-type': 'text/plain' }, payload: '{}' }),
    ];
    const statuses = attempts.map(({ statusCode }) => statusCode);
    if (statuses.join() !== '403,403,403,403,415') wrong.push(`${route.method} ${route.path}: ${statuses.join()}`);
    const bare = await tryRoute(operator, route, { headers: { origin: undefined, 'sec-fetch-site': undefined } });
    const isOwnCredential = route.rules.contract?.credentialInBody === true;
    if (!isOwnCredential && bare.statusCode !== 403)
      wrong.push(`${route.method} ${route.path} bare: ${bare.statusCode}`);
  }
  expect(wrong).toEqual([]);
});

test('no form is taken without its token', async () => {
  const admin = await signedInOnce('admin@store.test');
  for (const route of routes().filter(({ rules }) => rules.kind === 'form')) {
    const reply = await tryRoute(admin, route);
    expect([route.path, reply.statusCode]).toEqual([route.path, 403]);
  }
});

test('what is refused while acting is everything that does not say otherwise', async () => {
  const operator = await store.signedIn('operator2@store.test');
  await operator.startCall('maren@store.test');
  const closed = routes().filter(({ method, rules }) => method !== 'GET' && !rules.whileActing);
  for (const route of closed) {
    const reply = await tryRoute(operator, route);
    expect([route.path, reply.statusCode]).toEqual([route.path, 403]);
  }
});
