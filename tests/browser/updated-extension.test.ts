import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

interface OwnExtension {
  readonly runtime: { reload(): void };
}
declare const chrome: OwnExtension;

test('an update under an open page replaces the toolbar, and the new one works', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.wade);
  const worker = await story.browser.worker();
  const gone = new Promise((resolve) => worker.once('close', resolve));
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined); // the worker ends before it can answer
  await gone;
  await toolbar.waitForState('no-customer');
  await expect.poll(() => toolbar.valueOf('combobox', 'Find a customer'), { timeout: 15_000 }).toBe('');
  expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(1);
  expect((await toolbar.search(people.maren)).join()).toContain('Maren Holloway');
});
