import type { Page } from 'playwright';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { settleCharges } from '../../server/features/payments/settle-charges.ts';
import { violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { overLine } from '../support/failing-gateway.ts';
import { codeIn } from '../support/outbox.ts';
import { testNumbers, testSandbox } from '../support/sandbox.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { startStore } from '../support/store-server.ts';
import { useStoryOn } from '../support/story.ts';

const story = useStoryOn(async () => {
  const sandbox = await testSandbox();
  const gateway = overLine(sandbox.gateway);
  return { ...(await startStore({ gateway })), gateway, sandbox };
});
beforeEach(() => story.browser.context.clearCookies());
const held = () => story.store.sandbox.book.charges().filter(({ state }) => state === 'approved').length;

async function typeCard(page: Page, number: string): Promise<void> {
  await page.waitForURL((url) => url.origin === story.store.gateway.origin);
  await page.getByLabel('Card number').fill(number);
  await page.getByLabel('Name on the card').fill('Maria Anders');
  await page.getByLabel('Expiry').fill('08/37');
  await page.getByLabel('Security code').fill('123');
  await page.getByRole('button', { name: 'Use this card' }).click();
  await page.waitForURL(story.store.url('/checkout'));
}

test('a customer pays by a new card that the gateway’s own page takes, and finds it next time', async () => {
  const { page } = await story.openTab();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.maria);
  await buy(page, 'HS-COF-101', 2);
  await page.goto(story.store.url('/checkout'));
  expect(await violations(page)).toEqual([]);
  await main.getByLabel('Save the new card in my account').check();
  await main.getByRole('button', { name: /^New card/ }).click();
  await page.waitForURL((url) => url.origin === story.store.gateway.origin);
  expect(await violations(page)).toEqual([]);
  await typeCard(page, testNumbers.visa);
  await main.getByRole('radio', { name: /^Visa ending in 4242/, checked: true }).waitFor();
  await main.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toMatch(/is paid by Visa ending in 4242\./);
  expect(held()).toBe(1);
  await buy(page, 'HS-COF-101');
  await page.goto(story.store.url('/checkout'));
  await main.getByRole('radio', { name: /^Visa ending in 4242/ }).waitFor();
});

test('the bank asks the customer, who says no and then yes', async () => {
  const { page } = await story.openTab();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.wade);
  await buy(page, 'HS-COF-101');
  await page.goto(story.store.url('/checkout'));
  await main.getByRole('button', { name: /^New card/ }).click();
  await typeCard(page, testNumbers.asks);
  for (const answer of ['Do not pay', 'Confirm the payment']) {
    await main.getByRole('radio', { name: /^Visa ending in 3220/ }).check();
    await main.getByRole('button', { name: /^Place order/ }).click();
    await main.getByText('Your bank asks you to confirm the payment.').waitFor();
    expect(await violations(page)).toEqual([]);
    await main.getByRole('link', { name: 'Go to the bank’s page' }).click();
    await page.getByRole('button', { name: answer }).click();
    if (answer === 'Confirm the payment') continue;
    await main.getByText('The payment was not confirmed with the bank.').waitFor();
  }
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toContain('Visa ending in 3220');
});

test('a guest pays by card; while the answer is lost, the page waits and goes on by itself', async () => {
  const { page } = await story.openTab('/');
  const main = page.getByRole('main');
  await buy(page, 'HS-COF-101');
  await page.goto(story.store.url('/checkout'));
  await main.getByLabel('First name').fill('Iris');
  await main.getByLabel('Last name').fill('Vale');
  await main.getByLabel('E-mail').fill('iris.vale@example.com');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByRole('textbox', { name: 'Street' }).fill('NW Lovejoy St');
  await main.getByLabel('City').fill('Portland');
  await main.getByLabel('State or region').fill('OR');
  await main.getByLabel('Postal code').fill('97209');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByRole('button', { name: /^New card/ }).click();
  await typeCard(page, testNumbers.mastercard);
  const before = held();
  story.store.gateway.line = 'answer-lost';
  await main.getByRole('button', { name: /^Place order/ }).click();
  await main.getByText('We do not know yet if the order was placed.').waitFor();
  expect(await violations(page)).toEqual([]);
  story.store.gateway.line = 'good';
  story.store.advance(60_000);
  await settleCharges(story.store.deps);
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toContain('Mastercard ending in 4444');
  expect(held()).toBe(before + 1);
});

test('an operator sees the customer’s cards by their last digits, and no way to type one', async () => {
  const { page, toolbar } = await story.openTab();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search('holloway');
  await toolbar.choose('Maren Holloway');
  await toolbar.loginAs({ reason: 'phone-order' });
  await buy(page, 'HS-COF-101');
  await page.goto(story.store.url('/checkout'));
  await main.getByText('A new card is typed by Maren Holloway alone').waitFor();
  expect(await main.getByRole('button', { name: /^New card/ }).count()).toBe(0);
  await main.getByRole('radio', { name: /^Visa ending in 4242/ }).check();
  expect(await violations(page)).toEqual([]);
  await main.getByRole('button', { name: /^Place order/ }).click();
  await page.waitForURL(/\/order-placed\//);
  expect(await main.innerText()).toContain('Visa ending in 4242');
});

test('an operator hands over by a pay link; the customer confirms, pays at the gateway, and the order names the operator', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();
  await buy(page, 'HS-COF-101', 2);
  await toolbar.waitForState('acting');
  await toolbar.click('button', 'End call');
  await toolbar.click('radio', /^Hand over/);
  await toolbar.click('button', 'E-mail pay link');
  await toolbar.waitForText(`Sent to ${people.maren}.`);
  const link = await toolbar.valueOf('textbox', 'Pay link');

  const theirs = await launchChromium({ withExtension: false });
  onTestFinished(() => theirs.close());
  const shopper = await theirs.newPage();
  const main = shopper.getByRole('main');
  await shopper.goto(link);
  await main.getByRole('heading', { name: 'Pay your order' }).waitFor();
  expect(await shopper.content()).not.toMatch(/Maren|Holloway|Nadia|Pier 9/);
  expect(await violations(shopper)).toEqual([]);
  await main.getByRole('button', { name: 'E-mail me a code' }).click();
  await main.getByLabel('Code').waitFor();
  expect(await violations(shopper)).toEqual([]);
  const mails = await story.store.deps.storage.read.messages.list({}, 20);
  await main.getByLabel('Code').fill(codeIn(mails.find(({ template }) => template === 'access-key')));
  await main.getByRole('button', { name: 'Confirm' }).click();
  await main.getByText('Nothing is ordered yet.').waitFor();
  expect(await main.innerText()).toContain('Pier 9 Espresso');
  expect(await violations(shopper)).toEqual([]);
  await main.getByRole('button', { name: /^Go to payment/ }).click();
  await main.getByRole('button', { name: /^New card/ }).click();
  await typeCard(shopper, testNumbers.visa);
  await main.getByRole('radio', { name: /^Visa ending in 4242/, checked: true }).waitFor();
  await main.getByRole('button', { name: /^Place order/ }).click();
  await shopper.waitForURL(/\/order-placed\//);
  const group = shopper.url().split('/').at(-1) ?? '';
  const [order] = await story.store.deps.storage.read.orders.byGroup(group);
  expect(order?.operator?.email).toBe(people.operator);
  await shopper.goto(link);
  await main.getByRole('heading', { name: 'This pay link has expired' }).waitFor();
});
