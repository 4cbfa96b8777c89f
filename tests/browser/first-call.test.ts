import { expect, test } from 'vitest';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

test('an operator signs in, finds the customer, acts, shops and orders; All Orders names the operator', async () => {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  expect(new URL(page.url()).pathname).toBe('/');
  await toolbar.waitForState('no-customer');

  expect((await toolbar.search('holloway')).join()).toContain('Maren Holloway');
  await toolbar.choose('Maren Holloway');
  await toolbar.waitForText('Phone help allowed since');
  await toolbar.loginAs({ reason: 'phone-order' });
  const bar = await toolbar.text();
  expect(bar).toContain('Acting for');
  expect(bar).toContain('Maren Holloway');
  expect(bar).toContain(people.maren);
  expect(await page.getByRole('banner').innerText()).toContain('Maren');

  await buy(page, 'HS-COF-101', 3);
  await toolbar.waitForText('Cart');
  const number = await placeOrder(page, story.store);
  await toolbar.waitForText(number);
  await toolbar.endCall({ outcome: 'done-order', wrapUpCode: 'New order', note: 'Wants delivery before ten.' });

  await page.goto(story.store.url('/admin/orders'));
  const row = page.getByRole('row').filter({ hasText: number });
  expect(await row.innerText()).toContain('Nadia Brandt');
  await row.getByRole('link').first().click();
  await page.waitForURL(/\/admin\/orders\/.+/);
  const detail = await page.getByRole('main').innerText();
  expect(detail).toContain(number);
  expect(detail).toContain('Maren Holloway');
  expect(detail).toContain(people.operator);
});
