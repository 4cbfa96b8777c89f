import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
declare const window: Window & { readonly axe: { run(options: object): Promise<AxeResults> } };

/** "rule: target" of everything that breaks WCAG 2.2 AA on the page as it is. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe); // evaluated by the debugger, so the page's content security policy stays as strict as it is
  const { violations: found } = await page.evaluate(
    (tags) => window.axe.run({ runOnly: { type: 'tag', values: tags } }),
    wcag,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${new URL(page.url()).pathname} ${id}: ${target}`),
  );
}

const story = useStory({ withExtension: false });
afterEach(() => story.browser.context.clearCookies());

const store = [
  '/',
  '/c/coffee',
  '/search?q=coffee',
  '/search?q=nothinglikethis',
  '/sitemap',
  '/cart',
  '/login',
  '/nowhere',
];
const account = ['/account', '/account/orders', '/checkout'];
const admin = ['/admin', '/admin/orders'];

test.each(['light', 'dark'] as const)('store and account pages keep WCAG 2.2 AA in %s', async (colorScheme) => {
  const page = await story.browser.newPage();
  await page.emulateMedia({ colorScheme });
  const found: string[] = [];
  const visit = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(story.store.url(path));
      found.push(...(await violations(page)));
    }
  };
  await visit(store);
  await signIn(page, story.store, people.wade);
  await buy(page, 'HS-COF-101');
  found.push(...(await violations(page)));
  await visit(['/cart', ...account]);
  await placeOrder(page, story.store);
  found.push(...(await violations(page)));
  await page.goto(story.store.url('/account/orders'));
  await page
    .getByRole('link', { name: /^View order/ })
    .first()
    .click();
  found.push(...(await violations(page)));
  expect(found).toEqual([]);
});

test.each(['light', 'dark'] as const)('dashboard pages keep WCAG 2.2 AA in %s', async (colorScheme) => {
  const page = await story.browser.newPage();
  await page.emulateMedia({ colorScheme });
  await signIn(page, story.store, people.admin);
  const found: string[] = [];
  for (const path of admin) {
    await page.goto(story.store.url(path));
    found.push(...(await violations(page)));
  }
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.waitForURL(/\/admin\/orders\/.+/);
  found.push(...(await violations(page)));
  expect(found).toEqual([]);
});
