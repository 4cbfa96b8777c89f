import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();
const place = (page: Page) => page.getByRole('banner').evaluate((header) => header.getBoundingClientRect().top);

test('a hidden bar gives the page its place back, stays hidden, and hangs where it is put', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  expect(await place(page)).toBe(48);
  await toolbar.click('button', 'Hide the bar');
  await toolbar.waitForText('No customer');
  expect(await toolbar.isCollapsed()).toBe(true);
  expect(await place(page)).toBe(0);

  await page.goto(story.store.url('/c/coffee'));
  await toolbar.waitForState('no-customer');
  expect(await toolbar.isCollapsed()).toBe(true);
  expect(await place(page)).toBe(0);

  await toolbar.click('button', 'Show the bar');
  expect(await toolbar.isCollapsed()).toBe(false);
  expect(await place(page)).toBe(48);
});

test('the pill moves along the edge by arrow keys and by the mouse, and is there again on the next page', async () => {
  const { page, toolbar } = await story.openTab('/');
  await toolbar.waitForState('no-customer');
  await toolbar.click('button', 'Hide the bar');
  const middle = () => toolbar.middleOf('button', 'Show the bar');
  const before = await middle();
  await toolbar.focus('button', 'Show the bar');
  for (let press = 0; press < 5; press++) await toolbar.press('ArrowRight');
  const moved = await middle();
  expect(moved.x).toBeGreaterThan(before.x + 100);

  await page.mouse.move(moved.x - 60, moved.y);
  await page.mouse.down();
  await page.mouse.move(300, moved.y, { steps: 5 });
  await page.mouse.up();
  const dragged = await middle();
  expect(dragged.x).toBeLessThan(450);
  await page.reload();
  await toolbar.waitForState('no-customer');
  expect((await middle()).x).toBeCloseTo(dragged.x, 0);
  await toolbar.click('button', 'Show the bar');
});
