import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('what is typed of a new customer outlives the background, the network and the page', async () => {
  const { page, toolbar } = await story.openTab();
  const { context } = story.browser;
  story.expectError(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const asks = async () => {
    await toolbar.search('nora quinn');
    await toolbar.click('button', 'Create customer');
  };
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await asks();
  await toolbar.fill('textbox', 'E-mail', 'nora.quinn@gmail.com');
  await story.browser.killWorker();
  await page.bringToFront();
  await toolbar.fill('textbox', 'Company', 'Quinn & Daughters');
  await toolbar.click('checkbox', /^The customer agreed/);

  await context.setOffline(true);
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('It is not known whether it was saved. What you typed is still here');
  expect(await toolbar.valueOf('textbox', 'E-mail')).toBe('nora.quinn@gmail.com');
  await context.setOffline(false);

  await page.reload();
  await toolbar.waitForState('no-customer');
  await asks();
  await expect.poll(() => toolbar.valueOf('textbox', 'E-mail')).toBe('nora.quinn@gmail.com');
  expect(await toolbar.valueOf('textbox', 'Company')).toBe('Quinn & Daughters');
  await toolbar.click('checkbox', /^The customer agreed/);
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText(/Nora Quinn is customer C-\d+ now\./);

  await page.reload();
  await toolbar.waitForState('no-customer');
  await toolbar.search('nora quinx');
  await toolbar.click('button', 'Create customer');
  expect(await toolbar.valueOf('textbox', 'E-mail')).toBe('');
});
