import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

/** The price that a screen reader hears for the first product found; the list price beside it is struck. */
const shownPrice = async (page: Page) => {
  await page.goto(story.store.url('/search?q=HS-COF-101'));
  const text = (await page.getByRole('main').getByRole('article').first().textContent()) ?? '';
  return Number(/now \$([\d.]+)/.exec(text)?.[1] ?? /\$([\d.]+)/.exec(text)?.[1]);
};

test('the operator sees the prices of the customer they act for, and their own again afterwards', async () => {
  const { catalog } = story.store.deps.storage.read;
  const sku = (await catalog.skuByReference('HS-COF-101'))?.sku;
  const retail = (sku?.prices.retail?.price ?? 0) / 100;
  const trade = (sku?.prices.trade?.price ?? 0) / 100;
  expect(trade).toBeLessThan(retail);

  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  expect(await shownPrice(page)).toBe(retail);

  await toolbar.search(people.maria);
  await toolbar.choose(people.maria);
  await toolbar.loginAs();
  expect(await shownPrice(page)).toBe(trade);
  expect(await toolbar.text()).toContain('Trade');

  await toolbar.endCall({ outcome: 'hand-over' });
  expect(await shownPrice(page)).toBe(retail);
});
