import { afterEach, expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { type Tab, useStory } from '../support/story.ts';

const story = useStory();
afterEach(() => story.browser.context.clearCookies());

/** A customer card with a reason given: one click from acting. */
async function readyToAct(): Promise<Tab> {
  const tab = await story.openTab();
  await signIn(tab.page, story.store, people.operator);
  await tab.toolbar.waitForState('no-customer');
  await tab.toolbar.search(people.maren);
  await tab.toolbar.choose(people.maren);
  await tab.toolbar.select('Reason', 'Phone order');
  return tab;
}

async function runningCalls(): Promise<number> {
  const { staff, calls } = story.store.deps.storage.read;
  return (await calls.runningOf((await staff.byEmail(people.operator))?.id ?? '')).length;
}

test('scripts of a page can neither look into the toolbar nor press it', async () => {
  const { page, toolbar } = await readyToAct();
  const reached = await page.evaluate(() => {
    const host = document.documentElement.firstElementChild;
    if (!(host instanceof HTMLElement)) return 'no host';
    for (let x = 5; x < innerWidth; x += 20)
      for (let y = 5; y < 700; y += 10) {
        const hit = document.elementFromPoint(x, y);
        if (hit !== host) continue;
        const options = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          hit.dispatchEvent(new MouseEvent(type, options));
      }
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    window.postMessage({ ask: 'setImpersonationCookie', payload: { email: 'wade@example.com' } }, '*');
    let internals: unknown;
    try {
      internals = host.attachInternals().shadowRoot;
    } catch {
      internals = null; // only elements with a dash in their name have any
    }
    return { root: host.shadowRoot, internals, extension: 'chrome' in window && 'runtime' in Object(window.chrome) };
  });
  expect(reached).toEqual({ root: null, internals: null, extension: false });
  await page.waitForTimeout(1_000);
  expect(await toolbar.state()).toBe('no-customer');
  expect(await runningCalls()).toBe(0);
  expect((await story.browser.context.cookies()).map(({ name }) => name)).not.toContain(
    'vtex-impersonated-customer-email',
  );
  await page.close();
});

test.each([
  [
    'covers',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'position: fixed; inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none; opacity: 0.9';
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  ['fades', () => document.documentElement.style.setProperty('opacity', '0.02', 'important')],
  ['moves', () => document.documentElement.style.setProperty('translate', '0 40px', 'important')],
] as const)('a page that %s the toolbar gets no call started by a click on it', async (_, disguise) => {
  const { page, toolbar } = await readyToAct();
  await page.evaluate(disguise);
  await toolbar.click('button', /^Log in as Maren$/);
  await toolbar.waitForText('Paused for safety');
  expect(await runningCalls()).toBe(0);
  await page.close();
});

test('a toolbar that the page takes away, hides or fades is back within a moment', async () => {
  const { page, toolbar } = await readyToAct();
  for (const attack of ['remove()', "style.display = 'none'", "style.opacity = '0'", 'hidePopover()']) {
    await page.evaluate(`document.documentElement.firstElementChild.${attack}`);
    await page.waitForTimeout(300);
    expect(await toolbar.text(), attack).toContain('Maren Holloway');
    expect(
      await page.evaluate(() => document.elementFromPoint(20, 20) === document.documentElement.firstElementChild),
    ).toBe(true);
  }
  await page.close();
});

test('what is paused can be confirmed in a window that no page reaches', async () => {
  const { page, toolbar } = await readyToAct();
  await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.5', 'important'));
  await toolbar.click('button', /^Log in as Maren$/);
  await toolbar.waitForText('Paused for safety');
  const opened = story.browser.context.waitForEvent('page');
  await toolbar.click('button', 'Open in its own window');
  const own = await opened;
  await own.getByRole('heading', { name: /Maren Holloway/ }).waitFor();
  await own.getByRole('button', { name: 'Log in as Maren' }).click();
  await toolbar.waitForState('acting', 20_000);
  expect(await runningCalls()).toBe(1);
});
