import { expect, test } from 'vitest';
import { buy, cartLines, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a tab that still shows the customer before is stopped before its first write', async () => {
  const stale = await story.openTab();
  await signIn(stale.page, story.store, people.operator);
  await stale.toolbar.waitForState('no-customer');
  await stale.toolbar.search(people.wade);
  await stale.toolbar.choose(people.wade);
  await stale.toolbar.loginAs();
  const wadesCart = await cartLines(stale.page, story.store);
  await stale.page.goto(story.store.url('/search?q=HS-COF-101'));
  await stale.page.getByRole('main').getByRole('article').first().getByRole('link').first().click();

  const current = await story.openTab('/');
  await current.toolbar.waitForState('acting');
  await current.toolbar.endCall({ outcome: 'hand-over' });
  await current.toolbar.search(people.maren);
  await current.toolbar.choose(people.maren);
  await current.toolbar.loginAs();
  await buy(current.page, 'HS-COF-118', 2);
  const marensCart = await cartLines(current.page, story.store);

  await stale.page.bringToFront();
  await stale.page.getByRole('button', { name: 'Add to cart' }).click();
  await stale.page.getByRole('heading', { name: 'This tab shows old data' }).waitFor();
  expect(await cartLines(current.page, story.store)).toEqual(marensCart);
  await current.toolbar.endCall({ outcome: 'hand-over' });
  await current.toolbar.search(people.wade);
  await current.toolbar.choose(people.wade);
  await current.toolbar.loginAs();
  expect(await cartLines(current.page, story.store)).toEqual(wadesCart);
});
