import { expect, test } from 'vitest';
import { buy, cartLines, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();
const minute = 60_000;

test('a call warns before it ends, can be kept going, and ends by the clock of the server', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  await buy(page, 'HS-COF-101', 2);
  const cart = await cartLines(page, story.store);

  story.store.advance(13.5 * minute);
  await toolbar.waitForState('ends-soon', 70_000);
  await toolbar.waitForText('The session with Maren Holloway ends in');
  await toolbar.click('button', 'Keep going');
  await toolbar.waitForState('acting');

  story.store.advance(16 * minute);
  await toolbar.waitForState('ended', 70_000);
  await toolbar.waitForText('The session with Maren Holloway ended at');
  await page.goto(story.store.url('/account'));
  expect(new URL(page.url()).pathname).not.toBe('/account/orders');
  expect(await page.getByRole('banner').innerText()).not.toContain('Maren');

  await toolbar.click('button', /^Log in as Maren again/);
  await toolbar.select('Reason', 'Phone order');
  await toolbar.click('button', 'Log in as Maren');
  await toolbar.waitForState('acting', 20_000);
  expect(await cartLines(page, story.store)).toEqual(cart);
}, 240_000); // the toolbar asks for the server's clock every half minute
