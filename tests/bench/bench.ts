/**
 * `npm run bench`: figures of this machine beside their limits. All of it takes some ten minutes, most of them for a million customers;
 * `npm run bench -- server`, `-- live`, `-- search` or `-- toolbar` measures one part.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { askedForms, measureSearch } from './customer-search.ts';
import { measureStreams, openStreams } from './live-streams.ts';
import type { Measured, Percentiles } from './load.ts';
import { measureServer } from './server-load.ts';
import { measureToolbar } from './toolbar-cost.ts';

const contentScripts = resolve(import.meta.dirname, '../../dist/chrome/content');

const parts = { server: reportServer, live: reportLive, search: reportSearch, toolbar: reportToolbar } as const;
type Part = keyof typeof parts;
const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

const named = process.argv.slice(2);
const asked = named.filter(isPart);
if (asked.length < named.length) {
  console.error(`Name parts of ${Object.keys(parts).join(', ')}, or none for all.`);
  process.exit(1);
}
let missed = 0;
for (const part of asked.length > 0 ? asked : (Object.keys(parts) as Part[])) await parts[part]();
if (missed > 0) {
  console.log(`\n${missed} figures miss their limit.`);
  process.exitCode = 1;
}

async function reportServer(): Promise<void> {
  const { firstPage, loads, productPage, memoryBytes } = await measureServer();
  head('Server: 32 connections, requests a second (ms p50 / p99), the best of three turns');
  for (const { what, store, bare } of loads) {
    const share = store.perSecond / bare.perSecond;
    line(
      `cart ${what}`,
      `store ${rate(store)}  bare node:http ${rate(bare)}  ${share.toFixed(2)}×`,
      share >= 0.5,
      '≥ 0.5×',
    );
  }
  line('product page', rate(productPage), productPage.perSecond >= 1_500, '≥ 1,500/s');
  line('memory after it', `${(memoryBytes / 2 ** 20).toFixed(0)} MB`, memoryBytes <= 150 * 2 ** 20, '≤ 150 MB');
  line('first page', `new demo store ${firstPage.newStore.toFixed(0)} ms`);
  line('', `second start ${firstPage.secondStart.toFixed(0)} ms`, firstPage.secondStart <= 3_000, '≤ 3,000 ms');
}

async function reportLive(): Promise<void> {
  const { moreBytes, toldAfter } = await measureStreams();
  head(`Live updates: ${openStreams} open streams`);
  line('memory', `${(moreBytes / 2 ** 20).toFixed(1)} MB more`, moreBytes <= 50 * 2 ** 20, '≤ 50 MB more');
  line('a change is told', `after ${times(toldAfter).trim()} ms (p50 / p99)`);
}

async function reportSearch(): Promise<void> {
  const few = await measureSearch(10_000);
  const many = await measureSearch(1_000_000);
  head('Customer search, embedded database: ms p50 / p99 among 10,000 and among 1,000,000 customers');
  for (const form of askedForms) {
    const ratio = many[form].p50 / few[form].p50;
    const isBounded = /beginning|exact/.test(form);
    line(
      form,
      `${times(few[form])}  ${times(many[form])}  ${ratio.toFixed(2)}×`,
      many[form].p99 <= 20 && (!isBounded || ratio <= 2),
      isBounded ? 'p99 ≤ 20 ms, ≤ 2×' : 'p99 ≤ 20 ms',
    );
  }
}

async function reportToolbar(): Promise<void> {
  const { paintedAfterMs, mainThreadMs } = await measureToolbar();
  const cost = mainThreadMs.toolbar - mainThreadMs.empty;
  head('Toolbar: medians of 15 loads in Chromium');
  line('painted', `${paintedAfterMs.toFixed(0)} ms after the page's first paint`, paintedAfterMs <= 100, '≤ 100 ms');
  line(
    'main thread',
    `${mainThreadMs.toolbar.toFixed(1)} ms, empty content script ${mainThreadMs.empty.toFixed(1)} ms: ${cost.toFixed(1)} ms more`,
    cost <= 10,
    '≤ 10 ms more',
  );
  for (const file of (await readdir(contentScripts)).sort()) {
    const bytes = gzipSync(await readFile(join(contentScripts, file)), { level: 9 }).length;
    line(file, `${bytes} bytes after gzip`, bytes <= 20_000, '≤ 20,000');
  }
}

function head(words: string): void {
  console.log(`\n${words}`);
}

function line(name: string, figure: string, isMet?: boolean, limit = ''): void {
  if (isMet === false) missed += 1;
  const verdict = isMet === undefined ? '' : `  ${isMet ? '✓' : '✗'} ${limit}`;
  console.log(`  ${name.padEnd(26)} ${figure}${verdict}`);
}

function rate({ perSecond, p50, p99 }: Measured): string {
  return `${Math.round(perSecond).toString().padStart(6)} (${p50.toFixed(1)} / ${p99.toFixed(1)})`;
}

function times({ p50, p99 }: Percentiles): string {
  return `${p50.toFixed(2).padStart(6)} / ${p99.toFixed(2).padEnd(6)}`;
}
