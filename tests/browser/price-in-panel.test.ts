import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publish, setPrices, usualRules } from '../support/priced-carts.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();
const espresso = /^Change the price of Pier 9 Espresso/;
let tab: Tab;

beforeAll(async () => {
  await publish(story.store.deps, usualRules);
  await setPrices(story.store.deps, { guards: { roleLimits: {}, orderLimit: { basisPoints: 1_000 } } });
  tab = await story.openTab();
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  await tab.toolbar.search(people.wade);
  await tab.toolbar.choose(people.wade);
  await tab.toolbar.loginAs();
  await buy(tab.page, 'HS-COF-101', 2); // 27.50 each
}, 60_000);

beforeEach(async () => {
  await tab.page.goto(story.store.url('/cart'));
  await tab.toolbar.waitForState('acting');
  await tab.toolbar.click('button', /^Cart/);
  await tab.toolbar.waitForText('Go to checkout');
});

const openCart = async () => {
  const { customers, carts } = story.store.deps.storage.read;
  const wade = await customers.byEmail(people.wade);
  const cart = wade && (await carts.openOf({ kind: 'customer', customerId: wade.id }));
  if (!cart) throw new Error('Wade has no cart.');
  return cart;
};
const price = async () => (await openCart()).lines[0]?.manual?.price;
const edit = async (typed: string) => {
  await tab.toolbar.click('button', espresso);
  await tab.toolbar.waitForText('Back to list price');
  await tab.page.keyboard.type(typed);
};

test('a price is changed below its line; badge, limit, total and the page behind tell of it', async () => {
  const { page, toolbar } = tab;
  await edit('26.50');
  await toolbar.waitForText('Applies at once. Up to 5% needs no approval.');
  await toolbar.waitForText('Discount limit left on this order, with this change $3.50 of $5.50');
  await toolbar.click('button', 'Save price');
  await toolbar.waitForText('Applied 3.6% off');
  await toolbar.waitForText('Price changes −$2.00');
  expect(await price()).toBe(2_650);
  await page.locator('[data-telesales-price="2650"]').waitFor();
  expect(await toolbar.focused()).toMatchObject({ role: 'button', name: expect.stringMatching(espresso) });
});

test('whoever types over a change of somebody else loses nothing: the new cart comes under what was typed (E1)', async () => {
  const { toolbar } = tab;
  await edit('26');
  await toolbar.waitForText('Waits for approval. 5.5% is over your 5% limit.');
  const cart = await openCart();
  await story.store.deps.storage.tx(({ carts }) =>
    carts.update({ ...cart, version: cart.version + 1, updatedBy: 'Wade Wilson', updatedAt: cart.updatedAt + 1 }),
  );
  const before = await price();
  await toolbar.click('button', 'Save price');
  await toolbar.waitForText(
    /Price not saved\. Wade Wilson changed this cart at .* Your \$26\.00 is still in the editor/,
  );
  expect([await price(), await toolbar.valueOf('textbox', 'New price')]).toEqual([before, '26']);
  await toolbar.click('button', 'Load new cart');
  await toolbar.click('button', 'Save price');
  await toolbar.waitForText('Waits for approval 5.5% off');
  expect(await price()).toBe(2_600);
});

test('a page that covers or fades the toolbar gets no price changed, by button or Enter', async () => {
  const { page, toolbar } = tab;
  const before = await price();
  await edit('27');
  await toolbar.waitForText('Applies at once.');
  await page.evaluate(`document.documentElement.style.opacity = '0.5'`);
  await toolbar.click('button', 'Save price');
  await toolbar.waitForText('Paused for safety. The page covers the toolbar. Nothing was done.');
  await toolbar.focus('textbox', 'New price');
  await page.keyboard.press('Enter');
  expect(await price()).toBe(before);
  expect(await toolbar.valueOf('textbox', 'New price')).toBe('27');
});

test('quantities follow the store: by button, key and typing; the last piece is asked about, and too many are refused with words', async () => {
  const { page, toolbar } = tab;
  const quantity = async () => (await openCart()).lines[0]?.quantity;
  const before = (await quantity()) ?? 0;
  await toolbar.click('button', /^One more of Pier 9 Espresso/);
  await toolbar.waitForText(new RegExp(`Cart ${before + 1} `));
  expect(await quantity()).toBe(before + 1);
  await toolbar.focus('textbox', /^Quantity of Pier 9 Espresso/);
  await toolbar.press('ArrowDown');
  await toolbar.waitForText(new RegExp(`Cart ${before} `));
  await toolbar.fill('textbox', /^Quantity of Pier 9 Espresso/, '9999');
  await toolbar.press('Enter');
  await toolbar.waitForText(/Not enough of Pier 9 Espresso.* is left\. The cart still has/);
  expect(await quantity()).toBe(before);
  await toolbar.fill('textbox', /^Quantity of Pier 9 Espresso/, '0');
  await toolbar.press('Enter');
  await toolbar.waitForText(/Remove Pier 9 Espresso.*\?/);
  await toolbar.click('button', 'Keep it');
  expect(await quantity()).toBe(before);
  await page
    .getByLabel(/^Quantity of /)
    .first()
    .waitFor();
});
