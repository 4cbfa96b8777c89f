import type { LightMyRequestResponse } from 'fastify';
import type { Deps } from '../../server/deps.ts';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import type { WireCycle, WireSubscription } from '../../shared/api/subscription-replies.ts';
import { seedShop } from './goods.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

export const subscriptionsPath = '/api/rns/pub/subscriptions';
export const cyclesPath = '/api/rns/pub/cycles';
export const dayMs = 24 * 60 * 60_000;

/** A body that starts one: monthly, on account, to the customer's only address. */
export async function aSubscriptionBody(
  { deps }: Pick<TestApp, 'deps'>,
  email: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const { customers } = deps.storage.read;
  const customer = await customers.byEmail(email);
  const [address] = await customers.addresses(customer?.id ?? '');
  return {
    customerEmail: email,
    plan: { id: 'standard', frequency: { periodicity: 'MONTHLY', interval: 1 } },
    shippingAddress: { addressId: address?.id, addressType: 'residential' },
    purchaseSettings: { paymentMethod: { paymentAccountId: null, paymentSystem: '201' }, salesChannel: '1' },
    items: [{ skuId: 'tea', quantity: 2 }],
    ...changes,
  };
}

export interface SubscriberScene {
  readonly shop: TestApp;
  readonly wade: TestBrowser;
  start(changes?: Readonly<Record<string, unknown>>): Promise<WireSubscription>;
  /** By a server of the store, whose credentials outlive every login. */
  server(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, json?: unknown): Promise<LightMyRequestResponse>;
  read(id: string): Promise<WireSubscription>;
  change(id: string, changes: Readonly<Record<string, unknown>>): Promise<LightMyRequestResponse>;
  cycles(id: string): Promise<readonly WireCycle[]>;
}

/** The usual shop, and a server of the store with every right. */
export async function seedWithKey(deps: Deps): Promise<void> {
  await seedShop(deps);
  const key = { key: 'key', tokenHash: hashOfToken('token'), name: 'Key', roles: ['admin'] as const };
  await deps.storage.tx((tables) => tables.appKeys.save({ ...key, createdAt: 1, revokedAt: undefined }));
}

/** Wade, signed in, on 12 March 2026, 11:00 in Los Angeles. */
export async function subscriberScene(given?: TestApp): Promise<SubscriberScene> {
  const shop = given ?? (await testApp({ seed: seedWithKey }));
  const wade = await shop.signedIn('wade@store.test');
  const client = shop.browser();
  const headers = { 'x-vtex-api-appkey': 'key', 'x-vtex-api-apptoken': 'token', origin: undefined };
  const server: SubscriberScene['server'] = (method, path, json) => client.send(path, { method, json, headers });
  return {
    shop,
    wade,
    server,
    async start(changes) {
      const reply = await wade.post(subscriptionsPath, await aSubscriptionBody(shop, 'wade@store.test', changes));
      if (reply.statusCode !== 201) throw new Error(reply.body);
      return reply.json();
    },
    read: async (id) => (await server('GET', `${subscriptionsPath}/${id}`)).json(),
    change: (id, changes) => server('PATCH', `${subscriptionsPath}/${id}`, changes),
    cycles: async (id) => (await server('GET', `${cyclesPath}?subscriptionId=${id}`)).json(),
  };
}
