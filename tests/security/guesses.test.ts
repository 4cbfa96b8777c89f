import { describe, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

const inFifties = async <T>(count: number, each: (index: number) => Promise<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for (let from = 0; from < count; from += 50)
    all.push(...(await Promise.all(Array.from({ length: 50 }, (_, index) => each(from + index)))));
  return all;
};

describe('ten thousand guesses', () => {
  test('of a password are ten that are looked at, however the account is spelled and whoever they claim to be', async () => {
    const store = await testApp();
    const spellings = ['operator@store.test', 'OPERATOR@Store.Test', ' operator@store.test ', 'ｏperator@store.test'];
    const statuses = await inFifties(10_000, async (index) => {
      const email = spellings[index % spellings.length] ?? '';
      const headers = { 'x-forwarded-for': `203.0.113.${index % 250}`, 'user-agent': `guess ${index}` };
      const body = { login: email, password: `guess ${index}` };
      const reply = await store.browser().post('/api/vtexid/pub/authentication/classic/validate', body, headers);
      return reply.statusCode;
    });
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  test('of an app key’s token are a hundred that are looked at', async () => {
    const store = await testApp();
    const statuses = await inFifties(1_000, async (index) => {
      const guess = { 'x-vtex-api-appkey': 'vtexappkey-harbor-KEY', 'x-vtex-api-apptoken': `guess ${index}` };
      return (await store.browser().get('/api/oms/pvt/orders', { ...guess, origin: undefined })).statusCode;
    });
    expect(statuses.filter((status) => status === 401)).toHaveLength(100);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
  });

  test('of names of carts, orders and transactions find nothing', async () => {
    const store = await testApp({ seed: seedShop });
    const { ids } = store.deps;
    const replies = await inFifties(2_000, async (index) => {
      const guess = index % 2 ? ids.hex128() : ids.hex128().toUpperCase();
      const number = String(1_610_000 + index);
      const paths = [
        `/api/checkout/pub/orderForm/${guess}`,
        `/api/checkout/pub/orders/order-group/${number}`,
        `/order-placed/${number}`,
      ];
      const path = paths[index % paths.length] ?? '';
      return store.browser().get(path, { accept: 'application/json' });
    });
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    const words = replies.filter(({ headers }) => String(headers['content-type']).startsWith('application/json'));
    expect(new Set(words.map((reply) => reply.json().error.message)).size).toBeLessThanOrEqual(2);
  });

  test('of who is a customer are twenty that are answered', async () => {
    const store: TestApp = await testApp();
    const statuses = await inFifties(1_000, async (index) => {
      const email = index % 2 ? 'maren@store.test' : `nobody${index}@store.test`;
      return (await store.browser().get(`/api/checkout/pub/profiles?email=${email}`)).statusCode;
    });
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });
});
