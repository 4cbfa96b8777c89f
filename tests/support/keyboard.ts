import type { Page } from 'playwright';
import type { ToolbarDriver } from './toolbar-driver.ts';

const mostTabs = 150;

/** Presses Tab until the page's focus is on something with that name, as a person without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < mostTabs; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(nameOfFocus);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to ${name}; it passed: ${[...new Set(passed)].join(' | ')}`);
}

/** As `tabTo`, for something inside the toolbar. */
export async function tabToTool(page: Page, toolbar: ToolbarDriver, role: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < mostTabs; press += 1) {
    const focused = await toolbar.focused();
    if (focused && focused.role === role && name.test(focused.name)) return;
    passed.push(focused ? `${focused.role} ${focused.name}` : 'the page');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${role} ${name}; it passed: ${[...new Set(passed)].join(' | ')}`);
}

/** Comes to the toolbar by Tab, which is one stop, and to the tool by the arrow keys. */
export async function arrowToTool(page: Page, toolbar: ToolbarDriver, name: RegExp): Promise<void> {
  await tabToTool(page, toolbar, 'button', /./);
  const passed: string[] = [];
  for (let press = 0; press < mostTabs; press += 1) {
    const focused = await toolbar.focused();
    if (focused && name.test(focused.name)) return;
    passed.push(focused?.name ?? 'nothing');
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys never came to ${name}; they passed: ${[...new Set(passed)].join(' | ')}`);
}

/** Runs in the page: what the focused element is called, near enough. */
function nameOfFocus(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return '';
  const labels = 'labels' in focused && focused.labels instanceof NodeList ? [...focused.labels] : [];
  const words = [focused.getAttribute('aria-label'), ...labels.map((label) => label.textContent), focused.textContent];
  return (
    words
      .find((word) => word?.trim())
      ?.trim()
      .replaceAll(/\s+/g, ' ') ?? ''
  );
}
