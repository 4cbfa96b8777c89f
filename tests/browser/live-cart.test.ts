import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { CheckoutClient } from '../support/checkout-client.ts';
import { browserOver } from '../support/over-http.ts';
import { demoPassword, people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory({ withExtension: false });

/** The operator at another computer, who acts for Wade. */
async function operatorsCart(): Promise<CheckoutClient> {
  const browser = browserOver(story.store.origin);
  expect((await browser.signIn(people.operator, demoPassword)).statusCode).toBe(200);
  await browser.startCall(people.wade);
  const client = new CheckoutClient(browser);
  await client.open();
  return client;
}

const quantityIn = (page: Page) => page.getByLabel(/^Quantity of /);
const shows = (page: Page, quantity: number) =>
  expect.poll(() => quantityIn(page).getAttribute('value'), { timeout: 10_000 }).toBe(String(quantity));

test('eight tabs of one browser follow a cart over one stream, keep what is typed, and go on when the one that listens is closed', async () => {
  const { context } = story.browser;
  const streams = new Set<Page>();
  context.on('request', (request) => request.resourceType() === 'eventsource' && streams.add(request.frame().page()));
  const listeners = () => [...streams].filter((page) => !page.isClosed());

  const calling = await operatorsCart();
  await calling.change('POST', 'items/removeAll');
  const sku = await story.store.deps.storage.read.catalog.skuByReference('hs-cof-101');
  await calling.add(sku?.sku.id ?? '', 2);
  const first = await story.browser.newPage();
  await signIn(first, story.store, people.wade);
  const pages = [first, ...(await Promise.all(Array.from({ length: 7 }, () => story.browser.newPage())))];
  await Promise.all(pages.map((page) => page.goto(story.store.url('/cart'))));
  await expect.poll(listeners, { timeout: 10_000 }).toHaveLength(1);

  const typing = pages.find((page) => !streams.has(page)) ?? first;
  await quantityIn(typing).fill('7');
  await calling.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 4 }] });
  await Promise.all(pages.map((page) => shows(page, 4)));
  const words = { hasText: /^Nadia Brandt changed this cart at / };
  await Promise.all(pages.map((page) => page.getByRole('status').filter(words).waitFor()));
  expect(await quantityIn(typing).inputValue()).toBe('7');
  expect(await quantityIn(typing).evaluate((field) => field === document.activeElement)).toBe(true);
  expect(listeners()).toHaveLength(1);

  const [listening] = listeners();
  const others = pages.filter((page) => page !== listening);
  await listening?.close();
  await expect.poll(listeners, { timeout: 10_000 }).toHaveLength(1);
  await calling.change('POST', 'items/update', { orderItems: [{ index: 0, quantity: 5 }] });
  await Promise.all(others.map((page) => shows(page, 5)));

  // What was typed is sent with the version that is shown by now.
  await quantityIn(typing).press('Enter');
  await shows(typing, 7);
});
