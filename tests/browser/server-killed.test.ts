import { expect, test } from 'vitest';
import { buy, cartLines, people, placeOrder, signIn } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { useStoryOn } from '../support/story.ts';

const story = useStoryOn(() => startStoreProcess());

test('a server killed in mid-call comes back with the call, the cart and the login as they were', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  await buy(page, 'HS-COF-101', 4);
  const cart = await cartLines(page, story.store);

  story.expectError(/ERR_CONNECTION_REFUSED|Failed to fetch/);
  await story.store.kill();
  await toolbar.waitForState('offline', 60_000);
  await toolbar.waitForText('No connection since');

  await story.store.restart();
  await toolbar.click('button', 'Try now');
  await toolbar.waitForState('acting', 60_000);
  expect(await toolbar.text()).toContain('Maren Holloway');
  expect(await cartLines(page, story.store)).toEqual(cart);

  const number = await placeOrder(page, story.store);
  await story.store.kill();
  await story.store.restart();
  await page.goto(story.store.url('/account/orders'));
  expect(await page.getByRole('main').innerText()).toContain(number);
  expect(await cartLines(page, story.store)).toEqual({});
});
