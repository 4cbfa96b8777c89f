import { existsSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { CommandError } from './command-error.mjs';
import { inProject } from './project-root.mjs';
import { runProgram } from './run-program.mjs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

/**
 * Installs the packages of package-lock.json when one is missing or has another version.
 * @param {{ withDevelopment: boolean }} options
 */
export async function ensurePackages({ withDevelopment }) {
  const first = missingPackage(withDevelopment);
  if (!first) return;
  console.log(`Installing packages (${first} is missing or of another version) …`);
  const { ok, output, ended } = await runNpm(installVerb());
  if (!ok) throw new CommandError(`The packages could not be installed: npm ${ended}. ${reasonIn(output)}`);
  const still = missingPackage(withDevelopment);
  if (still)
    throw new CommandError(`npm ended well but ${still} is not installed. Remove node_modules and run this again.`);
}

/**
 * Compares what is installed (npm's own record, and the folders) with the lock.
 * @param {boolean} withDevelopment
 * @returns {string | undefined} the first package that differs
 */
export function missingPackage(withDevelopment) {
  const wanted = lockedPackages(inProject('package-lock.json')) ?? {};
  const installed = lockedPackages(inProject('node_modules/.package-lock.json'));
  if (!installed) return 'node_modules';
  return Object.entries(wanted).find(([path, it]) => {
    if (path === '' || it.optional || (it.dev && !withDevelopment)) return false;
    return installed[path]?.version !== it.version || !existsSync(inProject(path, 'package.json'));
  })?.[0];
}

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined} undefined when the file is missing or broken
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined; // not installed, or npm was stopped half-way: either way npm has to run
  }
}

/** `npm ci` empties node_modules first, which Windows refuses while a program in there (this one) runs. */
const installVerb = () =>
  process.platform === 'win32' && process.execPath.includes(`${sep}node_modules${sep}`) ? 'install' : 'ci';

/** @param {string} verb */
function runNpm(verb) {
  // Engine remarks are silenced: the packages run on the Node that this very installation brings.
  const parameters = [verb, '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false', '--include=dev'];
  const { npm_execpath: npm, npm_node_execpath: node, ...env } = process.env;
  if (npm?.endsWith('.js') && node) return runProgram(node, [npm, ...parameters], { env });
  return process.platform === 'win32'
    ? runProgram('cmd.exe', ['/d', '/s', '/c', 'npm', ...parameters], { env })
    : runProgram('npm', parameters, { env });
}

/** @param {string} output */
function reasonIn(output) {
  const errors = [...output.matchAll(/^npm (?:error|ERR!) (?!code |errno |syscall |path |A complete log)(\S.*)$/gm)];
  return errors[0]?.[1] ?? 'Check the connection to the package registry.';
}
