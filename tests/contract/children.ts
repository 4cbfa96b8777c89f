import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Child {
  readonly pid: number;
  /** Lines said so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line after the start. */
  readonly firstLine: Promise<string>;
  /** Ends it as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
  readonly ended: Promise<unknown>;
}

/** Runs a script of tests/contract/children in a process of its own. */
export function startChild(script: string, env: Readonly<Record<string, string | undefined>>, shell?: string): Child {
  const path = join(import.meta.dirname, 'children', script);
  const [command, ...args] = shell ? ['sh', '-c', shell, process.execPath, path] : [process.execPath, path];
  const process_ = spawn(command ?? '', args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const { promise: firstLine, resolve, reject } = Promise.withResolvers<string>();
  const reader = createInterface(process_.stdout).on('line', (line) => {
    lines.push(line);
    resolve(line);
  });
  const ended = Promise.all([once(process_, 'exit'), once(reader, 'close')]);
  ended.then(() => reject(new Error(`${script} ended without a word.`)));
  return {
    pid: process_.pid ?? 0,
    lines,
    firstLine,
    ended,
    async kill() {
      process_.kill('SIGKILL');
      await ended;
    },
  };
}
