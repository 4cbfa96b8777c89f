import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();

/** The card of a customer, before a call. */
async function openCard(email: string): Promise<Tab> {
  await story.browser.context.clearCookies();
  const tab = await story.openTab();
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  await tab.toolbar.search(email);
  await tab.toolbar.choose(email);
  await tab.toolbar.waitForText('Check these with the customer');
  return tab;
}
const customerOf = (email: string) => story.store.deps.storage.read.customers.byEmail(email);

/** A colleague on another phone is quicker. */
const changeElsewhere = (email: string, phone: string) =>
  story.store.deps.storage.tx(async ({ customers }) => {
    const customer = await customers.byEmail(email);
    if (!customer) throw new Error(`${email} is no customer.`);
    await customers.save({ ...customer, phone, updatedAt: customer.updatedAt + 1, updatedBy: 'Tomas Okafor' });
  });

test('details are put right before the call: told at the field, shown as changed, saved once asked for', async () => {
  const { toolbar } = await openCard(people.wade);
  const before = (await customerOf(people.wade))?.company ?? '';
  await toolbar.fill('textbox', 'Phone', '12');
  await toolbar.fill('textbox', 'Company', 'Wilson & Sons');
  await toolbar.waitForText('2 changes are not saved.');
  await toolbar.waitForText(before === '' ? 'It was empty before' : `Changed from ${before}`);
  expect(await toolbar.text()).toContain('Only the customer can change it.');
  await toolbar.click('button', 'Update customer');
  await toolbar.waitForText('Write a phone number such as (201) 555-0123.');
  expect(await toolbar.focused()).toEqual({ role: 'textbox', name: 'Phone' });
  expect((await customerOf(people.wade))?.company).toBe(before);

  await toolbar.fill('textbox', 'Phone', '503 555 0177');
  await toolbar.click('button', 'Update customer');
  await toolbar.waitForText('2 changes saved.');
  expect(await toolbar.valueOf('textbox', 'Phone')).toBe('(503) 555-0177');
  expect(await customerOf(people.wade)).toMatchObject({ phone: '+15035550177', company: 'Wilson & Sons' });

  await toolbar.fill('textbox', 'Company', 'X');
  await toolbar.click('button', 'Undo');
  expect(await toolbar.valueOf('textbox', 'Company')).toBe('Wilson & Sons');
});

test('what a colleague changed meanwhile is shown, and what was typed is kept over it', async () => {
  const { toolbar } = await openCard(people.maren);
  await toolbar.fill('textbox', 'Phone', '503 555 0147');
  await changeElsewhere(people.maren, '+15035550143');
  await toolbar.click('button', 'Update customer');
  await toolbar.waitForText(/Not saved\. Tomas Okafor changed this customer at .* What you typed is still here\./);
  await toolbar.waitForText('Phone: (503) 555-0142 is (503) 555-0143 now.');
  expect((await customerOf(people.maren))?.phone).toBe('+15035550143');
  await toolbar.click('button', 'Load the new details');
  await toolbar.waitForText('Changed from (503) 555-0143');
  expect(await toolbar.valueOf('textbox', 'Phone')).toBe('503 555 0147');
  await toolbar.click('button', 'Update customer');
  await toolbar.waitForText('1 change saved.');
  expect((await customerOf(people.maren))?.phone).toBe('+15035550147');
});

test('a call asks about changes that are not saved, and goes on with them; while acting they are made the same way', async () => {
  const { page, toolbar } = await openCard(people.maria);
  await toolbar.fill('textbox', 'First name', 'Marie');
  await toolbar.select('Reason', 'Phone order');
  await toolbar.click('button', /^Log in as /);
  await toolbar.waitForText('Update customer first? 1 change is not saved.');
  expect(await toolbar.focused()).toEqual({ role: 'button', name: 'Update and log in' });
  await toolbar.press('Escape');
  await toolbar.click('button', /^Log in as /);
  await toolbar.click('button', 'Update and log in');
  await toolbar.waitForState('acting', 20_000);
  expect(await customerOf(people.maria)).toMatchObject({ firstName: 'Marie' });

  await toolbar.click('button', /^Marie Anders/);
  await toolbar.fill('textbox', 'Last name', 'Anderson');
  await toolbar.click('button', 'Update customer');
  await toolbar.waitForText('1 change saved.');
  await toolbar.waitForText('Marie Anderson');
  expect(await customerOf(people.maria)).toMatchObject({ lastName: 'Anderson' });
  await page.close();
});
