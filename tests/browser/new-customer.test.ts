import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { tabToTool } from '../support/keyboard.ts';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('somebody new calls: made by keyboard, asked whether they are new, logged in as, and their order is placed', async () => {
  const { page, toolbar } = await story.openTab();
  const { keyboard } = page;
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await tabToTool(page, toolbar, 'combobox', /^Find a customer$/);
  await keyboard.type('iris vale');
  await toolbar.waitForText('No customer matches “iris vale”');
  await keyboard.press('Alt+N');

  await toolbar.waitForText('Level');
  expect(await toolbar.focused()).toEqual({ role: 'textbox', name: 'First name' });
  expect(await toolbar.valueOf('textbox', 'First name')).toBe('Iris');
  expect(await toolbar.valueOf('textbox', 'Last name')).toBe('Vale');
  await tabToTool(page, toolbar, 'textbox', /^E-mail$/);
  await keyboard.type(people.maren);
  await tabToTool(page, toolbar, 'textbox', /^Phone$/);
  await keyboard.type('503 555 0142');
  await keyboard.press('Enter');
  await toolbar.waitForText('Ask the customer. Without a yes no account is made.');
  await tabToTool(page, toolbar, 'checkbox', /^The customer agreed/);
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await toolbar.waitForText('C-10482 Maren Holloway has this e-mail. Is it the same person?');
  expect(await toolbar.focused()).toEqual({ role: 'textbox', name: 'E-mail' });

  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('iris.vale@gmail.com');
  await keyboard.press('Enter');
  await toolbar.waitForText('C-10482 Maren Holloway has this phone. Is it the same person?');
  expect(await story.store.deps.storage.read.customers.byEmail('iris.vale@gmail.com')).toBeUndefined();
  expect(await toolbar.has('button', 'Open Maren Holloway')).toBe(true);
  await tabToTool(page, toolbar, 'button', /^Create customer$/);
  await keyboard.press('Enter');

  await toolbar.waitForText(/Iris Vale is customer C-\d+ now. No e-mail was sent./);
  await tabToTool(page, toolbar, 'combobox', /^Reason$/);
  await keyboard.type('Phone order');
  await tabToTool(page, toolbar, 'button', /^Log in as Iris/);
  await keyboard.press('Enter');
  await toolbar.waitForState('acting', 20_000);
  expect(await toolbar.text()).toContain('iris.vale@gmail.com');

  await buy(page, 'HS-COF-101');
  await giveAddress(page);
  expect(await placeOrder(page, story.store)).toMatch(/^HS-/);
});

test('a slip in a name offers the customer who is probably meant', async () => {
  await story.browser.context.clearCookies();
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search('maren hollway');
  await toolbar.click('button', 'Search “Maren Holloway” instead');
  await toolbar.waitForText('1 customer matches “Maren Holloway”');
  expect(await toolbar.valueOf('combobox', 'Find a customer')).toBe('Maren Holloway');
});

/** A new customer has none yet. */
async function giveAddress(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await page.goto(story.store.url('/checkout?step=delivery'));
  await main.getByRole('textbox', { name: 'Street' }).fill('NW Lovejoy St');
  await main.getByLabel('City').fill('Portland');
  await main.getByLabel('State or region').fill('OR');
  await main.getByLabel('Postal code').fill('97209');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByText(/NW Lovejoy St, Portland, OR 97209/).waitFor();
}
