import { expect, test } from 'vitest';
import { setPrices } from '../support/priced-carts.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

/** The shopper's browser has no toolbar; the operator's has. */
async function shopperAndOperator() {
  await setPrices(story.store.deps, {});
  const shopper = await story.openTab();
  const operator = await story.openTab();
  await signIn(shopper.page, story.store, people.wade);
  await buy(shopper.page, 'HS-COF-101', 2);
  await signIn(operator.page, story.store, people.operator);
  await operator.toolbar.waitForState('no-customer');
  return { shopper: shopper.page, operator };
}

test('an operator takes a live cart over, both see it, and hands it back with changes; then the shopper places a draft', async () => {
  const { shopper, operator } = await shopperAndOperator();
  const { page, toolbar } = operator;
  const cart = story.store.url('/cart');
  await shopper.goto(cart);

  // From the dashboard: Orders → Create new order → View user's cart.
  await page.goto(story.store.url('/admin/orders'));
  await page.getByRole('link', { name: 'Create new order' }).click();
  await page.getByRole('main').getByRole('searchbox').fill(people.wade);
  await page.getByRole('main').getByRole('searchbox').press('Enter');
  await page.getByRole('button', { name: 'Create order for Wade Wilson' }).click();
  await page.getByRole('button', { name: 'View user’s cart' }).first().click();
  await page.waitForURL(cart);
  await toolbar.waitForCustomer(people.wade);

  // The shopper's page was drawn before: its edit is refused with words, and the cart is as it was.
  await shopper
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  await shopper.getByText(/Nadia Brandt has been editing this cart since/).waitFor();
  await shopper
    .getByText('Nadia Brandt is editing your cart. You can look; you see each change as it is made.')
    .waitFor();
  expect(await shopper.getByRole('button', { name: /^Remove / }).count()).toBe(0);

  // A product with its page, a quantity, a manual price.
  await buy(page, 'HS-TEA-204', 1);
  await page.goto(cart);
  await toolbar.waitForState('acting');
  await page.locator('[data-telesales-price="2750"]').dblclick();
  await toolbar.waitForText('New price');
  await page.keyboard.type('26.50');
  await toolbar.waitForText(/Applies at once|Waits for approval/);
  await toolbar.click('button', 'Save price');
  await page.locator('[data-telesales-price="2650"]').waitFor();
  await toolbar.click('button', 'More');
  await toolbar.click('menuitem', /^Take over/);
  await toolbar.waitForText('You changed the price');
  await toolbar.waitForText('You added this');
  await shopper.goto(cart);
  await shopper.locator('[data-telesales-price="2650"]').waitFor();

  await toolbar.click('button', 'Hand back with 2 changes');
  await toolbar.waitForText('The shopper has the cart');
  await shopper.goto(cart);
  await shopper
    .getByRole('button', { name: /^Remove / })
    .first()
    .waitFor();

  // Taken over again: the items go into an order, which the shopper's own checkout shows and places.
  await toolbar.click('button', 'Take over cart');
  await toolbar.waitForText('Locked by you since');
  await toolbar.click('button', 'Add items to order');
  await toolbar.waitForText(/The items are in draft order D-\d+/);
  await shopper.goto(cart);
  await shopper.getByRole('link', { name: 'See the order' }).click();
  await shopper.getByText(/This is the order that Nadia Brandt prepared for you, D-\d+/).waitFor();
}, 90_000);

test('the shopper declines help, and the operator is told', async () => {
  const { shopper, operator } = await shopperAndOperator();
  const { toolbar } = operator;
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.loginAs();
  await toolbar.click('button', 'More');
  await toolbar.click('menuitem', /^Take over/);
  await toolbar.click('button', 'Take over cart');
  await toolbar.waitForText('Locked by you since');
  await shopper.goto(story.store.url('/cart'));
  await shopper.getByRole('button', { name: 'Decline help' }).click();
  await shopper
    .getByRole('button', { name: /^Remove / })
    .first()
    .waitFor();
  await toolbar.waitForText(/Wade declined help at/);
  expect(await toolbar.has('button', 'Take over cart')).toBe(true);
}, 60_000);
