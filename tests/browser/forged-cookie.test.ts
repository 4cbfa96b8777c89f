import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

const forge = () =>
  story.browser.context.addCookies([
    { name: 'vtex-impersonated-customer-email', value: encodeURIComponent(people.maren), url: story.store.origin },
  ]);
const startsSession = (address: string) =>
  `fetch(${JSON.stringify(address)}, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((it) => it.json())`;

test('a visitor with the impersonation cookie stays a visitor', async () => {
  await forge();
  const { page, toolbar } = await story.openTab('/');
  await page.evaluate(startsSession('/api/sessions'));
  await page.goto(story.store.url('/account'));
  expect(new URL(page.url()).pathname).toBe('/login');
  expect(await toolbar.isPresent()).toBe(false);
});

test('a customer with it stays who they are, with their own prices', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.wade);
  await forge();
  await page.evaluate(startsSession('/api/sessions'));
  await page.goto(story.store.url('/account'));
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('Wade Wilson');
  expect(text).not.toContain('Maren');
  expect(await toolbar.isPresent()).toBe(false);
});

test('an operator who only opens pages with it acts for nobody', async () => {
  await story.browser.context.clearCookies();
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await forge();
  await page.goto(story.store.url('/cart'));
  await toolbar.waitForState('no-customer');
  expect(await page.getByRole('banner').innerText()).not.toContain('Maren');
});

test('one that a page plants with a longer path, which is sent first, does not change for whom the operator acts', async () => {
  await story.browser.context.clearCookies();
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  const { hostname: domain } = new URL(story.store.origin);
  const planted = { name: 'vtex-impersonated-customer-email', value: encodeURIComponent(people.maren) };
  await story.browser.context.addCookies([{ ...planted, domain, path: '/api/sessions' }]);
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.loginAs();
  await page.goto(story.store.url('/account'));
  expect(await page.getByRole('main').innerText()).toContain('Wade Wilson');
  await page.evaluate(startsSession('/api/sessions')); // with both cookies: nobody can say which is meant
  await page.goto(story.store.url('/account'));
  expect(await page.getByRole('main').innerText()).toContain('Wade Wilson');
  await toolbar.endCall({ outcome: 'hand-over' });
  await page.goto(story.store.url('/account'));
  expect(await page.getByRole('main').innerText()).not.toContain('Maren Holloway');
  expect(await toolbar.state()).toBe('no-customer');
});
