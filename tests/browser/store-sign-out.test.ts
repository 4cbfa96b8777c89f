import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('the store’s own sign-out is caught while acting, and the end of the call is offered instead', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();

  await page.goto(story.store.url('/account'));
  const signOut = page.getByRole('button', { name: 'Sign out' }).first();
  await signOut.click();
  await toolbar.waitForText("You are in Maren's account. End the call instead?");
  await toolbar.click('button', 'Stay');
  expect(await toolbar.state()).toBe('acting');
  expect(new URL(page.url()).pathname).toBe('/account');

  await toolbar.click('button', 'Nadia Brandt, operator. Open menu');
  await toolbar.waitForText('End the call first.');
  await toolbar.press('Escape');
  await toolbar.endCall();
  expect(new URL(page.url()).pathname).toBe('/');
});

test('the operator signs out from the toolbar, and it is gone', async () => {
  const { page, toolbar } = await story.openTab('/');
  await toolbar.waitForState('no-customer');
  await toolbar.click('button', 'Nadia Brandt, operator. Open menu');
  await toolbar.click('menuitem', 'Sign out');
  await toolbar.waitForState('absent');
  await page.goto(story.store.url('/'));
  expect(await page.locator('html').getAttribute('data-telesales')).toBeNull();
});
