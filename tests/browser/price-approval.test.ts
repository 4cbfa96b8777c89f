import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { closeAuthorization } from '../../server/features/authorization/close-authorization.ts';
import { violations } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { setPrices } from '../support/priced-carts.ts';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();
const reference = 'HS-COF-101';
const good = 'Pier 9 Espresso';
let tab: Tab;
/** The approver's page, in a browser of their own. */
let desk: Page;

beforeAll(async () => {
  await setPrices(story.store.deps, { allowed: true });
  await closeAll(story.store.deps);
  tab = await story.openTab();
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  await tab.toolbar.search(people.wade);
  await tab.toolbar.choose(people.wade);
  await tab.toolbar.loginAs();
  const elsewhere = await launchChromium({ withExtension: false });
  desk = await elsewhere.newPage();
  await signIn(desk, story.store, people.approver);
  await desk.goto(story.store.url('/admin/approvals'));
  return () => elsewhere.close();
}, 90_000);

/** The demo's own requests are out of the way. */
const closeAll = (deps: Deps): Promise<void> =>
  deps.storage.tx(async (tables) => {
    for (const { orderId } of await tables.authorizations.waiting(undefined, 100)) {
      const order = await tables.orders.lock(orderId);
      if (order) await closeAuthorization(tables, deps, order, { source: 'Test', message: 'Not asked here' });
    }
  });

const stock = async () => (await story.store.deps.storage.read.catalog.skuByReference(reference))?.sku.stock ?? 0;

/** The store knows that the decision about Wade's last order was told. */
async function isTold(): Promise<boolean> {
  const { customers, orders, authorizations } = story.store.deps.storage.read;
  const wade = await customers.byEmail(people.wade);
  const slice = { offset: 0, limit: 1, order: { by: 'createdAt', descending: true } } as const;
  const [last] = (await orders.find({ customerId: wade?.id ?? '' }, slice)).orders;
  return (await authorizations.ofOrder(last?.id ?? ''))?.toldAt !== undefined;
}

/** Wade's order of two packs at a price that somebody must approve; its number. */
async function orderBelow(amount: string): Promise<string> {
  const { page, toolbar } = tab;
  await buy(page, reference, 2);
  await page.goto(story.store.url('/cart'));
  await toolbar.waitForState('acting');
  await page
    .locator('[data-telesales-price]')
    .first()
    .dblclick({ position: { x: 10, y: 10 } });
  await toolbar.waitForText('Change price');
  await page.keyboard.type(amount);
  await toolbar.waitForText('Waits for approval.');
  await toolbar.select('Reason', 'Price match');
  await toolbar.focus('textbox', 'New price');
  await toolbar.press('Enter');
  await page.getByText('Waits for approval', { exact: true }).waitFor();
  const number = await placeOrder(page, story.store);
  await page.getByText('We confirm one agreed price, usually within the hour.').waitFor();
  return number;
}

/** The request appears on the approver's page without anything done there. */
async function arrives(number: string): Promise<void> {
  await desk.bringToFront();
  await desk.locator('.q-link', { hasText: number }).waitFor({ timeout: 10_000 });
  expect(await desk.locator('#arrivals').innerText()).toContain('New price request.');
  expect(await desk.locator('#waiting .count').innerText()).toBe('1');
  await desk.getByRole('heading', { name: `${good} for Wade Wilson` }).waitFor();
}

test('a price that was approved by a key is told to the operator within seconds, once', async () => {
  const number = await orderBelow('25');
  await arrives(number);
  expect(await violations(desk)).toEqual([]);
  await desk.keyboard.press('a');
  await desk.getByText(`Approved. ${number} goes on.`).waitFor();
  await desk.getByText('Nothing waits for you').first().waitFor();
  await tab.page.bringToFront();
  await tab.toolbar.waitForText(`Elena Sousa approved $25.00 for ${good}. The order ships today.`, 8_000);
  await tab.toolbar.click('button', 'Dismiss');
  await expect.poll(isTold, { timeout: 5_000 }).toBe(true);
  await tab.page.goto(story.store.url('/'));
  await tab.toolbar.waitForState('acting');
  await tab.toolbar.click('button', 'More');
  await tab.toolbar.click('menuitem', 'Prices I asked for');
  await tab.toolbar.waitForText(/HS-\d+ Approved/);
  expect(await tab.toolbar.text()).not.toContain('The order ships today.');
  await tab.toolbar.press('Escape');
});

test('a price that was denied cancels the order: stock back, operator and customer told', async () => {
  const before = await stock();
  const number = await orderBelow('15');
  expect(await stock()).toBe(before - 2);
  await arrives(number);
  await desk.keyboard.press('d');
  await desk.getByText('Ctrl+Enter denies with this comment.').waitFor();
  await desk.keyboard.type('Not below 20, jack and kate');
  await desk.keyboard.press('Control+Enter');
  await desk.getByText(`Denied. ${number} is canceled`).waitFor();
  await tab.page.bringToFront();
  await tab.toolbar.waitForText(`Elena Sousa denied $15.00 for ${good}.`, 8_000);
  await tab.toolbar.waitForText(`Order ${number} is canceled. “Not below 20, jack and kate”`);
  expect(await stock()).toBe(before);
  const { customers, messages } = story.store.deps.storage.read;
  const wade = await customers.byEmail(people.wade);
  const [mail] = await messages.list({ customerId: wade?.id ?? '' }, 1);
  expect(mail).toMatchObject({ template: 'price-denied', subject: expect.stringContaining(number) });
  await tab.toolbar.click('button', 'Copy to a new cart');
  await tab.toolbar.waitForText(`The products of ${number} are in the cart, at the list price.`);
  await tab.toolbar.waitForText(/Cart 2 /);
});
