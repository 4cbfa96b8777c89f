import { expect, test } from 'vitest';
import { outbox } from '../../server/features/messages/outbox.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a guest who will not register is served by phone: no password, and no mail until one is asked for', async () => {
  const { page, toolbar } = await story.openTab();
  const mails = async (email: string) =>
    (await outbox(story.store.deps, {})).messages.filter(({ recipient }) => recipient === email).length;
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');

  await toolbar.search('rosa lind');
  await toolbar.click('button', 'Create customer');
  await toolbar.fill('textbox', 'E-mail', 'rosa.lind@gmail.com');
  await toolbar.click('checkbox', /^The customer agreed/);
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('No e-mail was sent.');
  const rosa = await story.store.deps.storage.read.customers.byEmail('rosa.lind@gmail.com');
  expect(rosa).toMatchObject({ firstName: 'Rosa', lastName: 'Lind', passwordHash: undefined, level: 'retail' });

  await toolbar.loginAs();
  await buy(page, 'HS-COF-101');
  await toolbar.endCall({ outcome: 'hand-over' });
  expect(await mails('rosa.lind@gmail.com')).toBe(0);

  await toolbar.search('ben lind');
  await toolbar.click('button', 'Create customer');
  await toolbar.fill('textbox', 'E-mail', 'ben.lind@gmail.com');
  await toolbar.click('checkbox', /^The customer agreed/);
  await toolbar.click('checkbox', /^Send an e-mail to set a password/);
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('The e-mail to set a password is written.');
  expect(await mails('ben.lind@gmail.com')).toBe(1);
});
