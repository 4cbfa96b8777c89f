import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../errors.ts';

const sqliteBusy = 5;

/**
 * Holds a folder for this process until it ends, however it ends: the operating system keeps the lock, so a killed
 * server leaves none behind. Throws StorageError `in-use` when another process has it.
 */
export function lockFolder(folder: string): { release(): void } {
  // Only SQLite may open this file: closing any other handle on it would drop the lock (POSIX).
  const lock = new DatabaseSync(join(folder, 'server.lock'));
  const pidFile = join(folder, 'server.pid');
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !('errcode' in error) || error.errcode !== sqliteBusy) throw error;
    throw new StorageError(
      'in-use',
      `The database in ${folder} is in use by another server${pidIn(pidFile)}. Stop that one first, or set DATA_DIR to another folder.`,
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return {
    release() {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

function pidIn(file: string): string {
  try {
    return ` (pid ${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return ''; // the other server is just starting
  }
}
