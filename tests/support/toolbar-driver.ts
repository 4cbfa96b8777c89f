import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { CallOutcome, CallReason } from '../../shared/domain/call.ts';
import { type ClosedRoot, closedRootOf, type Found } from './closed-root.ts';

/** What the bar shows; `absent` when there is no toolbar in the page, or it is hidden there. */
export type ToolbarState =
  | 'absent'
  | 'loading'
  | 'signed-out'
  | 'no-customer'
  | 'starting'
  | 'acting'
  | 'preparing'
  | 'ends-soon'
  | 'ended'
  | 'offline'
  | 'changed';

/**
 * Works the toolbar as an operator does: real mouse, real keys, things found by role and accessible name.
 * Names are English; every wait ends with an error that shows what the toolbar said instead.
 */
export interface ToolbarDriver {
  isPresent(): Promise<boolean>;
  state(): Promise<ToolbarState>;
  /** The state is told from the bar, and from the pill that hangs there instead of it. */
  isCollapsed(): Promise<boolean>;
  /** In a call also for the script that comes after the bar's own. */
  waitForState(state: ToolbarState, timeoutMs?: number): Promise<void>;
  /** The bar acts for the customer of that e-mail. */
  waitForCustomer(email: string, timeoutMs?: number): Promise<void>;
  /** Everything that the toolbar draws, in reading order, blanks folded. */
  text(): Promise<string>;
  waitForText(text: string | RegExp, timeoutMs?: number): Promise<void>;
  has(role: string, name?: string | RegExp): Promise<boolean>;
  /** Names of everything of that role. */
  names(role: string): Promise<readonly string[]>;
  /** Waits for it to be there and not disabled, then clicks it with the mouse. */
  click(role: string, name: string | RegExp): Promise<void>;
  /** Replaces the text of a field, key by key. */
  fill(role: string, name: string | RegExp, text: string): Promise<void>;
  /** Chooses an option of a native select by its words. */
  select(name: string | RegExp, option: string): Promise<void>;
  valueOf(role: string, name: string | RegExp): Promise<string>;
  press(key: string): Promise<void>;
  /** Gives it the focus without pressing it. */
  focus(role: string, name: string | RegExp): Promise<void>;
  /** Where it is drawn, once it has stopped moving. */
  middleOf(role: string, name: string | RegExp): Promise<{ readonly x: number; readonly y: number }>;
  /** Role and name of what has the focus inside the toolbar. */
  focused(): Promise<{ readonly role: string; readonly name: string } | undefined>;

  /** Types into the customer search and returns what it offers, once the server has answered. */
  search(text: string): Promise<readonly string[]>;
  /** Opens the customer of that name from the search results. */
  choose(name: string | RegExp): Promise<void>;
  /** On an open customer card: gives the reason and logs in as the customer; back when the new page acts. */
  loginAs(how?: { reason?: CallReason; note?: string }): Promise<void>;
  /** Ends the running call; back when the new page shows no customer. */
  endCall(how?: { outcome?: CallOutcome; wrapUpCode?: string; note?: string }): Promise<void>;
}

const reasonWords: Readonly<Record<CallReason, string>> = {
  'phone-order': 'Phone order',
  'cart-help': 'Help with cart',
  'order-change': 'Change an order',
  subscription: 'Manage subscription',
  return: 'Return or complaint',
  other: 'Other',
};
const outcomeWords: Readonly<Record<CallOutcome, RegExp>> = {
  'done-order': /^Done order/,
  'cancel-order': /^Cancel order/,
  'hand-over': /^Hand over/,
};

/** The toolbar of a page in Chromium. It follows the page through navigations. */
export async function chromiumToolbar(page: Page): Promise<ToolbarDriver> {
  const root = await closedRootOf(page);
  const hands = handsOn(page, root);
  const driver: ToolbarDriver = {
    ...hands,
    async search(text) {
      await hands.fill('combobox', 'Find a customer', text);
      await hands.until(`results for "${text}"`, async () => {
        const shown = await root.attribute('[data-results]', 'data-results');
        return shown === text ? true : undefined;
      });
      return hands.names('option');
    },
    choose: (name) => hands.click('option', typeof name === 'string' ? new RegExp(name) : name),
    async loginAs({ reason = 'phone-order', note } = {}) {
      await hands.select('Reason', reasonWords[reason]);
      if (note !== undefined) await hands.fill('textbox', 'Note', note);
      await hands.click('button', /^Log in as /);
      await hands.waitForState('acting', 20_000);
    },
    async endCall({ outcome, wrapUpCode, note } = {}) {
      await hands.click('button', 'End call');
      await hands.until('dialog', async () => ((await hands.has('dialog', /^End call/)) ? true : undefined));
      if (outcome) await hands.click('radio', outcomeWords[outcome]);
      if (wrapUpCode !== undefined) await hands.select('Wrap-up code', wrapUpCode);
      if (note !== undefined) await hands.fill('textbox', 'Wrap-up note', note);
      await hands.click('button', 'End call');
      if (outcome === 'cancel-order') await hands.click('button', 'Cancel order and end call');
      await hands.waitForState('no-customer', 20_000);
    },
  };
  return driver;
}

const inCall: ReadonlySet<ToolbarState> = new Set(['acting', 'preparing']);

type Hands = Omit<ToolbarDriver, 'search' | 'choose' | 'loginAs' | 'endCall'> & {
  until<T>(what: string, look: () => Promise<T | undefined>, timeoutMs?: number): Promise<T>;
};

function handsOn(page: Page, root: ClosedRoot): Hands {
  /** Looks again and again, through navigations, which make a look fail. */
  async function until<T>(what: string, look: () => Promise<T | undefined>, timeoutMs = 8_000): Promise<T> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const seen = await look().catch(() => undefined);
      if (seen !== undefined) return seen;
      if (Date.now() > end) throw new Error(`No ${what} in the toolbar, which says: ${await text()}`);
      await sleep(50);
    }
  }
  const text = () => root.text().catch(() => '');
  const isAny = () => true;
  /** Does it with the one found, and with the next one when the toolbar drew it anew meanwhile. */
  const withOne = <T>(
    role: string,
    name: string | RegExp,
    run: (found: Found) => Promise<T>,
    isUsable: (found: Found) => boolean = isAny,
  ) =>
    until(`${role} ${String(name)}`, async () => {
      const found = (await root.find(role, name)).find(isUsable);
      return found && (await run(found));
    });
  const middle = (role: string, name: string | RegExp, isUsable?: (found: Found) => boolean) =>
    withOne(role, name, root.middleOf, isUsable);
  const focus = (role: string, name: string | RegExp) =>
    withOne(role, name, (found) => root.ask<boolean>(found, 'function () { this.focus(); return true; }'));
  const state = async () => ((await root.attribute('[data-view]', 'data-view')) ?? 'absent') as ToolbarState; // its own words

  /** What a call needs, and listens to the page's prices, has come. */
  const hasParts = async () => (await root.attribute('[data-parts]', 'data-parts')) !== undefined;

  return {
    until,
    text,
    state,
    isPresent: async () => (await state()) !== 'absent',
    isCollapsed: async () => (await root.attribute('[data-collapsed]', 'data-collapsed')) !== undefined,
    waitForState: async (wanted, timeoutMs) => {
      const isThere = async () => (await state()) === wanted && (!inCall.has(wanted) || (await hasParts()));
      await until(`state "${wanted}"`, async () => ((await isThere()) ? true : undefined), timeoutMs);
    },
    async waitForCustomer(email, timeoutMs) {
      const bar = /Acting for .*? End call/;
      const isThere = async () => bar.exec(await text())?.[0].includes(` ${email} `) && (await hasParts());
      await until(`call for ${email}`, async () => ((await isThere()) ? true : undefined), timeoutMs);
    },
    waitForText: async (wanted, timeoutMs) => {
      const isThere = (shown: string) => (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown));
      await until(`text "${String(wanted)}"`, async () => (isThere(await text()) ? true : undefined), timeoutMs);
    },
    has: async (role, name) => (await root.find(role, name)).length > 0,
    names: async (role) => (await root.find(role)).map((it) => it.name),
    async click(role, name) {
      const { x, y } = await middle(role, name, (it) => !it.isDisabled);
      await page.mouse.click(x, y);
    },
    async fill(role, name, value) {
      const { x, y } = await middle(role, name);
      await page.mouse.click(x, y);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(value);
    },
    async select(name, option) {
      await focus('combobox', name);
      await page.keyboard.type(option); // a native select goes to the option that starts with what is typed
      const chosen = 'function () { return this.selectedOptions[0]?.label ?? ""; }';
      await until(`option "${option}"`, async () => {
        const [found] = await root.find('combobox', name);
        return found && (await root.ask<string>(found, chosen)) === option ? true : undefined;
      });
    },
    valueOf: (role, name) => withOne(role, name, async ({ value }) => value),
    press: (key) => page.keyboard.press(key),
    async focus(role, name) {
      await focus(role, name);
    },
    middleOf: middle,
    async focused() {
      const roles = ['button', 'combobox', 'textbox', 'radio', 'checkbox', 'link', 'menuitem', 'heading', 'option'];
      for (const role of roles) {
        const found = (await root.find(role)).find((it) => it.isFocused);
        if (found) return { role, name: found.name };
      }
      return undefined;
    },
  };
}
