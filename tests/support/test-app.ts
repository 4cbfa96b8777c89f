import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import type { Deps } from '../../server/deps.ts';
import type { Gateway } from '../../server/features/payments/gateway.ts';
import { createIds } from '../../server/ids.ts';
import { type Engine, freshStorage, type TestStorage } from './engines.ts';
import { seedPeople } from './people.ts';
import { TestBrowser } from './test-browser.ts';

export const testOrigin = 'http://store.test';

export interface TestAppOptions {
  readonly engine?: Engine;
  /** What the database holds at the start; a few people unless told otherwise. */
  readonly seed?: (deps: Deps) => Promise<void>;
  readonly config?: Partial<Config>;
  /** Takes cards; none unless told otherwise. */
  readonly gateway?: Gateway;
}

export interface TestApp {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  readonly database: TestStorage;
  /** Lets time pass for the server; it stands still otherwise. */
  advance(ms: number): void;
  /** A browser with a cookie jar of its own, on this store. */
  browser(): TestBrowser;
  /** A browser in which the person has signed in. */
  signedIn(email: string): Promise<TestBrowser>;
}

/** The server on a fresh database, with a clock that the test moves. It does not listen. */
export async function testApp({
  engine = 'sqlite',
  seed = seedPeople,
  config = {},
  gateway,
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await freshStorage(engine);
  let now = Date.UTC(2026, 2, 12, 18);
  const clock = { now: () => now };
  const ids = createIds(clock);
  const deps: Deps = {
    storage: database.storage,
    clock,
    ids,
    gateway,
    config: { ...testConfig(database), ...config },
  };
  await seed(deps);
  const app = await createApp(deps);
  openApps.push(app);
  const browser = () => new TestBrowser(app, deps.config.origins[0] ?? testOrigin);
  return {
    app,
    deps,
    database,
    browser,
    advance: (ms) => {
      now += ms;
    },
    signedIn: async (email) => {
      const person = browser();
      await person.signIn(email);
      return person;
    },
  };
}

const openApps: FastifyInstance[] = [];
afterAll(async () => {
  for (const app of openApps.splice(0)) await app.close();
});

const testConfig = ({ dataDir, databaseUrl }: TestStorage): Config => ({
  mode: 'serve',
  host: '127.0.0.1',
  port: 80,
  dataDir,
  databaseUrl,
  origins: [testOrigin],
  account: 'harbor',
  trustProxy: false,
  auditKey: 'key of the tests',
  logLevel: 'silent',
  secureCookies: false,
  mail: undefined,
  gateway: undefined,
});
