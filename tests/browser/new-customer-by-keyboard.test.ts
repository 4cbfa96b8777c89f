import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { tabTo } from '../support/keyboard.ts';
import { linkIn } from '../support/outbox.ts';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });

test('an administrator makes a customer and changes the level without a mouse, and the customer shops at Trade prices', async () => {
  const page = await story.browser.newPage();
  const { keyboard } = page;
  const main = page.getByRole('main');
  const email = 'ines.nunez@cafe-luna.example';
  await signIn(page, story.store, people.admin);
  await page.goto(story.store.url('/admin/customers'));
  await tabTo(page, /^New customer$/);
  await keyboard.press('Enter');
  await page.waitForURL(/\/admin\/customers\/new/);
  for (const [field, text] of [
    [/^First name$/, 'Inés'],
    [/^Last name$/, 'Núñez'],
    [/^E-mail$/, 'ines'],
    [/^Phone/, '(503) 555-0177'],
  ] as const) {
    await tabTo(page, field);
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await main.getByText('Write an e-mail address such as name@example.com.').waitFor();
  expect(await main.getByLabel(/^Phone optional/).inputValue()).toBe('(503) 555-0177');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, /^E-mail$/);
  await keyboard.type(email);
  await tabTo(page, /^The customer agreed/);
  await keyboard.press('Space');
  await tabTo(page, /^Send an e-mail to set a password/);
  await keyboard.press('Space');
  await tabTo(page, /^Create customer$/);
  await keyboard.press('Enter');
  await main.getByText(/^Inés Núñez is customer C-\d+ now\./).waitFor();

  await tabTo(page, /^Level/);
  await keyboard.type('Trade');
  await main.getByText('Changed from Retail').waitFor();
  await tabTo(page, /^Update customer$/);
  await keyboard.press('Enter');
  await main.getByText('1 change saved.').waitFor();
  expect(await violations(page)).toEqual([]);

  const { catalog, messages } = story.store.deps.storage.read;
  const mail = (await messages.list({}, 5)).find(({ recipient }) => recipient === email);
  await page.goto(story.store.url(linkIn(mail)));
  await tabTo(page, /^New password$/);
  await keyboard.type('a fresh password');
  await keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/set-password');
  const trade = (await catalog.skuByReference('HS-COF-101'))?.sku.prices.trade?.price ?? 0;
  await page.goto(story.store.url('/search?q=HS-COF-101'));
  await main
    .getByText(`$${(trade / 100).toFixed(2)}`)
    .first()
    .waitFor();
});
