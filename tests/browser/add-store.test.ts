import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const host = 'shop.localhost';
const story = useStory({ secondHost: host });
const shopAddress = () => story.store.origin.replace('localhost', host);

test('the toolbar comes to a store after its address was added in the options, and leaves when it is removed', async () => {
  const shop = { url: (path: string) => new URL(path, shopAddress()).href };
  const { page, toolbar } = await story.openTab();
  await signIn(page, shop, people.operator);
  await page.waitForLoadState('networkidle');
  expect(await toolbar.isPresent()).toBe(false);

  await story.browser.allowOrigin(`http://${host}/*`);
  const options = await story.browser.newPage();
  await options.goto(`chrome-extension://${story.browser.extensionId}/options/index.html`);
  await options.getByLabel('Address of the store').fill(shopAddress());
  await options.getByRole('button', { name: 'Add store' }).click();
  await options.getByRole('listitem').filter({ hasText: host }).waitFor();

  await toolbar.waitForState('no-customer'); // in the tab that was open before
  await page.reload();
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.loginAs();

  await options.getByRole('button', { name: new RegExp(`^Remove .*${host}`) }).click();
  await toolbar.waitForState('absent');
  await page.reload({ waitUntil: 'networkidle' });
  expect(await toolbar.isPresent()).toBe(false);
});

test('what is no address is refused in words', async () => {
  const options = await story.browser.newPage();
  await options.goto(`chrome-extension://${story.browser.extensionId}/options/index.html`);
  await options.getByLabel('Address of the store').fill('not an address');
  await options.getByRole('button', { name: 'Add store' }).click();
  await options.locator('[aria-invalid="true"]').waitFor();
  expect(await options.getByLabel('Address of the store').inputValue()).toBe('not an address');
});

test('where a store of another make shows its prices is said by a selector, and what is none is refused', async () => {
  const options = await story.browser.newPage();
  const address = `chrome-extension://${story.browser.extensionId}/options/index.html`;
  await options.goto(address);
  await options.getByText('Prices on localhost').click();
  const field = options.getByLabel('CSS selector of the prices in the cart of localhost');
  await field.fill('.price[');
  await field.press('Enter');
  await options.getByText('This is no CSS selector.').waitFor();
  await field.fill('h2.line-name');
  await field.press('Enter');
  await options.getByText('Saved. It counts from the next page on.').waitFor();
  await options.goto(address);
  await options.getByText('Prices on localhost').click();
  await options.waitForFunction(() =>
    [...document.querySelectorAll('input')].some((input) => input.value === 'h2.line-name'),
  );
});
