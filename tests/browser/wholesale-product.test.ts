import { afterEach, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { buy, people, placeOrder, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });
afterEach(() => story.browser.context.clearCookies());

test('a product that only trade may see is hidden from retail, and trade orders it', async () => {
  const page = await story.browser.newPage();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.admin);
  await page.goto(story.store.url('/admin'));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Products' }).click();
  await main.getByRole('searchbox', { name: 'Search products' }).fill('HS-COF-101');
  await main.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/q=HS-COF-101/);
  await main.getByRole('table').getByRole('link').first().click();
  const name = await main.getByLabel('Name').inputValue();
  const address = `/p/${await main.getByLabel('Address in the store').inputValue()}`;
  await main.getByRole('checkbox', { name: 'Retail' }).uncheck();
  await main.getByLabel('Brand').press('Enter'); // saves, as the button does
  await main.getByText('Saved.').waitFor();
  expect(await main.getByRole('checkbox', { name: 'Retail' }).isChecked()).toBe(false);
  expect(await violations(page)).toEqual([]);

  await story.browser.context.clearCookies();
  await signIn(page, story.store, people.wade);
  await page.goto(story.store.url('/search?q=HS-COF-101'));
  await main.getByText('Nothing matches “HS-COF-101”').waitFor();
  expect((await page.goto(story.store.url(address)))?.status()).toBe(404);
  expect(await main.innerText()).not.toContain(name);

  await story.browser.context.clearCookies();
  await signIn(page, story.store, people.maria);
  await page.goto(story.store.url('/'));
  await buy(page, 'HS-COF-101', 3);
  const number = await placeOrder(page, story.store);
  const order = await story.store.deps.storage.read.orders.bySequence(Number(number.replace('HS-', '')));
  expect(order?.lines.map(({ reference, quantity }) => [reference, quantity])).toContainEqual(['HS-COF-101', 3]);
});

test('the picture follows what is chosen, and an option more is one press away', async () => {
  const page = await story.browser.newPage();
  const main = page.getByRole('main');
  await signIn(page, story.store, people.admin);
  await page.goto(story.store.url('/admin/products/new'));
  await main.getByLabel('Name').fill('Harbor Mug');
  await main.getByLabel('Drawing').selectOption('Mug');
  await main.getByLabel('Body').fill('#aa3300');
  const picture = main.getByRole('img', { name: 'Mug' });
  expect(await picture.getAttribute('src')).toBe('/goods/mug-aa3300-b9b1a2-fbf8f2-6b6459.svg');
  await expect.poll(() => picture.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await main.getByRole('button', { name: 'Add an option' }).click();
  const second = main.getByRole('group', { name: 'Option 2' });
  await second.getByLabel('Reference').waitFor();
  await page.keyboard.type('HS-MUG-2'); // it has the focus
  expect(await second.getByLabel('Reference').inputValue()).toBe('HS-MUG-2');
  expect(await main.getByLabel('Name').inputValue()).toBe('Harbor Mug');
  await second.getByRole('button', { name: 'Remove option 2' }).click();
  await second.waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
});
