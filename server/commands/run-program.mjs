import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

const keptOutput = 64_000;

/**
 * Runs a program to its end. Never rejects: a program that cannot start or outlives its time has `ok: false` too.
 * @param {string} file
 * @param {readonly string[]} parameters
 * @param {{ timeoutMs?: number, show?: boolean, env?: NodeJS.ProcessEnv }} [options] show: pass the output on as it comes
 * @returns {Promise<{ ok: boolean, output: string, ended: string }>} the end of its output, and how it ended in words
 */
export function runProgram(file, parameters, { timeoutMs = 600_000, show = false, env = process.env } = {}) {
  return new Promise((settle) => {
    let output = '';
    let timedOut = false;
    const child = spawn(file, parameters, {
      cwd: projectRoot,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output = (output + text).slice(-keptOutput);
        if (show) process.stdout.write(text);
      });
    child.on('error', (error) => {
      clearTimeout(timer);
      settle({ ok: false, output, ended: error.message });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const ended = timedOut ? `took longer than ${timeoutMs / 1000} s` : `ended with ${signal ?? `code ${code}`}`;
      settle({ ok: code === 0 && !timedOut, output, ended });
    });
  });
}
