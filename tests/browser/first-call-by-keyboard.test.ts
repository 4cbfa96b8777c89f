import { expect, test } from 'vitest';
import { arrowToTool, tabTo, tabToTool } from '../support/keyboard.ts';
import { demoPassword, people } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('a whole call is made without a mouse', async () => {
  const { page, toolbar } = await story.openTab('/login');
  const { keyboard } = page;
  await tabTo(page, /^E-mail$/);
  await keyboard.type(people.operator);
  await tabTo(page, /^Password$/);
  await keyboard.type(demoPassword);
  await keyboard.press('Enter');
  await page.waitForURL(story.store.url('/'));
  await toolbar.waitForState('no-customer');

  await tabToTool(page, toolbar, 'combobox', /^Find a customer$/);
  await keyboard.type('maren.holloway');
  await toolbar.waitForText('Maren Holloway');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await toolbar.waitForText('Phone help allowed since');
  await tabToTool(page, toolbar, 'combobox', /^Reason$/);
  await keyboard.type('Phone order');
  await tabToTool(page, toolbar, 'button', /^Log in as Maren/);
  await keyboard.press('Enter');
  await toolbar.waitForState('acting', 20_000);

  await keyboard.press('/');
  await keyboard.type('HS-COF-101');
  await keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  const product = await page.getByRole('main').getByRole('article').first().getByRole('link').first().innerText();
  await tabTo(page, new RegExp(product.trim().slice(0, 12)));
  await keyboard.press('Enter');
  await page.waitForURL(/\/p\//);
  await tabTo(page, /^Add to cart/);
  await keyboard.press('Enter');
  await page.getByText(/is in the cart\./).waitFor();
  await tabTo(page, /^View cart$/);
  await keyboard.press('Enter');
  await page.waitForURL(/\/cart/);
  await tabTo(page, /^Continue to checkout$/);
  await keyboard.press('Enter');
  await page.waitForURL(/\/checkout/);
  await tabTo(page, /^Place order/);
  await keyboard.press('Enter');
  await page.waitForURL(/\/order-placed\//);

  await arrowToTool(page, toolbar, /^End call$/);
  await keyboard.press('Enter');
  await toolbar.waitForText('Done order');
  await tabToTool(page, toolbar, 'radio', /^Done order/);
  await keyboard.press('Space');
  await tabToTool(page, toolbar, 'button', /^End call$/);
  await keyboard.press('Enter');
  await toolbar.waitForState('no-customer', 20_000);
  expect(await page.getByRole('banner').innerText()).not.toContain('Maren');
});
