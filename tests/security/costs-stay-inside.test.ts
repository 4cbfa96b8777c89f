import { beforeAll, expect, test } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { hashOfToken } from '../../server/features/login/token-hash.ts';
import { wireExamples } from '../support/api-examples.ts';
import { CheckoutClient } from '../support/checkout-client.ts';
import { seedShop } from '../support/goods.ts';
import { documentOf } from '../support/page-document.ts';
import { placeOne } from '../support/place-order.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

/** What a sku costs the store and may be sold for at least: figures that are found nowhere else. */
const secrets = { cost: 1_137, floor: 1_319 } as const;
const cost = /\b11[.,]?37\b/;
const floor = /\b13[.,]?19\b/;

async function seedCosts(deps: Deps): Promise<void> {
  await seedShop(deps);
  const key = { key: 'key', tokenHash: hashOfToken('token'), name: 'Key', roles: ['operator'] as const };
  await deps.storage.tx(async ({ catalog, appKeys }) => {
    await appKeys.save({ ...key, createdAt: 1, revokedAt: undefined });
    for (const skuId of ['espresso', 'tea', 'cups', 'dripper', 'kettle', 'pallet'])
      await catalog.saveCost({ skuId, ...secrets });
  });
}

let store: TestApp;
beforeAll(async () => {
  store = await testApp({ seed: seedCosts });
});

const starts = [
  '/',
  '/sitemap',
  '/search?q=tea',
  '/p/espresso',
  '/p/pallet',
  '/cart',
  '/checkout',
  '/account',
  '/admin',
];
const mostPages = 50;

/** Every page that can be reached by links, the shortest way first. */
async function pagesOf(browser: TestBrowser): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const waiting = [...starts];
  for (const address of waiting) {
    if (pages.size >= mostPages) break;
    const { body, headers } = await browser.navigate(address);
    pages.set(address, body);
    if (!String(headers['content-type']).includes('html')) continue;
    for (const link of documentOf(body).querySelectorAll('a[href^="/"]')) {
      const [href = ''] = (link.getAttribute('href') ?? '').split('#');
      if (!waiting.includes(href)) waiting.push(href);
    }
  }
  return pages;
}

const telling = (secret: RegExp, answers: Iterable<readonly [string, string]>): readonly string[] =>
  [...answers].filter(([, body]) => secret.test(body)).map(([name]) => name);

test('an administrator reads them, so that they would be found', async () => {
  const admin = await store.signedIn('admin@store.test');
  const { body } = await admin.navigate('/admin/products/p-espresso');
  expect([cost.test(body), floor.test(body)]).toEqual([true, true]);
});

test.each([
  ['a visitor', undefined],
  ['a retail customer', 'wade@store.test'],
  ['a trade customer', 'trade@store.test'],
  ['an operator', 'operator@store.test'],
  ['an operator of own orders', 'restricted@store.test'],
  ['an approver', 'approver@store.test'],
])('no page tells %s what goods cost the store', async (_who, email) => {
  const browser = email === undefined ? store.browser() : await store.signedIn(email);
  const cart = new CheckoutClient(browser);
  await cart.open();
  await cart.add('espresso', 2);
  if (email?.startsWith('wade')) await placeOne(browser, 'tea');
  const pages = await pagesOf(browser);
  expect(pages.size).toBeGreaterThan(10);
  expect([telling(cost, pages), telling(floor, pages)]).toEqual([[], []]);
});

test('no page tells an operator who acts for a customer', async () => {
  const operator = await store.signedIn('operator2@store.test');
  await operator.startCall('trade@store.test');
  const cart = new CheckoutClient(operator);
  await cart.open();
  await cart.add('espresso', 2);
  const pages = await pagesOf(operator);
  expect([...pages.keys()]).toContain('/p/pallet');
  expect([telling(cost, pages), telling(floor, pages)]).toEqual([[], []]);
});

test('no route of the JSON interface tells anybody, but the floor to whoever may change a price or decides about it', async () => {
  const own = await testApp({ seed: seedCosts });
  const answers: [string, string][] = [];
  for (const [name, call] of Object.entries(await wireExamples(own))) answers.push([name, (await call()).body]);
  expect(answers.length).toBeGreaterThan(30);
  expect(telling(cost, answers)).toEqual([]);
  const ofPrices = own.app.declaredRoutes
    .filter(({ rules }) => ['change-prices', 'decide-authorizations'].includes(rules.access))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(telling(floor, answers).filter((name) => !ofPrices.includes(name))).toEqual([]);
});
