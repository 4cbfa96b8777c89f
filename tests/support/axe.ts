import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const contrast = { type: 'rule', values: ['color-contrast'] };
declare const window: Window & { readonly axe: { run(options: object): Promise<AxeResults> } };

/** "path rule: target" of everything on the page as it is that breaks WCAG 2.2 AA or axe's best practices in light colours, or contrast in dark ones. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe); // evaluated by the debugger, so the page's content security policy stays as strict as it is
  const inLight = await run(page, 'light', wcag);
  const inDark = await run(page, 'dark', contrast);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark];
}

async function run(page: Page, colorScheme: 'light' | 'dark', runOnly: object): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Colours on their way to others are no finding.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
  );
  const { violations: found } = await page.evaluate(
    (rules) =>
      window.axe.run({
        runOnly: rules,
        rules: { 'target-size': { enabled: true } },
        resultTypes: ['violations'],
        preload: false,
      }),
    runOnly,
  );
  const where = `${new URL(page.url()).pathname} in ${colorScheme}`;
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}, ${id}: ${target}`));
}
