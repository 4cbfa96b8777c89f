/** `npm run bench`: figures of this machine. The store server beside bare node:http on the same statements; sizes; start time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sessionInputs } from '../../shared/api/paths.ts';
import { demoPassword, people } from '../support/shop.ts';
import { startStoreProcess } from '../support/store-process.ts';
import { cartWithOneLine, wireClient } from '../support/wire-client.ts';
import { type LoadRequest, type Measured, measureLoad } from './load.ts';

const contentScripts = resolve(import.meta.dirname, '../../dist/chrome/content');

const nothing: Measured = { perSecond: 0, p50: 0, p99: 0 };

interface Target {
  readonly name: 'store' | 'bare';
  readonly loads: Readonly<Record<'read' | 'update', LoadRequest>>;
  close(): Promise<void>;
}

const rounds = 3;
const targets = [await startStore(), await startBare()];
console.log('\nrequests a second (ms p50 / p99), the best of three turns');
for (const what of ['read', 'update'] as const) {
  const [store = nothing, bare = nothing] = await bestOf(what);
  const share = (store.perSecond / bare.perSecond).toFixed(2);
  console.log(`  cart ${what.padEnd(6)}  store ${words(store)}  bare ${words(bare)}  ${share}×`);
}
for (const { close } of targets) await close();
console.log('\nextension, bytes after gzip');
for (const file of (await readdir(contentScripts)).sort())
  console.log(`  ${file.padEnd(16)} ${await gzippedBytes(file)}`);

/** Both take turns, so that whatever else the machine does falls on both. */
async function bestOf(what: 'read' | 'update'): Promise<readonly Measured[]> {
  const best = targets.map(() => nothing);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { loads }] of targets.entries()) {
      const measured = await measureLoad(loads[what]);
      if (measured.perSecond > (best[index]?.perSecond ?? 0)) best[index] = measured;
    }
  return best;
}

async function startStore(): Promise<Target> {
  const start = performance.now();
  const store = await startStoreProcess({ LOG_LEVEL: 'silent' });
  await (await fetch(store.origin)).text();
  console.log(`first page of a new demo store after ${Math.round(performance.now() - start)} ms`);
  await store.terminate();
  const again = performance.now();
  await store.restart();
  await (await fetch(store.origin)).text();
  console.log(`first page after a second start ${Math.round(performance.now() - again)} ms`);
  const html = await (await fetch(`${store.origin}/search?q=HS-COF-104`)).text();
  const sku = /name="sku" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const { orderFormId } = await cartWithOneLine(await wireClient(store.origin, people.wade), sku);
  const path = `${store.origin}/api/checkout/pub/orderForm/${orderFormId}`;
  const headers = await actingForWade(store.origin);
  return { name: 'store', loads: loadsOf(path, `${path}/items/update`, headers), close: store.close };
}

/** An operator at work on a customer's cart: every change is audited. */
async function actingForWade(origin: string): Promise<LoadRequest['headers']> {
  const type = { 'content-type': 'application/json' };
  const login = await fetch(`${origin}/api/vtexid/pub/authentication/classic/validate`, {
    method: 'POST',
    headers: type,
    body: JSON.stringify({ login: people.operator, password: demoPassword }),
  });
  const { authCookie } = (await login.json()) as { authCookie: { Value: string } };
  const headers = { VtexIdclientAutCookie: authCookie.Value };
  const session = /vtex_session=([^;]+)/.exec(login.headers.get('set-cookie') ?? '')?.[1] ?? '';
  const started = await fetch(`${origin}/api/sessions`, {
    method: 'POST',
    headers: { ...headers, ...type, cookie: `vtex_session=${session}` },
    body: JSON.stringify({
      public: { [sessionInputs.email]: { value: people.wade }, [sessionInputs.reason]: { value: 'phone-order' } },
    }),
  });
  if (!started.ok) throw new Error(`Nobody acts for Wade: ${await started.text()}`);
  const { sessionToken } = (await started.json()) as { sessionToken: string };
  return { ...headers, cookie: `vtex_session=${sessionToken}` };
}

async function startBare(): Promise<Target> {
  const dataDir = await mkdtemp(join(tmpdir(), 'telesales-bench-'));
  const script = resolve(import.meta.dirname, 'bare-server.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = `http://127.0.0.1:${await firstLine(child)}/`;
  const close = async () => {
    child.removeAllListeners('close').kill();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    name: 'bare',
    loads: loadsOf(url, url, { login: 'login of the bench', session: 'session of the bench' }),
    close,
  };
}

function loadsOf(readUrl: string, updateUrl: string, headers: LoadRequest['headers']): Target['loads'] {
  let sent = 0;
  const body = () => JSON.stringify({ orderItems: [{ index: 0, quantity: (sent++ % 40) + 1 }] });
  return {
    read: { method: 'GET', url: readUrl, headers },
    update: { method: 'POST', url: updateUrl, headers, body },
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
