import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { people, signIn } from '../support/shop.ts';
import { useStory } from '../support/story.ts';

const story = useStory();

async function openAsOperator() {
  const { page, toolbar } = await story.openTab();
  await signIn(page, story.store, people.operator);
  await toolbar.waitForState('no-customer');
  return { page, toolbar };
}

const host = 'document.documentElement.firstElementChild';
const attack = async (page: Page, script: string) => {
  await page.evaluate(script);
  await sleep(50);
};

test('what a page does to the toolbar is undone within a moment, five times; then the page has its way', async () => {
  const { page, toolbar } = await openAsOperator();
  story.expectError(/Applying inline style violates/); // moved by the page, our style sheet is the page's for a moment
  const attacks = [
    `${host}.remove()`,
    `${host}.style.display = 'none'`,
    `${host}.hidePopover()`,
    `${host}.inert = true`,
    `document.body.append(${host})`,
  ];
  for (const script of attacks) {
    await attack(page, script);
    expect(await toolbar.isPresent(), script).toBe(true);
    expect(await page.evaluate(`${host}.matches(':popover-open') && !${host}.inert`), script).toBe(true);
  }
  await attack(page, `${host}.remove()`);
  expect(await toolbar.isPresent()).toBe(false);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.toolbar-strip')).display`)).toBe('none');
  await page.close();
});

test('no style of the page reaches the toolbar', async () => {
  const { page, toolbar } = await openAsOperator();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { transition: all 9s !important } html > div { --text: red; display: none; opacity: 0; transform: scale(0); position: static }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  expect(
    await page.evaluate(
      `JSON.stringify([getComputedStyle(${host}).display, getComputedStyle(${host}).opacity, getComputedStyle(${host}).position])`,
    ),
  ).toBe(JSON.stringify(['block', '1', 'fixed']));
  await toolbar.click('button', 'More');
  await toolbar.waitForText('Keyboard shortcuts');
  await page.close();
});

test('a script of the page finds no way in, and its own events do nothing', async () => {
  const { page, toolbar } = await openAsOperator();
  await toolbar.search(people.wade);
  const found = await page.evaluate(() => {
    const element = document.documentElement.firstElementChild;
    const results = [element?.shadowRoot ?? null, element?.childElementCount ?? -1, element?.textContent ?? ''];
    for (const type of ['click', 'keydown', 'pointerdown', 'input'])
      element?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    document.dispatchEvent(new Event('kafakmlfjenkmmphddaemalacamafcpo starts'));
    window.postMessage({ order: 'leave', patterns: ['http://localhost/*'] }, '*');
    return results;
  });
  expect(found).toEqual([null, 0, '']);
  await sleep(100);
  expect(await toolbar.state()).toBe('no-customer');
  expect((await toolbar.names('option')).join()).toContain('Wade Wilson');
  await page.close();
});

test('what is typed in the toolbar does not reach the handlers of the page', async () => {
  const { page, toolbar } = await openAsOperator();
  await page.evaluate(() => {
    document.title = '';
    for (const type of ['keydown', 'keyup', 'input', 'click'])
      document.addEventListener(type, () => {
        document.title += `${type} `;
      });
  });
  await toolbar.search(people.wade);
  expect(await page.title()).toBe('');
  await page.close();
});
