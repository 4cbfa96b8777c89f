import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();
const pages = ['/', '/search?q=coffee', '/cart', '/sitemap'];

test.each([undefined, people.wade])('nobody but staff sees the toolbar: %s', async (email) => {
  const { page, toolbar } = await story.openTab();
  if (email) await signIn(page, story.store, email);
  for (const path of pages) {
    await page.goto(story.store.url(path), { waitUntil: 'networkidle' });
    expect(await toolbar.isPresent(), path).toBe(false);
    expect(await page.locator('html').getAttribute('data-telesales'), path).toBeNull();
  }
  await page.close();
});
