import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { PanelName } from '../../extension/toolbar/state/open-panel.ts';
import type { View } from '../../extension/toolbar/state/view.ts';
import { paths, sessionInputs } from '../../shared/api/paths.ts';
import { violations } from '../support/axe.ts';
import { lookerAt } from '../support/look-at-toolbar.ts';
import { buy, people, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();
const minute = 60_000;

async function openCardOf({ toolbar }: Tab, email: string, words: string | RegExp): Promise<void> {
  await toolbar.search(email);
  await toolbar.choose(email);
  await toolbar.waitForText(words);
}

test('the toolbar keeps WCAG 2.2 AA without a customer, wide and narrow, light and dark', async () => {
  const tab = await story.openTab();
  const { page, toolbar } = tab;
  const { found, look } = lookerAt(tab);
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await look('no customer');
  await toolbar.search('holloway');
  await look('results');
  await toolbar.search('zzzz');
  await look('no match');
  await toolbar.click('button', 'Create customer');
  await toolbar.waitForText('The customer agreed');
  await look('new customer');
  await toolbar.press('Escape');
  await openCardOf(tab, people.withoutConsent, /Phone help is off/);
  await look('customer who cannot be acted for');
  await toolbar.press('Escape');
  await openCardOf(tab, people.wade, 'Phone help allowed since');
  await toolbar.click('button', /^Log in as Wade/);
  await look('reason missing');
  await toolbar.press('Escape');
  await toolbar.click('button', 'Hide the bar');
  await look('pill');
  await toolbar.click('button', 'Show the bar');
  expect(found).toEqual([]);
}, 120_000);

/** How each panel opens while acting for Wade; nobody makes customers meanwhile. */
const openings: Readonly<Record<Exclude<PanelName, 'create' | 'prepare' | 'new-cart'>, (tab: Tab) => Promise<void>>> = {
  cart: async ({ page, toolbar }) => {
    await buy(page, 'HS-COF-101', 2);
    await toolbar.waitForState('acting');
    await toolbar.click('button', /^Cart/);
    await toolbar.waitForText('HS-COF-101');
  },
  price: async ({ page, toolbar }) => {
    await page.goto(story.store.url('/cart'));
    await toolbar.waitForState('acting');
    await page.locator('[data-telesales-price]').first().dblclick();
    await toolbar.waitForText('New price');
    await page.keyboard.type('20');
    await toolbar.waitForText('Waits for approval.');
  },
  share: async ({ toolbar }) => {
    await toolbar.click('button', 'Share');
    await toolbar.click('button', 'Make a link');
    await toolbar.waitForText('The link is ready.');
    await toolbar.click('button', /^Revoke /);
    await toolbar.waitForText('Revoke this link?');
  },
  more: ({ toolbar }) => toolbar.click('button', 'More'),
  orders: async ({ toolbar }) => {
    await toolbar.click('button', 'More');
    await toolbar.click('menuitem', /^Orders/);
    await toolbar.waitForText(/HS-\d+/);
  },
  'take-over': async ({ toolbar }) => {
    await toolbar.click('button', 'More');
    await toolbar.click('menuitem', /^Take over/);
    await toolbar.click('button', 'Take over cart');
    await toolbar.waitForText('Locked by you since');
  },
  'asked-prices': async ({ toolbar }) => {
    await toolbar.click('button', 'More');
    await toolbar.click('menuitem', 'Prices I asked for');
    await toolbar.waitForText(/HS-\d+ Waits for approval/);
  },
  shortcuts: async ({ toolbar }) => {
    await toolbar.click('button', 'More');
    await toolbar.click('menuitem', /^Keyboard/);
  },
  operator: ({ toolbar }) => toolbar.click('button', /Nadia Brandt/),
  customer: async ({ toolbar }) => {
    await toolbar.click('button', /Wade Wilson/);
    await toolbar.waitForText('Phone help allowed since');
  },
  find: async ({ toolbar }) => {
    await toolbar.click('button', /Wade Wilson/);
    await toolbar.click('button', 'Switch customer');
    await toolbar.search('holloway');
  },
  switch: async ({ toolbar }) => {
    await toolbar.click('button', /Wade Wilson/);
    await toolbar.click('button', 'Switch customer');
    await toolbar.search(people.maria);
    await toolbar.choose(people.maria);
    await toolbar.waitForText('Switch from Wade Wilson to');
  },
  'end-call': async ({ toolbar }) => {
    await toolbar.click('button', 'End call');
    await toolbar.click('radio', /^Cancel order/);
    await toolbar.fill('textbox', 'Wrap-up note', '4111 1111 1111 1111');
  },
  notices: async ({ page, toolbar }) => {
    await page.goto(story.store.url('/account'));
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await toolbar.waitForText('End the call instead?');
  },
};

test('so it does in a call, with each of its panels', async () => {
  const tab = await story.openTab();
  const { page, toolbar } = tab;
  const { found, look } = lookerAt(tab);
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.wade);
  await toolbar.choose(people.wade);
  await toolbar.loginAs();
  await toolbar.click('button', /^Cart/);
  await toolbar.waitForText('The cart is empty');
  await look('empty cart');
  await toolbar.press('Escape');
  for (const [name, open] of Object.entries(openings)) {
    await open(tab);
    await look(name);
    await toolbar.press('Escape');
  }
  await toolbar.click('button', 'Stay');
  await toolbar.click('button', 'End call');
  await toolbar.fill('textbox', 'Wrap-up note', 'Changed their mind.');
  await toolbar.click('button', 'End call');
  await toolbar.waitForText('Take back what this call changed?');
  await look('question before a cancel');
  await toolbar.click('button', 'Cancel order and end call');
  await toolbar.waitForState('no-customer');
  expect(found).toEqual([]);
}, 120_000);

/** How each state comes about, one after the other, in the tab of an operator who is signed in. */
const states: Readonly<Record<View['kind'], (tab: Tab) => Promise<void>>> = {
  loading: async ({ page }) => {
    await hold(page, paths.toolbar);
    await page.reload();
  },
  'no-customer': ({ page }) => page.unrouteAll(),
  starting: async (tab) => {
    await openCardOf(tab, people.wade, 'Phone help allowed since');
    await hold(tab.page, '/api/sessions');
    await tab.toolbar.select('Reason', 'Phone order');
    await tab.toolbar.click('button', /^Log in as Wade/);
  },
  acting: ({ page }) => page.unrouteAll(),
  preparing: async ({ page }) => {
    await page.evaluate(startPreparing, paths.prepareCart);
    await page.reload();
  },
  'ends-soon': async ({ page }) => {
    story.store.advance(13.5 * minute);
    await lookAgain(page);
  },
  offline: async ({ page }) => {
    story.expectError(/ERR_INTERNET_DISCONNECTED/);
    await story.browser.context.setOffline(true);
    await lookAgain(page);
  },
  changed: async ({ page }) => {
    await story.browser.context.setOffline(false);
    await page.evaluate(startCall, { path: '/api/sessions', inputs: callFor(people.maria) });
    await lookAgain(page);
  },
  ended: async ({ page }) => {
    await page.reload();
    story.store.advance(16 * minute);
    await lookAgain(page);
  },
  'signed-out': async ({ page }) => {
    await story.browser.context.clearCookies();
    await lookAgain(page);
  },
};

test('so it does in each of its states', async () => {
  const tab = await story.openTab();
  const { found, look } = lookerAt(tab);
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  for (const [state, bring] of Object.entries(states)) {
    await bring(tab);
    await tab.toolbar.waitForState(state as View['kind'], 40_000); // its keys are no other
    await look(state);
  }
  expect(found).toEqual([]);
}, 240_000);

test("the extension's own pages do too", async () => {
  const page = await story.browser.newPage();
  const found: string[] = [];
  for (const path of ['options/index.html', 'popup/index.html']) {
    await page.goto(`chrome-extension://${story.browser.extensionId}/${path}`);
    await page.getByRole('button').first().waitFor();
    found.push(...(await violations(page)));
  }
  expect(found).toEqual([]);
});

/** A headless browser takes every tab for the one in front, so none gets the event that makes the toolbar ask the server again. */
const lookAgain = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));

/** Lets what is asked of the path wait until the page's routes are taken away. */
const hold = (page: Page, path: string) => page.route(`**${path}*`, () => new Promise(() => undefined));

const callFor = (email: string) => ({
  [sessionInputs.email]: { value: email },
  [sessionInputs.reason]: { value: 'phone-order' },
  [sessionInputs.previousOutcome]: { value: 'hand-over' },
});

/** Runs in the page: prepares a cart in place of the call that runs. */
const startPreparing = async (path: string): Promise<void> => {
  const shownCall = document.documentElement.getAttribute('data-telesales-call') ?? '';
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ whose: { level: 'trade-plus' }, reason: 'phone-order', shownCall });
  await fetch(path, { method: 'POST', headers, body });
};

/** Runs in the page: starts a call as another tab does. */
const startCall = async ({ path, inputs }: { readonly path: string; readonly inputs: object }): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  await fetch(path, { method: 'POST', headers, body: JSON.stringify({ public: inputs }) });
};
