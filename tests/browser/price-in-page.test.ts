import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { setPrices } from '../support/priced-carts.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();
const reference = 'HS-COF-101';
let tab: Tab;

beforeAll(async () => {
  tab = await story.openTab();
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  await tab.toolbar.search(people.wade);
  await tab.toolbar.choose(people.wade);
  await tab.toolbar.loginAs();
  await buy(tab.page, reference, 2);
}, 60_000);

const openCart = async () => {
  await tab.page.goto(story.store.url('/cart'));
  await tab.toolbar.waitForState('acting');
};
const cell = (page: Page) => page.locator('[data-telesales-price]').first();
/** The line of the customer's cart as the store keeps it. */
const line = async () => {
  const { customers, carts } = story.store.deps.storage.read;
  const wade = await customers.byEmail(people.wade);
  const cart = wade && (await carts.openOf({ kind: 'customer', customerId: wade.id }));
  return cart?.lines[0];
};

test('a double click on a price opens the editor at it; Enter saves what the store has judged, and the page shows it', async () => {
  const { page, toolbar } = tab;
  await openCart();
  await cell(page).click({ position: { x: 10, y: 10 } });
  expect(await toolbar.has('dialog', 'Change price')).toBe(false);
  await cell(page).dblclick({ position: { x: 10, y: 10 } });
  await toolbar.waitForText('Change price');
  expect(await toolbar.focused()).toEqual({ role: 'textbox', name: 'New price' });
  await page.keyboard.type('23');
  await toolbar.waitForText('Waits for approval.');
  await toolbar.select('Reason', 'Price match');
  await toolbar.focus('textbox', 'New price');
  await toolbar.press('Enter');
  await page.getByText('Waits for approval', { exact: true }).waitFor();
  expect(await line()).toMatchObject({ manual: { price: 2_300, reason: 'price-match', quantity: 2 } });
  expect(await cell(page).innerText()).toContain('$23.00');
  expect(await toolbar.has('dialog', 'Change price')).toBe(false);
});

test('by keyboard alone: Enter on the price, per cent, steps, and back to the list price by Alt+Backspace', async () => {
  const { page, toolbar } = tab;
  await openCart();
  await cell(page).focus();
  await page.keyboard.press('Enter');
  await toolbar.waitForText('Change price');
  await page.keyboard.press('ArrowUp');
  const stepped = await toolbar.valueOf('textbox', 'New price');
  expect(Number(stepped)).toBeGreaterThan(23);
  await page.keyboard.press('Alt+Backspace');
  await page.keyboard.press('Enter');
  await page.locator('.price-badge').waitFor({ state: 'detached' });
  expect((await line())?.manual).toBeUndefined();
});

test('Esc leaves the cart as it is, the focus on the price, and what was typed for the next time', async () => {
  const { page, toolbar } = tab;
  await openCart();
  await cell(page).locator('[data-telesales-pencil]').click();
  await toolbar.waitForText('Change price');
  await page.keyboard.type('21.5');
  await page.keyboard.press('Escape');
  expect(await toolbar.has('dialog', 'Change price')).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-telesales-price'))).toBe(true);
  await page.keyboard.press('Enter');
  await toolbar.waitForText('Change price');
  expect(await toolbar.valueOf('textbox', 'New price')).toBe('21.5');
  await toolbar.click('button', 'Cancel');
  expect((await line())?.manual).toBeUndefined();
});

test('a price below the floor is refused before it is saved, with the floor to enter', async () => {
  const { page, toolbar } = tab;
  await story.store.deps.storage.tx(async ({ catalog }) => {
    const skuId = (await catalog.skuByReference(reference))?.sku.id ?? '';
    await catalog.saveCost({ skuId, cost: 1_500, floor: 2_000 });
  });
  await openCart();
  await cell(page).dblclick({ position: { x: 10, y: 10 } });
  await toolbar.waitForText('Change price');
  await page.keyboard.type('1');
  await toolbar.waitForText(
    'Refused. $1.00 is below the floor of $20.00. The price stays $27.50. Enter $20.00 or more.',
  );
  await page.keyboard.press('Enter');
  expect((await line())?.manual).toBeUndefined();
  await toolbar.waitForText('Margin left −1,400.0%');
  await page.keyboard.press('Escape');
});

test('on a page with VTEX’s checkout markup the editor tells what the store has in that line, not what the page says', async () => {
  const { page, toolbar } = tab;
  await page.goto(story.store.url('/sitemap'));
  await toolbar.waitForState('acting');
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main)
      main.innerHTML = `<table class="cart-items"><tr class="product-item"><td>Anything else</td>
        <td class="product-price"><span class="new-product-price">$ 0.01</span></td></tr></table>`;
  });
  await page.locator('.new-product-price').dblclick();
  await toolbar.waitForText(/Change price Pier 9 Espresso.* 2 × \$27\.50/);
  await page.keyboard.press('Escape');
});

test('on markup that only the options know the editor opens all the same', async () => {
  const { page, toolbar } = tab;
  const worker = await story.browser.worker();
  await worker.evaluate(`chrome.storage.local.set({ 'store http://localhost/*': '.own-price' })`);
  await page.goto(story.store.url('/sitemap'));
  await toolbar.waitForState('acting');
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.replaceChildren(Object.assign(document.createElement('p'), { className: 'own-price', textContent: '0.01' }));
  });
  await page.locator('.own-price').dblclick();
  await toolbar.waitForText(/Change price Pier 9 Espresso/);
  await page.keyboard.press('Escape');
});

test('where the store lets nobody change prices, nothing offers it', async () => {
  const { page, toolbar } = tab;
  await setPrices(story.store.deps, { allowed: false });
  await openCart();
  expect(await page.locator('.price-cell').count()).toBe(0);
  await cell(page).dblclick();
  await toolbar.click('button', /^Cart/);
  await toolbar.waitForText('Go to checkout');
  expect(await toolbar.has('button', /^Change the price of/)).toBe(false);
  expect(await toolbar.has('dialog', 'Change price')).toBe(false);
  await setPrices(story.store.deps, { allowed: true });
});
