import { expect, test } from 'vitest';
import { toolbarViolations } from '../support/axe.ts';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('finding, making and changing a customer keeps WCAG 2.2 AA, light and dark', async () => {
  const { page, toolbar } = await story.openTab();
  const found: string[] = [];
  const look = async (state: string) =>
    found.push(...(await toolbarViolations(page)).map((violation) => `${state}: ${violation}`));
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search('holloway');
  await look('found');
  await toolbar.search('iris vale');
  await look('none found');

  await toolbar.click('button', 'Create customer');
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('This is needed.');
  await look('new customer with problems');
  await toolbar.fill('textbox', 'E-mail', 'iris@gmail.com');
  await toolbar.fill('textbox', 'Phone', '503 555 0142');
  await toolbar.click('checkbox', /^The customer agreed/);
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('Is it the same person?');
  await look('new customer with a question');

  await toolbar.click('button', 'Open Maren Holloway');
  await toolbar.fill('textbox', 'Phone', '503 555 0147');
  await look('card with changes');
  await story.store.deps.storage.tx(async ({ customers }) => {
    const maren = await customers.byEmail(people.maren);
    if (maren) await customers.save({ ...maren, company: 'Northline', updatedAt: maren.updatedAt + 1 });
  });
  await toolbar.click('button', 'Update customer');
  await toolbar.waitForText('Somebody changed this customer');
  await look('card with a conflict');
  await toolbar.click('button', 'Load the new details');
  await toolbar.select('Reason', 'Phone order');
  await toolbar.click('button', /^Log in as /);
  await toolbar.waitForText('Update customer first?');
  await look('question before a call');
  expect(found).toEqual([]);
}, 120_000);
