import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installMachinePackage } from './machine-packages.mjs';

const versionsFolder = '/usr/lib/postgresql';
const oldestVersion = 15;

/**
 * The folder with `initdb` and `postgres`: the newest of Debian's versions, else a folder of PATH.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const versions = existsSync(versionsFolder) ? readdirSync(versionsFolder).map(Number) : [];
  const newestFirst = versions.filter((version) => version >= oldestVersion).sort((a, b) => b - a);
  const folders = newestFirst.map((version) => join(versionsFolder, String(version), 'bin'));
  const program = process.platform === 'win32' ? '.exe' : '';
  return [...folders, ...(process.env.PATH ?? '').split(delimiter)].find(
    (folder) => existsSync(join(folder, `initdb${program}`)) && existsSync(join(folder, `postgres${program}`)),
  );
}

/** As `findPostgres`, after an attempt to install it. */
export async function ensurePostgres() {
  return findPostgres() ?? ((await installMachinePackage('postgresql')) ? findPostgres() : undefined);
}
