import { openStorage } from '../../../server/storage/open.ts';

/** Writes value after value, eight at a time, and says each key as soon as it is acknowledged, until it is killed. */
const { DATA_DIR = '', DATABASE_URL, KEY = 'key' } = process.env;
const storage = await openStorage({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });

async function writeOn(lane: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const key = `${KEY} ${lane} ${count}`;
    await storage.tx(async (tables) => {
      await tables.meta.set(key, 'x'.repeat(count % 200));
      await tables.meta.set(`last ${KEY} ${lane}`, String(count));
    });
    process.stdout.write(`${key}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, lane) => writeOn(lane)));
