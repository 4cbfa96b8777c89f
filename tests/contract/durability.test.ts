import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../../server/storage/open.ts';
import { describeEngines, freshPlace, type Place } from '../support/engines.ts';
import { startChild } from './children.ts';
import { environmentOf, killWhileWriting } from './kill-while-writing.ts';

describeEngines('a killed server', (engine) => {
  test('has kept everything it acknowledged, and nothing by half', async () => {
    const { acknowledged, lost, halves } = await killWhileWriting(await freshPlace(engine), [150, 300, 450]);
    expect(acknowledged).toBeGreaterThan(100);
    expect({ lost, halves }).toEqual({ lost: [], halves: [] });
  });
});

test('one server at a time has an embedded database, and the second says so in one line', async () => {
  const place = await freshPlace('sqlite');
  const first = startChild('open-storage.ts', environmentOf(place));
  expect(await first.firstLine).toBe('open');
  const second = startChild('open-storage.ts', environmentOf(place));
  expect(await second.firstLine).toBe(
    `The database in ${place.dataDir} is in use by another server (pid ${first.pid}). Stop that one first, or set DATA_DIR to another folder.`,
  );
  await expect(openStorage(place)).rejects.toMatchObject({ name: 'StorageError', code: 'in-use' });
  await second.ended;
  await first.kill();
  const third = startChild('open-storage.ts', environmentOf(place));
  expect(await third.firstLine).toBe('open');
  await third.kill();
});

test('several servers share a PostgreSQL database, also when all of them make its tables at once', async () => {
  const place = await freshPlace('postgres');
  const servers = Array.from({ length: 4 }, () => startChild('open-storage.ts', environmentOf(place)));
  expect(await Promise.all(servers.map(({ firstLine }) => firstLine))).toEqual(['open', 'open', 'open', 'open']);
  const [one, two] = await Promise.all([openStorage(place), openStorage(place)]);
  await one.tx((tables) => tables.meta.set('shared', 'yes'));
  expect(await two.read.meta.get('shared')).toBe('yes');
  await Promise.all([one.close(), two.close(), ...servers.map((server) => server.kill())]);
});

const mount = (folder: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

type FullDisk = () => Promise<{ readonly place: Place; readonly shell?: string }>;

/** Places where a child cannot write on at some point. */
const fullDisks: [string, FullDisk][] = [
  // No file of the child may outgrow 4,000 blocks of 512 bytes, of which the empty tables take half: its writes fail as on a full disk.
  ['a quota', async () => ({ place: await freshPlace('sqlite'), shell: 'ulimit -f 4000; exec "$0" "$@"' })],
];
// A file system of four megabytes really is full; few may mount one.
if (mayMount()) fullDisks.push(['a small file system', smallDisk]);

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'telesales-mount-'));
  const isMounted = mount(folder);
  if (isMounted) unmount(folder);
  rmdirSync(folder);
  return isMounted;
}

async function smallDisk() {
  const place = await freshPlace('sqlite');
  mount(place.dataDir);
  onTestFinished(() => {
    unmount(place.dataDir);
  });
  return { place };
}

test.each(fullDisks)(
  '%s that is full refuses whole batches, keeps what was acknowledged, and lets work go on',
  async (_what, prepare) => {
    const { place, shell } = await prepare();
    const child = startChild('fill-disk.ts', environmentOf(place), shell);
    const said = JSON.parse(await child.firstLine);
    await child.ended;
    expect(said).toMatchObject({ codes: ['not-committed'], mixed: 0, readable: true });
    expect(said.kept.length).toBeGreaterThan(8);
    expect(said.refused.length).toBeGreaterThanOrEqual(8);
    expect(said.kept).toContain('small 4 7');
    const storage = await openStorage(place);
    for (const key of said.kept) expect(await storage.read.meta.get(key)).toBeDefined();
    for (const key of said.refused) expect(await storage.read.meta.get(key)).toBeUndefined();
    await storage.close();
  },
);
