import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });

test('the dashboard is searched by keyboard alone, and keeps nobody in the address', async () => {
  const page = await story.browser.newPage();
  const { keyboard } = page;
  const search = async (text: string) => {
    await keyboard.press('/');
    expect(
      await page.getByRole('searchbox', { name: 'Search the dashboard' }).evaluate((box) => box.matches(':focus')),
    ).toBe(true);
    await keyboard.type(text);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Results for “${text}”` }).waitFor();
  };
  const focused = () => page.locator(':focus').innerText();
  await signIn(page, story.store, people.admin);
  await page.goto(story.store.url('/admin/orders'));

  await search('Dashboards');
  await keyboard.press('Tab');
  expect(await focused()).toBe('Overview');
  expect(await violations(page)).toEqual([]);
  await keyboard.press('Enter');
  await page.waitForURL(story.store.url('/admin'));

  await search('HS-20871');
  expect(page.url()).toBe(story.store.url('/admin/search?q=HS-20871'));
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.waitForURL(/\/admin\/orders\/1620871-01$/);

  await search(people.maren);
  expect(page.url()).toBe(story.store.url('/admin/search'));
  expect(await page.title()).not.toContain(people.maren);
  await page.getByRole('link', { name: 'Maren Holloway' }).waitFor();
  await search('(503) 555-0142');
  expect(page.url()).toBe(story.store.url('/admin/search'));
});
