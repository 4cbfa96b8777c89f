import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts';
import { type RunningStore, type StoreOptions, startStore } from './store-server.ts';
import { chromiumToolbar, type ToolbarDriver } from './toolbar-driver.ts';

/** A tab and the toolbar in it. */
export interface Tab {
  readonly page: Page;
  readonly toolbar: ToolbarDriver;
}

/** A store server of any kind. */
export interface Store {
  url(path: string): string;
  close(): Promise<void>;
}

/** What the tests of one file share: a store with a database of its own, and an operator's browser with a profile of its own. */
export interface Story<S extends Store = RunningStore> {
  readonly store: S;
  readonly browser: Chromium;
  openTab(path?: string): Promise<Tab>;
  /** Accepts that this happens once or more in the running test; any other error in the browser fails it. */
  expectError(pattern: RegExp): void;
}

/** A story on the store from its sources, whose clock the test holds. */
export const useStory = (options: StoreOptions & ChromiumOptions = {}): Story =>
  useStoryOn(() => startStore(options), options);

/** Starts store and browser before the file's tests, ends both after them, and fails a test in which the browser met an error. */
export function useStoryOn<S extends Store>(start: () => Promise<S>, options: ChromiumOptions = {}): Story<S> {
  let store: S | undefined;
  let browser: Chromium | undefined;
  const expected: RegExp[] = [];
  beforeAll(async () => {
    [store, browser] = await Promise.all([start(), launchChromium(options)]);
  });
  afterEach(async () => {
    const errors = (await browser?.takeErrors()) ?? [];
    const surprises = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    expected.length = 0;
    expect(surprises, 'errors in the browser').toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await store?.close();
  });
  const started = <T>(it: T | undefined): T => {
    if (!it) throw new Error('The story has not begun: use it inside a test.');
    return it;
  };
  return {
    get store() {
      return started(store);
    },
    get browser() {
      return started(browser);
    },
    async openTab(path) {
      const page = await started(browser).newPage();
      if (path !== undefined) await page.goto(started(store).url(path));
      return { page, toolbar: await chromiumToolbar(page) };
    },
    expectError: (pattern) => expected.push(pattern),
  };
}
