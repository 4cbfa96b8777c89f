import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('customers helped before are offered at once, and forgotten at log-out', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  await toolbar.endCall({ outcome: 'hand-over' });

  await toolbar.click('combobox', 'Find a customer');
  await toolbar.waitForText('Recent on this store');
  expect((await toolbar.names('option')).join()).toContain('Maren Holloway');
  expect((await toolbar.names('option')).join()).not.toContain(people.maren);
  await toolbar.press('Escape');

  await page.goto(story.store.url('/account'));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await toolbar.waitForState('absent');
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.click('combobox', 'Find a customer');
  await toolbar.waitForText('Type 3 letters');
  expect(await toolbar.names('option')).toEqual([]);
});
