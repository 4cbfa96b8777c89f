import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sessionInputs } from '../../shared/api/paths.ts';
import { demoPassword, people } from '../support/shop.ts';
import { type StoreProcess, startStoreProcess } from '../support/store-process.ts';
import { cartWithOneLine, wireClient } from '../support/wire-client.ts';
import { type LoadRequest, type Measured, measureLoad, nothing } from './load.ts';

const rounds = 3;

export interface ServerFigures {
  /** ms until the first page, by start. */
  readonly firstPage: { readonly newStore: number; readonly secondStart: number };
  readonly loads: readonly ServerLoad[];
  readonly productPage: Measured;
  /** Resident, after all of it. */
  readonly memoryBytes: number;
}
export interface ServerLoad {
  readonly what: 'read' | 'update';
  readonly store: Measured;
  readonly bare: Measured;
}

type Loads = Readonly<Record<ServerLoad['what'], LoadRequest>>;

/** The store server beside bare node:http on the same statements, and what pages and memory take. */
export async function measureServer(): Promise<ServerFigures> {
  const start = performance.now();
  const store = await startStoreProcess({ LOG_LEVEL: 'silent' });
  const bare = await startBare();
  try {
    await page(store);
    const newStore = performance.now() - start;
    await store.terminate();
    const again = performance.now();
    await store.restart();
    await page(store);
    const secondStart = performance.now() - again;
    const storeLoads = await loadsOfStore(store);
    const loads = [await compare('read', storeLoads, bare.loads), await compare('update', storeLoads, bare.loads)];
    const productPage = await measureLoad({ method: 'GET', url: await productAddress(store), headers: {} });
    return { firstPage: { newStore, secondStart }, loads, productPage, memoryBytes: store.memoryBytes() };
  } finally {
    await store.close();
    await bare.close();
  }
}

const page = async (store: StoreProcess) => (await fetch(store.origin)).text();

/** Both take turns, so that whatever else the machine does falls on both; the best of each counts. */
async function compare(what: ServerLoad['what'], store: Loads, bare: Loads): Promise<ServerLoad> {
  const best = { store: nothing, bare: nothing };
  for (let round = 0; round < rounds; round += 1)
    for (const [name, loads] of [
      ['store', store],
      ['bare', bare],
    ] as const) {
      const measured = await measureLoad(loads[what]);
      if (measured.perSecond > best[name].perSecond) best[name] = measured;
    }
  return { what, ...best };
}

async function loadsOfStore({ origin }: StoreProcess): Promise<Loads> {
  const html = await (await fetch(`${origin}/search?q=HS-COF-104`)).text();
  const sku = /name="sku" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const { orderFormId } = await cartWithOneLine(await wireClient(origin, people.wade), sku);
  const path = `${origin}/api/checkout/pub/orderForm/${orderFormId}`;
  return loadsOf(path, `${path}/items/update`, await actingForWade(origin));
}

async function productAddress({ origin }: StoreProcess): Promise<string> {
  const html = await (await fetch(`${origin}/search?q=HS-COF-104`)).text();
  const path = /href="(\/p\/[^"?]+)/.exec(html)?.[1];
  if (!path) throw new Error('The demo store has changed: HS-COF-104 has no page.');
  return origin + path;
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

async function startBare(): Promise<{ readonly loads: Loads; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'telesales-bench-'));
  const script = resolve(import.meta.dirname, 'bare-server.ts');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = `http://127.0.0.1:${await firstLine(child)}/`;
  return {
    loads: loadsOf(url, url, { login: 'login of the bench', session: 'session of the bench' }),
    close: async () => {
      child.removeAllListeners('close').kill();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function loadsOf(readUrl: string, updateUrl: string, headers: LoadRequest['headers']): Loads {
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
