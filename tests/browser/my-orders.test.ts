import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('My Orders shows no toolbar, by full loads and by in-page navigation, and it returns on leaving', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();

  await page.goto(story.store.url('/account/orders'));
  await toolbar.waitForState('absent');
  await page
    .getByRole('link', { name: /^View order/ })
    .first()
    .click();
  await page.waitForURL(/\/account\/orders\/.+/);
  await toolbar.waitForState('absent');
  expect(await page.evaluate(() => document.documentElement.firstElementChild?.tagName)).toBe('HEAD');

  await page.goto(story.store.url('/account'));
  await toolbar.waitForState('acting');
  await page.evaluate(() => history.pushState({}, '', '/account/orders'));
  await toolbar.waitForState('absent');
  await page.evaluate(() => history.pushState({}, '', '/account'));
  await toolbar.waitForState('acting');
  await page.goBack();
  await toolbar.waitForState('absent');
  await page.goForward();
  await toolbar.waitForState('acting');
});
