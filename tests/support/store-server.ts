import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import type { Deps } from '../../server/deps.ts';
import type { Gateway } from '../../server/features/payments/gateway.ts';
import { createIds } from '../../server/ids.ts';
import { seedDemo } from '../../server/storage/demo/seed-demo.ts';
import { openStorage } from '../../server/storage/open.ts';
import { freePort } from './free-port.ts';
import { testConfig } from './store-config.ts';

export interface StoreOptions {
  /** What the database holds at the start; the demo store unless told otherwise. */
  readonly seed?: (deps: Deps) => Promise<void>;
  /** A further host name under which the store answers, at the same port. */
  readonly secondHost?: string;
  /** Takes cards; none unless told otherwise. */
  readonly gateway?: Gateway;
}

/** The store server from its sources, in this process, on a free port with a fresh embedded database. */
export interface RunningStore {
  readonly deps: Deps;
  readonly origin: string;
  /** Patterns of every address that has a page, as Fastify writes them: `/p/:slug`. */
  readonly pages: readonly string[];
  /** The address of a path, under the name that the toolbar's built-in stores cover. */
  url(path: string): string;
  /** Lets time pass for the server alone; it runs on from there. */
  advance(ms: number): void;
  close(): Promise<void>;
}

export async function startStore({ seed = seedDemo, secondHost, gateway }: StoreOptions = {}): Promise<RunningStore> {
  const dataDir = await mkdtemp(join(tmpdir(), 'telesales-store-'));
  const port = await freePort();
  const storage = await openStorage({ dataDir });
  let offsetMs = 0;
  const clock = { now: () => Date.now() + offsetMs };
  const config = testConfig({ dataDir, port, secondHost });
  const deps: Deps = { storage, clock, ids: createIds(clock), gateway, config };
  await seed(deps);
  const app = await createApp(deps);
  await app.listen({ host: '127.0.0.1', port });
  const origin = `http://localhost:${(app.server.address() as AddressInfo).port}`; // listening on a port, so not a pipe
  return {
    deps,
    origin,
    pages: app.declaredRoutes
      .filter(({ method, rules }) => method === 'GET' && rules.kind === 'page')
      .map(({ path }) => path),
    url: (path) => new URL(path, origin).href,
    advance: (ms) => {
      offsetMs += ms;
    },
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
      await storage.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
