import { expect, test } from 'vitest';
import { buy, cartLines, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('the background may die at any moment of a call; the call goes on and the next customer can be chosen', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await story.browser.killWorker();
  await toolbar.choose(people.maren);
  await toolbar.loginAs();

  await story.browser.killWorker();
  await buy(page, 'HS-COF-101', 2);
  expect(Object.values(await cartLines(page, story.store))).toContain(2);
  await toolbar.waitForState('acting');

  await story.browser.killWorker();
  await toolbar.endCall({ outcome: 'hand-over' });
  await story.browser.killWorker();
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await story.browser.killWorker();
  await toolbar.loginAs();
  expect(await toolbar.text()).toContain('Wade Wilson');
});
