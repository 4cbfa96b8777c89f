import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import type { AuditRow } from '../../server/storage/records.ts';
import type { StaffRole } from '../../shared/domain/permissions.ts';
import type { Engine } from './engines.ts';
import { seedShop } from './goods.ts';
import { type TestApp, testApp } from './test-app.ts';

type Reply = Promise<LightMyRequestResponse>;

/** A server-to-server client of Master Data. */
export interface DataClient {
  get(path: string, headers?: Readonly<Record<string, string>>): Reply;
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Reply;
  /** Documents that a search finds; the search must succeed. */
  search(entity: 'CL' | 'AD', query: string, range?: string): Promise<readonly Record<string, unknown>[]>;
  /** Makes a customer; gives their id. */
  customer(body: Readonly<Record<string, unknown>>): Promise<string>;
  /** The audit rows that this client left. */
  audit(): Promise<readonly AuditRow[]>;
}

export const dataRoot = '/api/dataentities';

/** A store with goods and people, and clients with app keys of these roles. */
export async function masterData(engine: Engine): Promise<{
  readonly shop: TestApp;
  client(role: StaffRole): DataClient;
}> {
  const roles = ['admin', 'operator', 'approver'] as const;
  const shop = await testApp({
    engine,
    seed: async (deps) => {
      await seedShop(deps);
      await deps.storage.tx(async ({ appKeys }) => {
        for (const role of roles)
          await appKeys.save({
            key: `key-${role}`,
            tokenHash: hashOfToken('token'),
            name: role,
            roles: [role],
            createdAt: 1,
            revokedAt: undefined,
          });
      });
    },
  });
  return { shop, client: (role) => dataClient(shop, `key-${role}`) };
}

function dataClient(shop: TestApp, key: string): DataClient {
  const credential = {
    'x-vtex-api-appkey': key,
    'x-vtex-api-apptoken': 'token',
    origin: undefined,
    'sec-fetch-site': undefined,
  };
  const get: DataClient['get'] = (path, headers = {}) =>
    shop.browser().get(`${dataRoot}/${path}`, { ...credential, ...headers });
  const send: DataClient['send'] = (method, path, json) =>
    shop.browser().send(`${dataRoot}/${path}`, { method, json, headers: credential });
  return {
    get,
    send,
    async search(entity, query, range = 'resources=0-100') {
      const reply = await get(`${entity}/search?${query}`, { 'rest-range': range });
      expect([query, reply.statusCode, reply.statusCode === 200 || reply.body]).toEqual([query, 200, true]);
      return reply.json();
    },
    async customer(body) {
      const reply = await send('POST', 'CL/documents', body);
      expect([reply.statusCode, reply.body]).toEqual([200, expect.stringContaining('"Id":"CL-')]);
      return String(reply.json().Id).slice(3);
    },
    audit: () => shop.deps.storage.read.audit.chain(`app:${key}`),
  };
}
