import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { closedRootOf } from './closed-root.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const contrast = { type: 'rule', values: ['color-contrast'] };
declare const window: Window & { readonly axe: { run(context: string, options: object): Promise<AxeResults> } };

/** "path rule: target" of everything on the page as it is that breaks WCAG 2.2 AA in light colours, or contrast in dark ones. */
export async function violations(page: Page): Promise<readonly string[]> {
  return violationsIn(page, ':root');
}

const copyId = 'copy-of-the-toolbar';

/** The same of the toolbar as it is, whose closed root nobody can look into: a copy in an open one is judged. */
export async function toolbarViolations(page: Page): Promise<readonly string[]> {
  const root = await closedRootOf(page);
  await root.askRoot(`function () { (${copyToolbar})(this, ${JSON.stringify(copyId)}); }`);
  try {
    return await violationsIn(page, `#${copyId}`);
  } finally {
    await page.evaluate((id) => document.getElementById(id)?.remove(), copyId);
  }
}

/** Runs in the page: lays a copy over the toolbar, with what is typed and chosen in it. */
function copyToolbar(root: ShadowRoot, id: string): void {
  const host = document.createElement('div');
  host.id = id;
  host.popover = 'manual';
  host.style.cssText = 'all: initial; position: fixed; inset: 0 0 auto; overflow: visible';
  const copy = host.attachShadow({ mode: 'open' });
  for (const child of root.children) {
    const sheet = new CSSStyleSheet();
    // The page's policy forbids styles that its own scripts put in, but not sheets that they build.
    if (child instanceof HTMLStyleElement) sheet.replaceSync(child.textContent);
    else copy.append(child.cloneNode(true));
    copy.adoptedStyleSheets.push(sheet);
  }
  const fields = (of: ShadowRoot) => [...of.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  for (const [at, { value, checked }] of fields(root).entries())
    Object.assign(fields(copy)[at] ?? {}, { value, checked });
  document.body.append(host);
  host.showPopover();
}

async function violationsIn(page: Page, context: string): Promise<readonly string[]> {
  await page.evaluate(axe); // evaluated by the debugger, so the page's content security policy stays as strict as it is
  const inLight = await run(page, context, 'light', wcag);
  const inDark = await run(page, context, 'dark', contrast);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark];
}

async function run(
  page: Page,
  context: string,
  colorScheme: 'light' | 'dark',
  runOnly: object,
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  // Colours on their way to others are no finding.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => undefined),
  );
  const { violations: found } = await page.evaluate(([what, rules]) => window.axe.run(what, { runOnly: rules }), [
    context,
    runOnly,
  ] as const);
  const where = `${new URL(page.url()).pathname} in ${colorScheme}`;
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}, ${id}: ${target}`));
}
