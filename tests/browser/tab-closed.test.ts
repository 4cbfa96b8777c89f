import { expect, test } from 'vitest';
import { buy, cartLines, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a tab closed in mid-call loses nothing: the next one acts for the same customer with the same cart', async () => {
  const first = await story.openTab();
  await signIn(first.page, story.store, people.operator);
  await first.toolbar.waitForState('no-customer');
  await first.toolbar.search(people.maren);
  await first.toolbar.choose(people.maren);
  await first.toolbar.loginAs();
  await buy(first.page, 'HS-COF-101', 2);
  const cart = await cartLines(first.page, story.store);
  await first.page.close();

  const second = await story.openTab('/');
  await second.toolbar.waitForState('acting');
  expect(await second.toolbar.text()).toContain('Maren Holloway');
  expect(await cartLines(second.page, story.store)).toEqual(cart);
});
