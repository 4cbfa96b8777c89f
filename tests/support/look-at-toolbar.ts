import { toolbarViolations } from './axe.ts';
import type { Tab } from './story.ts';

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** Looks at the toolbar of a tab, narrow and wide, light and dark, and keeps what breaks WCAG 2.2 AA. */
export function lookerAt({ page }: Pick<Tab, 'page'>) {
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      const broken = await toolbarViolations(page);
      found.push(...broken.map((it) => `${what} at ${size.width} px: ${it}`));
    }
  };
  return { found, look };
}
