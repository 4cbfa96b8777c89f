import type { Page } from 'playwright';
import { violations, violationsInLight } from './axe.ts';
import type { RunningStore } from './store-server.ts';

/** Narrow as a phone's screen, wide as a desk's. */
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** A way through the store's pages, each looked at in both sizes, and in both themes in the last of them: their colours are the same. */
export interface PageTour {
  readonly page: Page;
  /** Opens one path after the other and looks at what is there. */
  visit(...paths: readonly string[]): Promise<void>;
  /** Looks at what the page shows at this moment. */
  look(): Promise<void>;
  /** As `look`, of something that only one size has. */
  lookAt(width: (typeof sizes)[number]['width']): Promise<void>;
  /** Everything that broke the rules, with where it was. */
  readonly found: readonly string[];
  /** Visits what it has not seen yet of all pages whose address names nothing. */
  visitOthers(isMeant: (path: string) => boolean): Promise<void>;
  /** Patterns of pages that the tour was not at; files that are kept have nothing to look at. */
  unseen(): readonly string[];
}

export function pageTour(page: Page, store: RunningStore): PageTour {
  const found: string[] = [];
  const seen = new Set<string | undefined>();
  const note = (path: string) => seen.add(patternOf(store.pages, path));
  const lookAt = async (width: number, lookFor = violations) => {
    note(new URL(page.url()).pathname);
    const broken = await lookFor(page);
    found.push(...broken.map((it) => `${it} at ${width} px`));
  };
  const look = async () => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await lookAt(size.width, size === sizes.at(-1) ? violations : violationsInLight);
    }
  };
  const visit = async (...paths: readonly string[]) => {
    for (const path of paths) {
      note(path.split('?')[0] ?? path);
      await page.goto(store.url(path));
      await look();
    }
  };
  const unseen = () => store.pages.filter((pattern) => !seen.has(pattern) && !pattern.endsWith('.csv'));
  const visitOthers = (isMeant: (path: string) => boolean) =>
    visit(...unseen().filter((path) => isMeant(path) && !path.includes(':')));
  return { page, found, look, lookAt, visit, visitOthers, unseen };
}

/** The pattern that an address belongs to: one without names in it before one with. */
function patternOf(patterns: readonly string[], path: string): string | undefined {
  const fitting = patterns.filter((pattern) => new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
  return fitting.toSorted((one, other) => one.split(':').length - other.split(':').length)[0];
}
