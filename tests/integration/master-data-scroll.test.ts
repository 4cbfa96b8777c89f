import { beforeAll, expect, test } from 'vitest';
import { forgetMessages } from '../../server/features/messages/forget-messages.ts';
import { describeEngines } from '../support/engines.ts';
import { type DataClient, masterData } from '../support/master-data.ts';
import { aCustomer } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';

describeEngines('scrolling through Master Data', (engine) => {
  let shop: TestApp;
  let data: DataClient;
  let other: DataClient;
  const emails = Array.from({ length: 250 }, (_, number) => `many${number}@scroll.example`);
  beforeAll(async () => {
    const store = await masterData(engine);
    shop = store.shop;
    data = store.client('admin');
    other = store.client('operator');
    const some = await aCustomer('many@scroll.example', { level: 'trade-plus' });
    await shop.deps.storage.tx(async ({ customers }) => {
      for (const [index, email] of emails.entries())
        await customers.save({ ...some, id: shop.deps.ids.id(), number: `C-9${index}`, email });
    });
  });
  const begin = (query: string, client = data) => client.get(`CL/scroll?${query}`);
  const next = (token: unknown, client = data) => client.get(`CL/scroll?_token=${String(token)}`);
  const many = '_where=priceTables=trade-plus&_fields=email';

  test('250 customers come once each, although others are made meanwhile', async () => {
    const first = await begin(`${many}&_size=60`);
    const token = first.headers['x-vtex-md-token'];
    expect([first.statusCode, first.headers['rest-content-total'], first.json().length]).toEqual([200, '250', 60]);
    const found: string[] = first.json().map(({ email }: { email: string }) => email);
    await data.customer({ email: 'later@scroll.example', priceTables: 'trade-plus' });
    const sizes: number[] = [];
    for (;;) {
      const part = await next(token);
      expect([part.headers['x-vtex-md-token'], part.headers['rest-content-total']]).toEqual([token, '250']);
      sizes.push(part.json().length);
      if (part.json().length === 0) break;
      found.push(...part.json().map(({ email }: { email: string }) => email));
    }
    expect(new Set(found).size).toBe(found.length);
    expect(emails.filter((email) => !found.includes(email))).toEqual([]);
    expect(sizes.at(-1)).toBe(0);
    expect((await next(token)).json()).toEqual([]);
  });

  test('two scrolls at once do not disturb each other', async () => {
    const [one, two] = [await begin(`${many}&_size=200`), await begin('_fields=_all&_size=1000&firstName=Maren')];
    const rest = await next(one.headers['x-vtex-md-token']);
    expect(one.json().length + rest.json().length).toBeGreaterThanOrEqual(250);
    expect((await next(two.headers['x-vtex-md-token'])).json()).toEqual([]);
  });

  test('parts that are asked for at once are different ones', async () => {
    const token = (await begin(`${many}&_size=50`)).headers['x-vtex-md-token'];
    const parts = await Promise.all([next(token), next(token), next(token)]);
    const found = parts.flatMap((part) => part.json().map(({ email }: { email: string }) => email));
    expect([found.length, new Set(found).size]).toEqual([150, 150]);
  });

  test('a scroll rests for twenty minutes and not longer, and is forgotten then', async () => {
    const token = (await begin(`${many}&_size=10`)).headers['x-vtex-md-token'];
    shop.advance(19 * 60_000);
    expect((await next(token)).statusCode).toBe(200);
    shop.advance(19 * 60_000);
    expect((await next(token)).statusCode).toBe(200);
    shop.advance(20 * 60_000);
    expect((await next(token)).json().Message).toContain('Begin it again');
    await forgetMessages(shop.deps);
    expect((await next(token)).statusCode).toBe(400);
  });

  test('a scroll is of its client, its entity and its token alone', async () => {
    const token = (await begin(`${many}&_size=10`)).headers['x-vtex-md-token'];
    for (const reply of [
      await next(token, other),
      await next('x'),
      await data.get(`AD/scroll?_token=${String(token)}`),
    ])
      expect([reply.statusCode, reply.json().Message]).toEqual([
        400,
        expect.stringContaining('This scroll is unknown'),
      ]);
    expect((await next(token)).statusCode).toBe(200);
  });

  test.each([
    ['_size=0', 400],
    ['_size=1001', 400],
    ['_size=ten', 400],
    ['_sort=email ASC', 400],
    ['_sort=id DESC', 400],
    ['_where=email', 400],
    ['_fields=secret', 400],
    ['firstName=*Ana*', 429],
    ['_sort=id ASC&_size=1', 200],
  ])('%s is answered with %i', async (query, status) => {
    expect((await begin(query)).statusCode).toBe(status);
  });

  test('that somebody began to read all of them is written down', async () => {
    await begin(`${many}&_size=10`, other);
    const rows = (await other.audit()).filter(({ action }) => action === 'documents-scrolled');
    expect(JSON.parse(rows.at(-1)?.details ?? '')).toMatchObject({
      entity: 'CL',
      fields: 'id,accountId,accountName,dataEntityId,email',
      total: expect.any(Number),
    });
  });
});
