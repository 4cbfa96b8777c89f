import { expect, onTestFinished, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { buy, people, placeGuestOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('an operator shares a cart; a shopper without account or extension orders a copy of it, and nobody is named', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  await buy(page, 'HS-COF-101', 3);
  await toolbar.waitForState('acting');
  await toolbar.click('button', 'Share');
  await toolbar.fill('textbox', /^Message/, 'As we said on the phone.');
  await toolbar.click('button', 'Make a link');
  await toolbar.waitForText('The link is ready.');
  expect(await toolbar.has('image', 'QR code of the link')).toBe(true);
  await toolbar.waitForText('Not opened yet');
  const link = await toolbar.valueOf('textbox', 'Link');
  await toolbar.click('button', 'E-mail from the store');
  await toolbar.waitForText(`Sent to ${people.maren}.`);

  const theirs = await launchChromium({ withExtension: false });
  onTestFinished(() => theirs.close());
  const shopper = await theirs.newPage();
  await shopper.goto(link);
  const main = shopper.getByRole('main');
  await main.getByRole('heading', { name: 'Harbor Supply prepared this cart for you' }).waitFor();
  expect(await main.innerText()).toContain('As we said on the phone.');
  expect(await main.innerText()).not.toMatch(/Maren|Holloway|Nadia|Brandt/);
  expect(await violations(shopper)).toEqual([]);
  await main.getByRole('button', { name: 'Use this cart' }).click();
  await shopper.waitForURL(/\/cart$/);
  const number = await placeGuestOrder(shopper, story.store);
  expect(await shopper.content()).not.toMatch(/Maren|Nadia|Brandt/);

  const { orders } = await story.store.deps.storage.read.orders.find(
    { text: number },
    { offset: 0, limit: 1, order: { by: 'sequence', descending: true } },
  );
  expect(orders).toMatchObject([{ operator: undefined, customerId: undefined, channel: 'web' }]);

  await page.goto(story.store.url('/'));
  await toolbar.waitForState('acting');
  await toolbar.click('button', 'Share');
  await toolbar.waitForText('Opened 1 time');
  await toolbar.waitForText(`Ordered: ${number}`);
  await toolbar.click('button', /^Revoke /);
  await toolbar.waitForText('Copies already made stay.');
  await toolbar.click('button', 'Revoke');
  await toolbar.waitForText('The link is revoked.');
  await shopper.goto(link);
  await main.getByRole('heading', { name: 'This cart link has expired' }).waitFor();
  expect(await violations(shopper)).toEqual([]);

  await toolbar.click('button', 'Close');
  await toolbar.endCall({ outcome: 'hand-over' });
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.select('Reason', 'Phone order');
  await toolbar.click('button', 'Prepare a cart');
  await toolbar.waitForState('preparing', 20_000);
  await buy(page, 'HS-TEA-204', 2);
  await toolbar.waitForState('preparing');
  await toolbar.click('button', 'Share');
  await toolbar.click('button', 'Make a link');
  await toolbar.waitForText('The link is ready.');
  await shopper.goto(await toolbar.valueOf('textbox', 'Link'));
  await main.getByText('Breakwater Breakfast Tea').waitFor();
  expect(await main.innerText()).not.toMatch(/Wade|Wilson|Nadia|Brandt/);
});
