import type { Page, Request } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();
afterEach(() => story.browser.context.clearCookies());

async function signedIn(): Promise<Tab> {
  const tab = await story.openTab();
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  return tab;
}

async function runningCalls(): Promise<readonly string[]> {
  const { staff, calls } = story.store.deps.storage.read;
  return (await calls.runningOf((await staff.byEmail(people.operator))?.id ?? '')).map(({ id }) => id);
}

/** What a page asks for, and the address that each request names as the one it came from. */
function watchReferers(page: Page): () => Promise<string> {
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  return async () => JSON.stringify(await Promise.all(requests.map((it) => it.headerValue('referer'))));
}

test.each([
  ['a literal plus', '/?call=+15035550142', '+15035550142'],
  ['an encoded plus', '/?call=%2B1+(503)+555-0142', '+1 (503) 555-0142'],
  ['a customer number', '/?customer=C-10482', 'C-10482'],
])('a link with %s finds the customer, starts nothing, and is gone from the address', async (_, path, shown) => {
  const { page, toolbar } = await signedIn();
  const referers = watchReferers(page);
  await page.goto(story.store.url(path));
  await toolbar.waitForText('1 customer matches');
  expect(await toolbar.valueOf('combobox', 'Find a customer')).toBe(shown);
  expect(await toolbar.focused()).toEqual({ role: 'combobox', name: 'Find a customer' });
  expect((await toolbar.names('option')).join()).toContain('Maren Holloway');
  expect(page.url()).toBe(story.store.url('/'));

  await page.goto(story.store.url('/c/coffee'));
  await page.goBack();
  expect(page.url()).toBe(story.store.url('/'));
  await toolbar.waitForState('no-customer');
  expect(await toolbar.valueOf('combobox', 'Find a customer')).toBe('');
  expect(await referers()).not.toMatch(/5550142|10482|call=/);
  expect(await runningCalls()).toEqual([]);
  await page.close();
});

test('a caller whom nobody knows can be made a customer', async () => {
  const { page, toolbar } = await signedIn();
  await page.goto(story.store.url('/?call=%2B5511987654321'));
  await toolbar.waitForText('No customer matches “+5511987654321”');
  await toolbar.press('Alt+N');
  await toolbar.waitForText('Level');
  expect(await toolbar.valueOf('textbox', 'Phone')).toBe('+5511987654321');
  await page.close();
});

test('what is neither a phone number nor a customer number is not looked up', async () => {
  const { page, toolbar } = await signedIn();
  await page.goto(story.store.url('/?call=anonymous&customer=%3Cb%3E&view=all'));
  await toolbar.waitForState('no-customer');
  await page.waitForTimeout(500);
  expect(await toolbar.valueOf('combobox', 'Find a customer')).toBe('');
  expect(page.url()).toBe(story.store.url('/?view=all'));
  await page.close();
});

test('while acting the caller is offered as the next customer, and the call goes on', async () => {
  const { page, toolbar } = await signedIn();
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.loginAs();
  const before = await runningCalls();
  await page.goto(story.store.url('/?call=5035550142'));
  await toolbar.waitForText('1 customer matches');
  expect(await toolbar.has('dialog', 'Switch customer')).toBe(true);
  expect(await toolbar.state()).toBe('acting');
  expect(await runningCalls()).toEqual(before);
  await toolbar.choose('Maren Holloway');
  await toolbar.waitForText('Switch from Wade Wilson to Maren Holloway?');
  await toolbar.press('Escape');
  await toolbar.endCall({ outcome: 'hand-over' });
  await page.close();
});

test('before the sign-in nothing happens but that the address forgets; after it the caller is looked up', async () => {
  const { page, toolbar } = await story.openTab('/?call=+15035550142');
  await page.waitForURL(story.store.url('/'));
  expect(await toolbar.isPresent()).toBe(false);
  await signIn(page, story.store, people.operator);
  await toolbar.waitForText('1 customer matches');
  expect(await toolbar.valueOf('combobox', 'Find a customer')).toBe('+15035550142');
  await page.reload();
  await toolbar.waitForState('no-customer');
  await page.waitForTimeout(300);
  expect(await toolbar.valueOf('combobox', 'Find a customer')).toBe('');
  expect(await runningCalls()).toEqual([]);
});
