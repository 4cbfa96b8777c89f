import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../server/deps.ts';
import { createIds, systemClock } from '../../server/ids.ts';
import { freshStorage } from './engines.ts';
import { freePort } from './free-port.ts';
import { seedShop } from './goods.ts';
import { type RoundRobin, roundRobin } from './round-robin.ts';
import { startVerb } from './run-server.ts';
import { testConfig } from './store-config.ts';

const auditKey = 'key of the tests, the same for every process';

/** Built servers on one PostgreSQL, each a process of its own, behind a load balancer. */
export interface ServerFleet {
  readonly origin: string;
  readonly ports: readonly number[];
  readonly balancer: RoundRobin;
  /** The same database, for looking at what is kept. */
  readonly deps: Deps;
  readonly databaseUrl: string;
  /** kill -9: nothing is written or closed. */
  kill(port: number): Promise<void>;
  /** SIGTERM; resolves with the exit code when it has drained. */
  terminate(port: number): Promise<number | null>;
  start(port: number): Promise<void>;
  /** Called when a server has answered, before the client is told; may kill it. */
  onAnswer: ((port: number, method: string, path: string) => void) | undefined;
  close(): Promise<void>;
}

export async function startFleet(count: number): Promise<ServerFleet> {
  const database = await freshStorage('postgres');
  const databaseUrl = database.databaseUrl ?? '';
  const [entrance = 0, ...ports] = await Promise.all(Array.from({ length: count + 1 }, freePort));
  const config = { ...testConfig({ dataDir: database.dataDir, port: entrance }), databaseUrl, auditKey };
  const deps: Deps = { storage: database.storage, clock: systemClock, ids: createIds(), gateway: undefined, config };
  await seedShop(deps);
  const running = new Map<number, ChildProcess>();
  const start = async (port: number) => {
    const environment = {
      DATA_DIR: join(database.dataDir, String(port)),
      DATABASE_URL: databaseUrl,
      AUDIT_KEY: auditKey,
      LOG_LEVEL: 'warn',
    };
    const child = startVerb(['serve'], {
      ...environment,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${entrance}`,
    });
    running.set(port, child);
    await untilReady(port, child);
  };
  await Promise.all(ports.map(start));
  const end = async (port: number, signal: NodeJS.Signals) => {
    const child = running.get(port);
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    child.kill(signal);
    await once(child, 'exit');
    return child.exitCode;
  };
  const balancer = await roundRobin({
    port: entrance,
    targets: ports,
    onAnswer: (...answer) => fleet.onAnswer?.(...answer),
  });
  const fleet: ServerFleet = {
    origin: balancer.origin,
    ports,
    balancer,
    deps,
    databaseUrl,
    start,
    kill: async (port) => {
      await end(port, 'SIGKILL');
    },
    terminate: (port) => end(port, 'SIGTERM'),
    onAnswer: undefined,
    close: async () => {
      await balancer.close();
      await Promise.all(ports.map((port) => end(port, 'SIGKILL')));
    },
  };
  return fleet;
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      said += text.toString();
    });
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 50) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false, // not listening yet
    );
    if (isReady) return;
    await sleep(50);
  }
  throw new Error(`The server at ${port} is not ready. It said: ${said}`);
}
