import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';
import { chromiumToolbar } from '../support/toolbar-driver.ts';

const story = useStory();

test('a private window acts in its own cookie jar and leaves nothing behind', async () => {
  await story.browser.allowIncognito();
  const page = await story.browser.openIncognito(story.store.url('/login'));
  const toolbar = await chromiumToolbar(page);
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  await toolbar.endCall({ outcome: 'hand-over' });
  await toolbar.click('combobox', 'Find a customer');
  await toolbar.waitForText('Type 3 letters');
  expect(await toolbar.names('option')).toEqual([]);

  const ordinary = await story.openTab();
  await signIn(ordinary.page, story.store, people.operator);
  await ordinary.toolbar.waitForState('no-customer');
  await ordinary.toolbar.click('combobox', 'Find a customer');
  await ordinary.toolbar.waitForText('Type 3 letters');
  expect(await ordinary.toolbar.names('option')).toEqual([]);
});
