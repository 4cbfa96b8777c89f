import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('the search suggests while somebody types, and is used by keyboard alone', async () => {
  const { page } = await story.openTab('/');
  const search = page.getByRole('combobox', { name: 'Search the store' });
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await search.pressSequentially('filt');
  await list.waitFor();
  const options = await list.getByRole('option').allInnerTexts();
  expect(options.length).toBeGreaterThan(1);
  for (const option of options) expect(option.toLowerCase()).toContain('filt');
  expect(await list.locator('mark').first().innerText()).toMatch(/^filt$/i);
  expect(await search.getAttribute('aria-expanded')).toBe('true');
  expect(await violations(page)).toEqual([]);

  await search.press('Escape');
  expect(await list.isVisible()).toBe(false);
  expect(await search.inputValue()).toBe('filt');

  await search.press('ArrowDown');
  await list.waitFor();
  await search.press('ArrowDown');
  const active = list.getByRole('option', { selected: true });
  expect(await active.getAttribute('id')).toBe(await search.getAttribute('aria-activedescendant'));
  const href = await active.getAttribute('href');
  await search.press('Enter');
  await page.waitForURL(story.store.url(href ?? ''));

  await page.getByLabel('Search the store').pressSequentially('filt');
  await list.waitFor();
  await search.press('Enter');
  await page.waitForURL(story.store.url('/search?q=filt'));
});

test('a suggestion that is pressed opens, and one that nothing matches shows no list', async () => {
  const { page } = await story.openTab('/');
  const search = page.getByRole('combobox', { name: 'Search the store' });
  await search.pressSequentially('HS-COF-101');
  const option = page.getByRole('option').first();
  await option.waitFor();
  await option.click();
  await page.waitForURL(/\/p\/.*sku=HS-COF-101/);

  await search.pressSequentially('zzzz');
  await page.getByRole('status').filter({ hasText: '0 suggestions' }).waitFor({ state: 'attached' });
  expect(await page.getByRole('listbox').count()).toBe(0);
});
