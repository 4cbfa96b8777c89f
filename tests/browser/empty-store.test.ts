import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { runVerb } from '../support/run-server.ts';
import { buy, placeOrder, signIn } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { useStoryOn } from '../support/story.ts';

const admin = { email: 'ada@bikes.example', password: 'the first of all passwords' } as const;
const operator = { email: 'otto@bikes.example', password: 'the second of all passwords' } as const;

/** As `npm run admin:create` and `npm run serve` start it. */
const ownStore = () =>
  startStoreProcess(
    {},
    {
      verb: 'serve',
      before: async (environment) => {
        const { email, password } = admin;
        const args = ['admin:create', '--email', email, '--name', 'Ada Admin', '--password-stdin'];
        expect(await runVerb(args, environment, `${password}\n`)).toMatchObject({ code: 0, error: '' });
      },
    },
  );

const story = useStoryOn(ownStore);

test('an empty store is filled on its own pages, up to the first order by phone', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, admin.email, admin.password);
  await page.getByText('Nothing is sold here yet').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Open the dashboard' }).click();
  expect(await stepsDone(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await sayWhoTheStoreIs(page);
  await sayHowOrdersReachCustomers(page);
  await putFirstProductOnTheShelf(page);
  await inviteOperator(page);
  await page.goto(story.store.url('/admin'));
  expect(await stepsDone(page)).toHaveLength(5);
  const invitation = await linkInOutbox(page);
  await signOut(page);

  await page.goto(invitation);
  await page.getByLabel('New password').fill(operator.password);
  await page.getByRole('main').getByRole('button').click();
  await signIn(page, story.store, operator.email, operator.password);
  await toolbar.waitForState('no-customer');
  await toolbar.search('iris vale');
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('Level');
  await toolbar.fill('textbox', 'E-mail', 'iris.vale@bikes.example');
  await toolbar.click('checkbox', /^The customer agreed/);
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText(/Iris Vale is customer C-\d+ now/);
  await toolbar.loginAs();

  await buy(page, 'BB-1', 2);
  await giveAddress(page);
  const number = await placeOrder(page, story.store);
  await toolbar.endCall({ outcome: 'done-order', wrapUpCode: 'New order' });
  await signOut(page);

  await signIn(page, story.store, admin.email, admin.password);
  await page.goto(story.store.url('/admin'));
  const order = page.getByRole('row').filter({ hasText: number });
  expect(await order.innerText()).toMatch(/Iris Vale[\s\S]*€960\.00/);
  expect(await page.getByRole('heading', { name: 'First steps' }).count()).toBe(0);
});

const mainOf = (page: Page) => page.getByRole('main');

const stepsDone = async (page: Page): Promise<readonly string[]> => {
  await page.getByRole('heading', { name: 'First steps' }).waitFor();
  return page
    .getByRole('listitem')
    .filter({ hasText: /^Done:/ })
    .allInnerTexts();
};

const takeStep = (page: Page, name: string) => page.getByRole('link', { name }).click();

async function sayWhoTheStoreIs(page: Page): Promise<void> {
  await takeStep(page, 'Say who the store is');
  await page.getByLabel('Name').fill('Bike Barn');
  await page.getByLabel('Phone').fill('030 23125 100');
  await page.getByLabel('Country').selectOption({ label: 'Germany' });
  await page.getByLabel('Time zone').selectOption('Europe/Berlin');
  await page.getByLabel('Currency').selectOption({ label: 'Euro (EUR)' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Store: saved.').waitFor();
}

async function sayHowOrdersReachCustomers(page: Page): Promise<void> {
  await page.goto(story.store.url('/admin'));
  await takeStep(page, 'Say how orders reach customers');
  await page.getByLabel('Price in EUR').fill('19.90');
  await page.getByLabel('Free from, in EUR').fill('500');
  await page.getByLabel('Working days until it arrives').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Delivery: saved.').waitFor();
}

async function putFirstProductOnTheShelf(page: Page): Promise<void> {
  await page.goto(story.store.url('/admin'));
  await takeStep(page, 'Make the first category');
  await page.getByRole('link', { name: 'New category' }).click();
  await page.getByLabel('Name').fill('Bicycles');
  await mainOf(page)
    .getByRole('button', { name: /category/ })
    .click();
  await page.goto(story.store.url('/admin'));
  await takeStep(page, 'Put the first product on the shelf');
  await page.getByRole('link', { name: 'New product' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('City Bike');
  await page.getByLabel('Category').selectOption({ label: 'Bicycles' });
  await page.getByLabel('Brand').fill('Barn');
  await page.getByLabel('Reference').fill('BB-1');
  await page.getByLabel('Unit').fill('one bicycle');
  await page.getByLabel('Stock').fill('5');
  await page.getByLabel('Price, Retail', { exact: true }).fill('480.00');
  await page.getByRole('button', { name: 'Create product' }).click();
  await page.getByRole('link', { name: 'See it in the store' }).waitFor();
}

async function inviteOperator(page: Page): Promise<void> {
  await page.goto(story.store.url('/admin'));
  await takeStep(page, 'Invite the first operator');
  await page.getByLabel('E-mail').fill(operator.email);
  await page.getByLabel('First name').fill('Otto');
  await page.getByLabel('Last name').fill('Berg');
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText('lies in the outbox').waitFor();
}

/** Nobody delivers mail for this store: whoever runs it reads the invitation and passes it on. */
async function linkInOutbox(page: Page): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: 'Outbox' }).click();
  await page.getByRole('row').filter({ hasText: operator.email }).getByRole('link').first().click();
  await page.waitForURL(/\/admin\/outbox\/.+/);
  const [link] = /https?:\/\/\S+\/set-password\S*/.exec(await mainOf(page).innerText()) ?? [];
  if (!link) throw new Error('The invitation has no address.');
  return link;
}

async function signOut(page: Page): Promise<void> {
  await page.goto(story.store.url('/admin'));
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname !== '/admin');
}

async function giveAddress(page: Page): Promise<void> {
  await page.goto(story.store.url('/checkout?step=delivery'));
  const main = mainOf(page);
  await main.getByRole('textbox', { name: 'Street' }).fill('Torstraße');
  await main.getByLabel('City').fill('Berlin');
  await main.getByLabel('Postal code').fill('10119');
  await main.getByRole('button', { name: 'Continue' }).click();
  await main.getByText(/Torstraße/).waitFor();
}
