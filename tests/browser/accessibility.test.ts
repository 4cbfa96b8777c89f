import { afterEach, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();
afterEach(() => story.browser.context.clearCookies());

const ofAnyone = ['/', '/c/coffee', '/search?q=coffee', '/search?q=nothing', '/sitemap', '/cart', '/login', '/nowhere'];
const ofCustomers = ['/cart', '/account', '/account/orders', '/checkout', '/checkout?step=delivery'];

test('the pages of store and account keep WCAG 2.2 AA, light and dark', async () => {
  const page = await story.browser.newPage();
  const found: string[] = [];
  const look = async () => found.push(...(await violations(page)));
  const visit = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(story.store.url(path));
      await look();
    }
  };
  await visit(ofAnyone);
  await signIn(page, story.store, people.wade);
  await buy(page, 'HS-COF-101');
  await look();
  await visit(ofCustomers);
  await placeOrder(page, story.store);
  await look();
  await page.goto(story.store.url('/account/orders'));
  await page
    .getByRole('link', { name: /^View order/ })
    .first()
    .click();
  await page.waitForURL(/\/account\/orders\/.+/);
  await look();
  expect(found).toEqual([]);
}, 180_000);

test('the pages of the dashboard keep WCAG 2.2 AA, light and dark', async () => {
  const page = await story.browser.newPage();
  const found: string[] = [];
  await signIn(page, story.store, people.admin);
  for (const path of ['/admin', '/admin/orders']) {
    await page.goto(story.store.url(path));
    found.push(...(await violations(page)));
  }
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.waitForURL(/\/admin\/orders\/.+/);
  found.push(...(await violations(page)));
  expect(found).toEqual([]);
});

test("the extension's own pages keep WCAG 2.2 AA, light and dark", async () => {
  const page = await story.browser.newPage();
  const found: string[] = [];
  for (const path of ['options/index.html', 'popup/index.html']) {
    await page.goto(`chrome-extension://${story.browser.extensionId}/${path}`);
    await page.getByRole('button').first().waitFor();
    found.push(...(await violations(page)));
  }
  expect(found).toEqual([]);
});
