import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The PostgreSQL of one test run, in a folder of the run. It listens on a Unix socket in that folder alone, so no port is
 * taken and runs side by side never meet. `prepare` runs once after the start, before anybody else uses the cluster.
 */
export function startClusterOnce(runFolder: string, prepare: () => Promise<void>): Promise<void> {
  started ??= startInTurn(runFolder, prepare);
  return started;
}

let started: Promise<void> | undefined;

async function startInTurn(runFolder: string, prepare: () => Promise<void>): Promise<void> {
  const ready = join(runFolder, 'postgres.ready');
  if (existsSync(ready)) return;
  // Test files run in processes of their own: the first one here starts the cluster, the others wait on the lock.
  using lock = new DatabaseSync(join(runFolder, 'postgres.lock'));
  lock.exec('PRAGMA busy_timeout = 120000; BEGIN EXCLUSIVE');
  if (existsSync(ready)) return;
  startCluster(runFolder);
  await prepare();
  writeFileSync(ready, '');
}

export function stopCluster(runFolder: string): void {
  const cluster = join(runFolder, 'cluster');
  if (existsSync(join(cluster, 'postmaster.pid')))
    spawnSync(binary('pg_ctl'), ['-D', cluster, '-m', 'immediate', '-w', 'stop'], {
      ...asOwner(runFolder),
      stdio: 'ignore',
    });
}

/** The address of a database on the run's cluster. */
export const databaseUrlOf = (runFolder: string, name: string): string =>
  `postgres://postgres@localhost/${name}?host=${encodeURIComponent(join(runFolder, 'cluster'))}`;

function startCluster(runFolder: string): void {
  const cluster = join(runFolder, 'cluster');
  const owner = asOwner(runFolder);
  stopCluster(runFolder);
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  chownSync(cluster, owner.uid, owner.gid);
  // A language's own order, so that a comparison without COLLATE "C" shows.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en'];
  run('initdb', ['-D', cluster, '-U', 'postgres', '-A', 'trust', '--no-sync', ...locale], owner);
  // Without fsync: no test here cuts the power, and what a killed process has written the kernel still has.
  const options = `-c listen_addresses='' -c unix_socket_directories='${cluster}' -c fsync=off -c full_page_writes=off
    -c max_connections=300 -c shared_buffers=64MB -c deadlock_timeout=200ms`.replace(/\s+/g, ' ');
  run('pg_ctl', ['-D', cluster, '-l', join(cluster, 'log'), '-o', options, '-w', '-t', '60', 'start'], owner);
}

function run(name: string, args: readonly string[], owner: ReturnType<typeof asOwner>): void {
  const { status, stderr, error } = spawnSync(binary(name), args, { ...owner, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr.toString()}`);
}

/** PostgreSQL refuses to run as root; its own user does then. */
function asOwner(runFolder: string) {
  const userId = process.getuid?.() ?? 0;
  const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = userId === 0 ? [idOf('-u'), idOf('-g')] : [userId, process.getgid?.() ?? userId];
  return { uid, gid, cwd: runFolder };
}

const packaged = '/usr/lib/postgresql';

function binary(name: string): string {
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(packaged, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found)
    throw new Error(
      `PostgreSQL is missing: no ${name} in ${packaged}/*/bin nor on the PATH. \`npm test\` installs it.`,
    );
  return found;
}
