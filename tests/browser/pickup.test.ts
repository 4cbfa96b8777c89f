import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a customer fetches the order at a depot instead of paying for delivery', async () => {
  const { page } = await story.openTab();
  await signIn(page, story.store, people.wade);
  await page.goto(story.store.url('/'));
  await buy(page, 'HS-COF-101');
  await page.goto(story.store.url('/checkout?step=delivery'));
  const main = page.getByRole('main');
  expect(await violations(page)).toEqual([]);
  await main.getByRole('radio', { name: /^Front Avenue Depot/ }).check();
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByText(/^Pickup, ready .*, free$/).waitFor();
  await main.getByRole('radio', { name: /^Cash on delivery/ }).check();
  await main.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toContain('Ready for pickup');
  expect(await main.innerText()).toContain('when you pick it up.');

  await main.getByRole('link', { name: 'View order' }).click();
  await page.waitForURL(/\/account\/orders\//);
  expect(await main.innerText()).toMatch(/Pick up at\s+Front Avenue Depot\s+1200 NW Front Ave/);
});
