import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

/** A tab with Maren's card open and everything chosen but the last press. */
async function beforeTheLastPress() {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  await toolbar.search(people.maren);
  await toolbar.choose(people.maren);
  await toolbar.waitForText('Phone help allowed since');
  await toolbar.select('Reason', 'Phone order');
  return { page, toolbar };
}

const layer = (style: string) => `{
  const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
  cover.style.cssText = 'position: fixed; margin: 0; border: 0; ${style}';
  document.body.append(cover);
  cover.showPopover();
}`;

type Place = { readonly x: number; readonly y: number };

test.each<[string, (button: Place) => string]>([
  ['fades the page', () => `document.documentElement.style.opacity = '0.4'`],
  ['moves the page', () => `document.documentElement.style.transform = 'translateX(8px)'`],
  ['filters the page', () => `document.documentElement.style.filter = 'blur(2px)'`],
  ['clips the page', () => `document.documentElement.style.clipPath = 'inset(0)'`],
  [
    'paints over everything without catching the pointer',
    () => layer('inset: 0; width: 100%; height: 100%; background: #fffe; pointer-events: none'),
  ],
  [
    'paints over a corner of the button',
    ({ x, y }) =>
      layer(
        `inset: auto; left: ${x + 20}px; top: ${y + 4}px; width: 200px; height: 80px; background: red; pointer-events: none`,
      ),
  ],
])('a page that %s gets nobody logged in', async (_, hostile) => {
  const { page, toolbar } = await beforeTheLastPress();
  await page.evaluate(hostile(await toolbar.middleOf('button', /^Log in as Maren/)));
  await toolbar.click('button', /^Log in as Maren/);
  await toolbar.waitForText('Paused for safety. The page covers the toolbar. Nothing was done.');
  await page.reload();
  await toolbar.waitForState('no-customer');
  await page.close();
});

test('the same confirmation in a window of its own cannot be covered, and logs in', async () => {
  const { page, toolbar } = await beforeTheLastPress();
  await page.evaluate(`document.documentElement.style.opacity = '0.9'`);
  await toolbar.click('button', /^Log in as Maren/);
  const opened = story.browser.context.waitForEvent('page');
  await toolbar.click('button', 'Open in its own window');
  const window = await opened;
  await window.getByRole('heading', { name: 'Log in as Maren Holloway' }).waitFor();
  expect(await window.locator('main').innerText()).toContain('Phone order');
  expect(await violations(window)).toEqual([]);
  await window.getByRole('button', { name: 'Log in as Maren' }).click();
  await toolbar.waitForState('acting', 20_000);
  expect(window.isClosed()).toBe(true);
  await toolbar.endCall();
});
