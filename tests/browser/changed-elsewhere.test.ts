import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

/** A headless browser takes every tab for the one in front, so none gets the event that a real one would. */
const lookAt = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));

test('a tab that another one has overtaken says so as soon as it is looked at', async () => {
  const first = await story.openTab();
  await signIn(first.page, story.store, people.operator);
  await first.toolbar.waitForState('no-customer');
  await first.toolbar.search(people.wade);
  await first.toolbar.choose(people.wade);
  await first.toolbar.loginAs();

  const second = await story.openTab('/');
  await second.toolbar.waitForState('acting');
  await second.toolbar.endCall();
  await second.toolbar.search(people.maren);
  await second.toolbar.choose(people.maren);
  await second.toolbar.loginAs();

  await lookAt(first.page);
  await first.toolbar.waitForState('changed');
  await first.toolbar.waitForText('Another tab now acts for Maren Holloway.');
  expect(await first.toolbar.has('button', 'End call')).toBe(false);
  await first.toolbar.click('button', 'Use Maren Holloway here too');
  await first.toolbar.waitForState('acting');
  expect(await first.toolbar.text()).toContain('Maren Holloway');
  expect(await first.page.getByRole('banner').innerText()).toContain('Maren');

  await first.toolbar.endCall();
  await lookAt(second.page);
  await second.toolbar.waitForText('Another tab ended this call.');
  await second.toolbar.click('button', 'Reload');
  await second.toolbar.waitForState('no-customer');
});
