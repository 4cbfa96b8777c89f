/** `npm run bench`: figures of this machine. The store server beside bare node:http on the same statements; sizes; start time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { people } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { cartWithOneLine, wireClient } from '../support/wire-client.ts';
import { type LoadRequest, type Measured, measureLoad } from './load.ts';

const contentScripts = resolve(import.meta.dirname, '../../dist/chrome/content');

interface Pair {
  readonly read: Measured;
  readonly update: Measured;
}

const ofStore = await measureStore();
const ofBare = await measureBare();
console.log('\nrequests a second (ms p50 / p99)');
for (const name of ['read', 'update'] as const) {
  const share = ofStore[name].perSecond / ofBare[name].perSecond;
  console.log(
    `  cart ${name.padEnd(6)}  store ${words(ofStore[name])}  bare ${words(ofBare[name])}  ${share.toFixed(2)}×`,
  );
}
console.log('\nextension, bytes after gzip');
for (const file of (await readdir(contentScripts)).sort())
  console.log(`  ${file.padEnd(16)} ${await gzippedBytes(file)}`);

async function measureStore(): Promise<Pair> {
  const start = performance.now();
  const store = await startStoreProcess({ LOG_LEVEL: 'silent' });
  try {
    const first = await fetch(store.origin);
    await first.text();
    console.log(`first page of a new demo store after ${Math.round(performance.now() - start)} ms`);
    await store.terminate();
    const again = performance.now();
    await store.restart();
    await (await fetch(store.origin)).text();
    console.log(`first page after a second start ${Math.round(performance.now() - again)} ms`);
    const client = await wireClient(store.origin, people.wade);
    const html = await (await fetch(`${store.origin}/search?q=HS-COF-104`)).text();
    const { orderFormId } = await cartWithOneLine(client, /name="sku" value="([^"]+)"/.exec(html)?.[1] ?? '');
    const path = `${store.origin}/api/checkout/pub/orderForm/${orderFormId}`;
    return await measure(path, `${path}/items/update`, { VtexIdclientAutCookie: client.token });
  } finally {
    await store.close();
  }
}

async function measureBare(): Promise<Pair> {
  const dataDir = await mkdtemp(join(tmpdir(), 'telesales-bench-'));
  const script = resolve(import.meta.dirname, 'bare-server.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = `http://127.0.0.1:${await firstLine(child)}/`;
    return await measure(url, url, {});
  } finally {
    child.kill();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(readUrl: string, updateUrl: string, headers: LoadRequest['headers']): Promise<Pair> {
  let sent = 0;
  const body = () => JSON.stringify({ orderItems: [{ index: 0, quantity: (sent++ % 40) + 1 }] });
  return {
    read: await measureLoad({ method: 'GET', url: readUrl, headers }),
    update: await measureLoad({ method: 'POST', url: updateUrl, headers, body }),
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    child.stdout?.once('data', (text: Buffer) => settle(text.toString().trim()));
    child.once('close', (code) => fail(new Error(`The bare server ended with code ${code}.`)));
  });
}

function words({ perSecond, p50, p99 }: Measured): string {
  return `${Math.round(perSecond).toString().padStart(6)} (${p50.toFixed(1)} / ${p99.toFixed(1)})`;
}

async function gzippedBytes(file: string): Promise<number> {
  return gzipSync(await readFile(join(contentScripts, file)), { level: 9 }).length;
}
