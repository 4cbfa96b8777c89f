import { existsSync } from 'node:fs';
import { runProgram } from './run-program.mjs';

/** Whether this process may install packages of the machine: root on a system with apt. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @type {Promise<boolean> | undefined} */
let listsUpdated;

/**
 * Installs a package of the machine. Call one after another: apt holds a lock.
 * @param {string} name
 * @returns {Promise<boolean>} false when it could not be
 */
export async function installMachinePackage(name) {
  if (!mayInstall()) return false;
  console.log(`Installing ${name} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120', '-q'];
  listsUpdated ??= runProgram('/usr/bin/apt-get', [...wait, 'update'], { timeoutMs: 120_000, env }).then(
    ({ ok }) => ok,
  );
  await listsUpdated; // a failed update leaves the lists of last time, which may do
  const parameters = [...wait, 'install', '-y', '--no-install-recommends', name];
  return (await runProgram('/usr/bin/apt-get', parameters, { timeoutMs: 400_000, env })).ok;
}
