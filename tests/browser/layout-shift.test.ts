import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** The sum of every layout shift since the page's first byte, once it is quiet. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.goto(story.store.url(path), { waitUntil: 'networkidle' });
  return page.evaluate(
    () =>
      new Promise<number>((settle) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => settle(sum), 800);
      }),
  );
}

test('the toolbar moves nothing on the pages of the store, with and without a customer', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  const paths = ['/', '/search?q=coffee', '/cart'];
  for (const path of paths) expect(await shiftOf(page, path), path).toBe(0);
  await page.goto(story.store.url('/'));
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  for (const path of [...paths, '/checkout', '/account']) expect(await shiftOf(page, path), path).toBe(0);
});
