import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, expect, it } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { permissions, type Role } from '../../shared/domain/permissions.ts';
import { ApiCheck } from '../support/api-document.ts';
import { wireExamples } from '../support/api-examples.ts';
import { aCard } from '../support/card-records.ts';
import { describeEngines } from '../support/engines.ts';
import { seedShop } from '../support/goods.ts';
import { testSandbox } from '../support/sandbox.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { Sent } from '../support/test-browser.ts';

describeEngines('the description of the JSON interface', (engine) => {
  let shop: TestApp;
  let api: ApiCheck;
  beforeAll(async () => {
    shop = await testApp({
      engine,
      gateway: (await testSandbox()).gateway,
      seed: async (deps) => {
        await seedShop(deps);
        await deps.storage.tx(async ({ cards, customers }) => {
          const maren = await customers.byEmail('maren@store.test');
          await cards.save(aCard({ owner: { kind: 'customer', customerId: maren?.id ?? '' } }));
        });
        const key = { key: 'key', tokenHash: hashOfToken('token'), name: 'Key', roles: ['operator'] as const };
        await deps.storage.tx((tables) => tables.appKeys.save({ ...key, createdAt: 1, revokedAt: undefined }));
      },
    });
    api = new ApiCheck((await shop.browser().get('/api/telesales/v1/openapi.json')).json());
  });

  const send = (name: string, sent: Sent = {}, browser = shop.browser()) => {
    const [method = 'GET', path = ''] = name.split(' ');
    const hasBody = method !== 'GET' && method !== 'DELETE';
    return browser.send(path.replace(/\{\w+\}/g, 'none'), {
      method: method as 'GET',
      ...(hasBody && sent.payload === undefined && { json: {} }),
      ...sent,
    });
  };
  /** Of every operation: what the same call gets that is not as described. */
  const deviations = async (sent: Sent) => {
    const wrong: string[] = [];
    for (const name of api.names) wrong.push(...api.problemsOf(name, await send(name, sent)));
    return wrong;
  };

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(api.document)));
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('has every JSON route of the server, and no other', () => {
    const served = shop.app.declaredRoutes
      .filter(({ method, rules }) => rules.kind === 'json' && method !== 'HEAD')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect([...api.names].sort()).toEqual(served.sort());
    expect(served.length).toBeGreaterThan(50);
  });

  it('has the replies that the server gives to calls that succeed, with all members and no others', async () => {
    const wrong: string[] = [];
    for (const [name, call] of Object.entries(await wireExamples(shop))) {
      const reply = await call();
      if (reply.statusCode >= 300) wrong.push(`${name}: ${reply.statusCode} ${reply.body.slice(0, 300)}`);
      else wrong.push(...api.problemsOf(name, reply));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['that have no credential', {}],
    ['from another site', { headers: { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' } }],
    ['for another host', { headers: { host: 'other.test' } }],
    ['that cannot be read', { payload: '{"a":', headers: { 'content-type': 'application/json' } }],
    ['of another type', { payload: 'a', headers: { 'content-type': 'text/plain' } }],
    ['with a wrong app key', { headers: { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': 'wrong' } }],
    ['with a wrong token', { headers: { vtexidclientautcookie: 'wrong' } }],
  ] as const)('has the replies to requests %s', async (_what, sent) => {
    expect(await deviations(sent)).toEqual([]);
  });

  it('has the replies to staff who name nothing that there is', async () => {
    const admin = await shop.signedIn('admin@store.test');
    const wrong: string[] = [];
    for (const name of api.names) wrong.push(...api.problemsOf(name, await send(name, {}, admin)));
    expect(wrong).toEqual([]);
  });

  it('says who may call: every role by a credential that is listed, and nobody else', () => {
    const roles = Object.keys(permissions) as Role[];
    for (const name of api.names) {
      const { 'x-access': access, security } = api.operation(name);
      const isLetIn = (role: Role) =>
        access === 'anyone' ||
        (access === 'signed-in' ? role !== 'visitor' : permissions[role].some((it) => it === access));
      const has = (scheme: string) => security.some((way) => Object.keys(way)[0] === scheme);
      const isOpen = security.some((way) => Object.keys(way).length === 0);
      const staff = roles.filter((role) => role !== 'visitor' && role !== 'customer');
      expect([name, isOpen]).toEqual([name, isLetIn('visitor')]);
      expect([name, has('shopperLogin')]).toEqual([name, isLetIn('customer')]);
      if (staff.some(isLetIn)) expect([name, has('staffLogin')]).toEqual([name, true]);
    }
  });
});
