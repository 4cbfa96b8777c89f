import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { setPrices } from '../support/priced-carts.ts';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();
let elsewhere: Chromium;
let shopper: Page;
beforeAll(async () => {
  await setPrices(story.store.deps, {});
  elsewhere = await launchChromium({ withExtension: false });
  shopper = await elsewhere.newPage();
  await signIn(shopper, story.store, people.wade);
  await buy(shopper, 'HS-COF-101', 2);
}, 60_000);
afterAll(() => elsewhere.close());

const toCart = () => shopper.goto(story.store.url('/cart'));
const remove = () => shopper.getByRole('button', { name: /^Remove / }).first();
const isEdited = 'Nadia Brandt is editing your cart. You can look; you see each change as it is made.';

test('an operator takes a live cart over and hands it back; help is declined; a prepared order is placed', async () => {
  const { page, toolbar } = await story.openTab();
  const takeOver = async () => {
    await toolbar.click('button', 'Take over cart');
    await toolbar.waitForText('Locked by you since');
  };
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toCart();

  // From the dashboard: Orders → Create new order → View user's cart.
  await page.goto(story.store.url('/admin/orders'));
  await page.getByRole('link', { name: 'Create new order' }).click();
  const search = page.getByRole('main').getByRole('searchbox');
  await search.fill(people.wade);
  await search.press('Enter');
  await page.getByRole('button', { name: 'Create order for Wade Wilson' }).click();
  await page.getByRole('button', { name: 'View user’s cart' }).click();
  await page.waitForURL(story.store.url('/cart'));
  await toolbar.waitForCustomer(people.wade);

  // The shopper's page follows along; an edit elsewhere is refused with words.
  await shopper.getByText(isEdited).waitFor();
  await remove().waitFor({ state: 'detached' });
  await shopper.goto(story.store.url('/search?q=HS-TEA-204'));
  await shopper.getByRole('main').getByRole('article').first().getByRole('link').first().click();
  await shopper.getByRole('button', { name: 'Add to cart' }).click();
  await shopper.getByText(/Nadia Brandt has been editing this cart since/).waitFor();

  // A product by its page, and a manual price.
  await buy(page, 'HS-TEA-204', 1);
  await page.goto(story.store.url('/cart'));
  await toolbar.waitForState('acting');
  await page.locator('[data-telesales-price="2750"]').dblclick();
  await toolbar.waitForText('Back to list price');
  await page.keyboard.type('26.50');
  await toolbar.waitForText(/Applies at once|Waits for approval/);
  await toolbar.click('button', 'Save price');
  await page.locator('[data-telesales-price="2650"]').waitFor();
  await page.getByRole('main').locator('a[href="/checkout"]').first().click();
  await toolbar.waitForText("You have Wade's cart.");
  await toolbar.click('button', 'Stay');
  expect(new URL(page.url()).pathname).toBe('/cart');
  await toolbar.click('button', 'More');
  await toolbar.click('menuitem', /^Take over/);
  await toolbar.waitForText('You changed the price');
  await toolbar.waitForText('You added this');
  await toCart();
  await shopper.locator('[data-telesales-price="2650"]').waitFor();
  await toolbar.click('button', 'Hand back with 2 changes');
  await toolbar.waitForText('The shopper has the cart');
  await toCart();
  await remove().waitFor();

  await takeOver();
  expect(await toolbar.names('button')).toContain('Hand back unchanged');
  await toCart();
  await shopper.getByRole('button', { name: 'Decline help' }).click();
  await remove().waitFor();
  await toolbar.waitForText(/Wade declined help at/);

  // Taken over again: the items go into an order, which the shopper's own checkout shows and places.
  await takeOver();
  await toolbar.click('button', 'Add items to order');
  await toolbar.waitForText(/The items are in draft order D-\d+/);
  await toCart();
  await shopper.getByRole('link', { name: 'See the order' }).click();
  await shopper.getByText(/This is the order that Nadia Brandt prepared for you, D-\d+/).waitFor();
  expect(await placeOrder(shopper, story.store)).toMatch(/^HS-/);
  await toCart();
  await shopper.getByText('Your cart is empty').waitFor();
}, 90_000);
