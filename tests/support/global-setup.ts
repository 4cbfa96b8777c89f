import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '../../server/storage/sqlite/lock.ts';
import { stopCluster } from './postgres-cluster.ts';

const prefix = 'telesales-tests-';

/**
 * Gives the test run a folder, and takes it away at the end with the PostgreSQL that tests may have started in it. The
 * folder of a run that was killed is found by its free lock and taken away likewise.
 */
export default function setup(): (() => void) | undefined {
  if (process.env.TELESALES_TEST_RUN) return undefined; // another project of this run has done it
  for (const name of readdirSync(tmpdir())) if (name.startsWith(prefix)) removeIfAbandoned(join(tmpdir(), name));
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755); // the cluster may run as another user
  const lock = lockFolder(folder);
  process.env.TELESALES_TEST_RUN = folder;
  return () => {
    delete process.env.TELESALES_TEST_RUN;
    stopCluster(folder);
    lock.release();
    rmSync(folder, { recursive: true, force: true });
  };
}

function removeIfAbandoned(folder: string): void {
  try {
    lockFolder(folder).release();
  } catch {
    return; // its run is alive, or another run is taking it away
  }
  stopCluster(folder);
  rmSync(folder, { recursive: true, force: true });
}
