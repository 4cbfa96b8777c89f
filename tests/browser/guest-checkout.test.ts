import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { buy } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a guest buys with no account, and is told when goods run out while they type', async () => {
  const { page } = await story.openTab('/');
  const main = page.getByRole('main');
  await buy(page, 'HS-COF-101', 2);
  await page.getByRole('link', { name: /^Cart/ }).click();
  await main.getByRole('link', { name: 'Continue to checkout' }).first().click();

  await main.getByLabel('First name').fill('Iris');
  await main.getByLabel('Last name').fill('Vale');
  await main.getByLabel('E-mail').fill('iris.vale@example.com');
  await main.getByRole('button', { name: 'Continue' }).click();

  await main.getByRole('radio', { name: /^A new address/ }).check();
  await main.getByRole('textbox', { name: 'Street' }).fill('NW Lovejoy St');
  await main.getByLabel('City').fill('Portland');
  await main.getByLabel('State or region').fill('OR');
  await main.getByLabel('Postal code').fill('9720');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByText('This postal code does not fit the country.').waitFor();
  expect(await main.getByRole('textbox', { name: 'Street' }).inputValue()).toBe('NW Lovejoy St');
  await main.getByLabel('Postal code').fill('97209');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByText(/NW Lovejoy St, Portland, OR 97209/).waitFor();

  await story.store.deps.storage.tx(async (tables) => {
    const found = await tables.catalog.skuByReference('HS-COF-101');
    if (found) await tables.catalog.saveSku({ ...found.sku, stock: 1 });
  });
  await main.getByRole('radio', { name: /^Cash on delivery/ }).check();
  story.expectError(/409/);
  await main.getByRole('button', { name: /^Place order/ }).click();
  await main.getByText('The order was not placed. Nothing was charged.').waitFor();
  expect(await violations(page)).toEqual([]);
  await main.getByRole('button', { name: 'Take 1' }).click();
  await main.getByRole('alert').waitFor({ state: 'detached' });
  await main.getByRole('radio', { name: /^Cash on delivery/ }).check();
  await main.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toMatch(/Thank you\.[\s\S]*Order HS-\d+ is in\./);
});
