import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../../../server/storage/errors.ts';
import { openStorage } from '../../../server/storage/open.ts';

/**
 * Writes batches of eight until the files may grow no more, makes some room, then writes small ones again. Says as JSON what was acknowledged,
 * what was refused and with which code, and whether a batch was ever acknowledged in part.
 */
const { DATA_DIR = '' } = process.env;
const ballast = join(DATA_DIR, 'ballast');
writeFileSync(ballast, Buffer.alloc(400_000, 1));
const storage = await openStorage({ dataDir: DATA_DIR });
const kept: string[] = [];
const refused: string[] = [];
const codes = new Set<string>();
let mixed = 0;

async function batch(name: string, bytes: number): Promise<void> {
  const keys = Array.from({ length: 8 }, (_, index) => `${name} ${index}`);
  const results = await Promise.allSettled(
    keys.map((key) => storage.tx((tables) => tables.meta.set(key, 'x'.repeat(bytes)))),
  );
  const done = keys.filter((_, index) => results[index]?.status === 'fulfilled');
  kept.push(...done);
  refused.push(...keys.filter((key) => !done.includes(key)));
  for (const result of results)
    if (result.status === 'rejected') codes.add(result.reason instanceof StorageError ? result.reason.code : 'other');
  if (done.length % 8) mixed += 1;
}

for (let round = 0; refused.length === 0 && round < 1_000; round += 1) await batch(`large ${round}`, 20_000);
const readable = (await storage.read.meta.get(kept[0] ?? '')) !== undefined;
rmSync(ballast);
for (let round = 0; round < 5; round += 1) await batch(`small ${round}`, 20);
await storage.close();
console.log(JSON.stringify({ kept, refused, codes: [...codes], mixed, readable }));
