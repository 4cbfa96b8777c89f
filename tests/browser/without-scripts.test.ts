import { expect, test } from 'vitest';
import { buy, cartLines, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false, javaScriptEnabled: false });

test('a customer buys with scripts turned off', async () => {
  const { page } = { page: await story.browser.newPage() };
  await signIn(page, story.store, people.wade);
  const before = await cartLines(page, story.store);
  await buy(page, 'HS-COF-101', 2);
  expect(Object.keys(await cartLines(page, story.store)).length).toBe(Object.keys(before).length + 1);
  const number = await placeOrder(page, story.store);
  await page.goto(story.store.url('/account/orders'));
  expect(await page.getByRole('main').innerText()).toContain(number);
  const order = await story.store.deps.storage.read.orders.bySequence(Number(number.replace('HS-', '')));
  expect(order?.operator).toBeUndefined();
  expect(order?.channel).toBe('web');
});
