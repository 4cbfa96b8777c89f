import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { addToCart, cartOf } from '../support/carts.ts';
import { seedShop } from '../support/goods.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

let store: TestApp;
let callers: Readonly<Record<string, TestBrowser>>;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
  const operator = await store.signedIn('operator@store.test');
  await operator.startCall('wade@store.test');
  await addToCart(operator, 'tea', 2);
  const maren = await store.signedIn('maren@store.test');
  const orderId = await placeOne(maren, 'cups');
  await addToCart(maren, 'tea', 1);
  const visitor = store.browser();
  await addToCart(visitor, 'tea', 1);
  callers = { visitor, customer: maren, 'acting operator': operator, admin: await store.signedIn('admin@store.test') };
  const customer = await store.deps.storage.read.customers.byEmail('maren@store.test');
  const group = orderId.replace('-01', '');
  ids = {
    orderId,
    orderGroup: group,
    group,
    slug: 'tea',
    category: 'shelf',
    number: customer?.number ?? '',
    term: 'tea',
  };
});

/** What a request that was refused, or looked at too often, may leave: counts, and the audit of refused staff. */
const refusals = ['attempts', 'audit', 'audit_heads'];

/** Every row of every table but those. */
function rowsKept(): Readonly<Record<string, readonly string[]>> {
  using database = new DatabaseSync(join(store.database.dataDir, 'store.db'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const names = tables
    .map(({ name }) => String(name))
    .filter((name) => !refusals.includes(name) && !/words_/.test(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      database
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => JSON.stringify(row, text)),
    ]),
  );
}
const text = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

async function visitAll(browser: TestBrowser, headers: Record<string, string>): Promise<number> {
  const own: Readonly<Record<string, string | undefined>> = { ...ids, orderFormId: (await cartOf(browser)).id };
  const before = rowsKept();
  let visited = 0;
  for (const { method, path, rules } of store.app.declaredRoutes) {
    if (method !== 'GET' && method !== 'HEAD') continue;
    const address = path.replace(/:(\w+)/g, (_, name: string) => own[name] ?? ids.orderId ?? '');
    const accept = rules.kind === 'json' ? 'application/json' : 'text/html';
    const query =
      '?q=wade&email=wade%40store.test&user=wade%40store.test&items=*&forceNewCart=true&sku=1&qty=5&seller=1';
    const odd = { 'x-http-method-override': 'DELETE', 'x-method-override': 'POST' };
    const reply = await browser.send(address + query, {
      method: method as 'GET',
      headers: { accept, ...odd, ...headers },
    });
    expect(reply.statusCode).toBeLessThan(500);
    visited += 1;
  }
  expect(rowsKept()).toEqual(before);
  return visited;
}

describe.each(['visitor', 'customer', 'acting operator', 'admin'])('for the %s', (name) => {
  const caller = () => callers[name] ?? store.browser();

  test('an image on another site that names any address of ours changes nothing', async () => {
    const asImage = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
    expect(await visitAll(caller(), { ...asImage, referer: 'https://evil.test/' })).toBeGreaterThan(100);
  });

  test('neither does reading by a script or a program', async () => {
    expect(await visitAll(caller(), {})).toBeGreaterThan(100);
  });
});

test('opening a page renews the pause of the call and does nothing else', async () => {
  const operator = callers['acting operator'] ?? store.browser();
  const before = rowsKept();
  store.advance(60_000);
  for (const path of ['/', '/cart', '/checkout', '/account', '/p/tea']) await operator.navigate(path);
  const { calls, ...others } = rowsKept();
  const { calls: callsBefore, ...othersBefore } = before;
  expect(others).toEqual(othersBefore);
  expect(calls).not.toEqual(callsBefore);
});
