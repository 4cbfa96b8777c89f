import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const root = resolve(import.meta.dirname, '../..');

/** The built server as a process of its own, which can be killed and started again on the same data and port. */
export interface StoreProcess {
  readonly origin: string;
  readonly dataDir: string;
  url(path: string): string;
  /** kill -9: nothing is written or closed. */
  kill(): Promise<void>;
  /** Starts it again on the same data. */
  restart(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  terminate(): Promise<number | null>;
  output(): string;
  /** What the process has resident. */
  memoryBytes(): number;
  close(): Promise<void>;
}

export interface StoreProcessOptions {
  /** The demo store, or one of one's own, which starts empty. */
  readonly verb?: 'demo' | 'serve';
  /** Runs on its data folder before the store does. */
  readonly before?: (environment: Readonly<Record<string, string>>) => Promise<void>;
}

export async function startStoreProcess(
  environment: NodeJS.ProcessEnv = {},
  { verb = 'demo', before }: StoreProcessOptions = {},
): Promise<StoreProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'telesales-process-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let output = '';
  let child: ChildProcess | undefined;
  const start = async () => {
    const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, NO_BROWSER: '1', ...environment };
    const running = spawn(process.execPath, startedAs(verb), { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = running;
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString();
      });
    await untilItAnswers(`${origin}/healthz`, running, () => output);
  };
  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return running?.exitCode ?? null;
    running.kill(signal);
    await once(running, 'close');
    return running.exitCode;
  };
  await before?.({ PORT: String(port), DATA_DIR: dataDir });
  await start();
  return {
    origin,
    dataDir,
    url: (path) => new URL(path, origin).href,
    kill: async () => {
      await end('SIGKILL');
    },
    restart: start,
    terminate: () => end('SIGTERM'),
    output: () => output,
    memoryBytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child?.pid)], { encoding: 'utf8' })) * 1024,
    close: async () => {
      await end('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** With the flags of `npm start` and `npm run serve`. */
function startedAs(verb: 'demo' | 'serve'): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<'start' | 'serve', string>>;
  };
  const [, ...parameters] = scripts[verb === 'demo' ? 'start' : 'serve'].split(' ');
  return parameters;
}

async function untilItAnswers(address: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 30_000;
  while (Date.now() < until && child.exitCode === null) {
    const ok = await fetch(address).then(
      (reply) => reply.ok,
      () => false, // not listening yet
    );
    if (ok) return;
    await sleep(50);
  }
  throw new Error(`The store process did not answer. It said: ${output()}`);
}
