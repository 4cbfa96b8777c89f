import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const builtServer = resolve(import.meta.dirname, '../../dist/server/main.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a verb of the built program to its end. Only the given environment counts, beside PATH and TZ. */
export async function runVerb(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  const child = startVerb(args, environment);
  let [out, error] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr?.on('data', (text: Buffer) => {
    error += text.toString();
  });
  child.stdin?.end(input);
  await once(child, 'close');
  return { code: child.exitCode, out, error };
}

export function startVerb(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', TZ = 'UTC' } = process.env;
  return spawn(process.execPath, [builtServer, ...args], {
    env: { PATH, TZ, NO_BROWSER: '1', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
