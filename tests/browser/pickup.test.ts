import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a customer fetches the order at a depot and names who can come instead, before it can be placed', async () => {
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
  expect(await main.innerText()).toMatch(/Primary contact\s+Wade Wilson/);
  await main.getByText('Add an alternate contact').click();
  const alternate = main.getByRole('group', { name: 'Alternate contact' });
  await alternate.getByLabel('First name').fill('Tobias');
  await main.getByRole('radio', { name: /^Cash on delivery/ }).check();
  await main.getByRole('button', { name: /^Place order/ }).click();
  await main.getByText('Save or remove the alternate contact first.').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await alternate.getByLabel('First name').inputValue()).toBe('Tobias');
  const lastName = alternate.getByLabel('Last name');
  expect(await lastName.evaluate((field) => field === document.activeElement)).toBe(true);
  await lastName.fill('Lund');
  await alternate.getByLabel('E-mail').fill('tobias@example.com');
  await alternate.getByRole('button', { name: 'Save contact' }).click();
  await main.getByRole('button', { name: 'Remove the alternate contact' }).waitFor();
  expect(await main.getByRole('radio', { name: /^Cash on delivery/ }).isChecked()).toBe(true);
  await main.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toContain('Ready for pickup');
  expect(await main.innerText()).toContain('when you pick it up.');

  await main.getByRole('link', { name: 'View order' }).click();
  await page.waitForURL(/\/account\/orders\//);
  expect(await main.innerText()).toMatch(/Pick up at\s+Front Avenue Depot\s+1200 NW Front Ave/);
  expect(await main.innerText()).toMatch(/Alternate contact\s+Tobias Lund\s+tobias@example.com/);
});
