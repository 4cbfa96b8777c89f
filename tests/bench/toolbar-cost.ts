import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { people, signIn } from '../support/shop.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';

const loads = 15;
/** Until a loaded page has come to rest. */
const restMs = 600;

export interface ToolbarFigures {
  /** Median, ms from the page's first paint to the toolbar's. Negative: it was there before. */
  readonly paintedAfterMs: number;
  /** Median, ms of the page's main thread with the toolbar and with a content script that does nothing. */
  readonly mainThreadMs: { readonly toolbar: number; readonly empty: number };
}

/** An operator's home page with the toolbar, and in turn with an extension that does nothing. */
export async function measureToolbar(): Promise<ToolbarFigures> {
  const nothing = await emptyExtension();
  const store = await startStoreProcess({ LOG_LEVEL: 'silent' });
  const [ours, empty] = await Promise.all([launchChromium(), launchChromium({ extension: nothing })]);
  try {
    const [page, emptyPage] = [await signedIn(ours, store), await signedIn(empty, store)];
    const painted: number[] = [];
    const busy: { readonly ours: number[]; readonly empty: number[] } = { ours: [], empty: [] };
    for (let turn = 0; turn < loads; turn += 1) {
      const load = await loadOnce(page, store);
      painted.push(load.toolbarPaintMs - load.firstPaintMs);
      busy.ours.push(load.mainThreadMs);
      busy.empty.push((await loadOnce(emptyPage, store)).mainThreadMs);
    }
    return {
      paintedAfterMs: median(painted),
      mainThreadMs: { toolbar: median(busy.ours), empty: median(busy.empty) },
    };
  } finally {
    await Promise.all([ours.close(), empty.close(), store.close()]);
    await rm(nothing, { recursive: true, force: true });
  }
}

async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'telesales-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['http://localhost/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['background.js', 'content.js']) await writeFile(join(folder, file), '');
  return folder;
}

async function signedIn(browser: Chromium, store: StoreProcess): Promise<Page> {
  const page = await browser.newPage();
  await signIn(page, store, people.operator);
  await page.addInitScript(watchForToolbar);
  return page;
}

/** Runs in the page: notes when the first frame with the toolbar's box in the top layer has been painted. */
function watchForToolbar(): void {
  const look = () => {
    const box = document.querySelector('html > [popover]:popover-open');
    if (box && box.getBoundingClientRect().height > 0)
      requestAnimationFrame((at) => {
        document.documentElement.dataset.benchPaint = String(at);
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function loadOnce(page: Page, store: StoreProcess) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' }); // its own time, not what other programs take
  await page.goto(store.url('/'), { waitUntil: 'load' });
  await sleep(restMs);
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const { firstPaintMs, toolbarPaintMs } = await page.evaluate(() => ({
    firstPaintMs: performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
    toolbarPaintMs: Number(document.documentElement.dataset.benchPaint ?? Number.NaN),
  }));
  const tasks = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  return { firstPaintMs, toolbarPaintMs, mainThreadMs: tasks * 1_000 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
