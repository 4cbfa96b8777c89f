import { beforeAll, expect, test } from 'vitest';
import { seedShop } from '../support/goods.ts';
import { open } from '../support/page-forms.ts';
import { type TestApp, testApp } from '../support/test-app.ts';
import type { TestBrowser } from '../support/test-browser.ts';

const paths = ['/', '/p/tea', '/c/shelf', '/search?q=tea', '/cart', '/account', '/account/orders', '/nothing-here'];

let store: TestApp;
beforeAll(async () => {
  store = await testApp({ seed: seedShop });
});

const flagsOf = (browser: TestBrowser): Promise<readonly boolean[]> =>
  Promise.all(
    paths.map(async (path) => (await open(browser, path)).page.documentElement.hasAttribute('data-do-not-track')),
  );

test('every page that an operator looks at for a customer says that nothing may be learnt of it', async () => {
  const operator = await store.signedIn('operator@store.test');
  expect(await flagsOf(operator)).toEqual(paths.map(() => false));
  await operator.startCall('maren@store.test');
  expect(await flagsOf(operator)).toEqual(paths.map(() => true));
  await operator.startCall('');
  expect(await flagsOf(operator)).toEqual(paths.map(() => false));
});

test('customers and visitors are served as ever', async () => {
  expect(await flagsOf(await store.signedIn('maren@store.test'))).toEqual(paths.map(() => false));
});

test('looking around for a customer leaves their account, and what is popular, as it was', async () => {
  const { customers, catalog } = store.deps.storage.read;
  const before = [await customers.byEmail('wade@store.test'), await catalog.bySlug('tea')];
  const operator = await store.signedIn('operator@store.test');
  await operator.startCall('wade@store.test');
  for (const path of paths) await operator.navigate(path);
  await operator.startCall('');
  expect([await customers.byEmail('wade@store.test'), await catalog.bySlug('tea')]).toEqual(before);
});
