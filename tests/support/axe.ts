import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { closedRootOf } from './closed-root.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
declare const window: Window & { readonly axe: { run(where: string, options: RunOptions): Promise<AxeResults> } };

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const quick: RunOptions = { resultTypes: ['violations'], preload: false };
/** The size of targets is no part of a set that axe runs by itself. */
const inLight = (tags: readonly string[]): RunOptions => ({
  ...quick,
  runOnly: { type: 'tag', values: [...tags] },
  rules: { 'target-size': { enabled: true } },
});
const inDark: RunOptions = { ...quick, runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * "path rule: target" of everything on the page as it is that breaks WCAG 2.2 AA or axe's best practices in light colours, or contrast
 * in dark ones.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  return inBothThemes(page, 'html', [...wcag, 'best-practice']);
}

/** As `violations`, in light colours alone. */
export async function violationsInLight(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  return run(page, 'light', 'html', inLight([...wcag, 'best-practice']));
}

/** Evaluated by the debugger, so the page's content security policy stays as strict as it is; once a page, which takes a while. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
}

/** As `violations`, of the toolbar alone; the best practices are about whole pages. */
export async function toolbarViolations(page: Page): Promise<readonly string[]> {
  await bringAxe(page);
  const root = await closedRootOf(page);
  // Axe looks into the roots that hosts name. The page's own view of the host is not the toolbar's, which notices nothing.
  await root.askRoot(
    'function () { Object.defineProperty(this.host, "shadowRoot", { value: this, configurable: true }); }',
  );
  const found = await inBothThemes(page, 'html > div:first-child', wcag);
  await root.askRoot('function () { delete this.host.shadowRoot; }');
  return found;
}

async function inBothThemes(page: Page, where: string, tags: readonly string[]): Promise<readonly string[]> {
  const light = await run(page, 'light', where, inLight(tags));
  const dark = await run(page, 'dark', where, inDark);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}

async function run(
  page: Page,
  colorScheme: 'light' | 'dark',
  where: string,
  options: RunOptions,
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Colours on their way to others are no finding; what is taken away meanwhile ends its animation early.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
  );
  const { violations: found } = await page.evaluate(([place, how]) => window.axe.run(place, how), [
    where,
    options,
  ] as const);
  const which = `${new URL(page.url()).pathname} in ${colorScheme}`;
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${which}, ${id}: ${target}`));
}
