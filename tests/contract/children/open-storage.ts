import { openStorage } from '../../../server/storage/open.ts';

/** Opens the storage in DATA_DIR or at DATABASE_URL, says "open" or why not, and stays until it is killed. */
const { DATA_DIR = '', DATABASE_URL } = process.env;
try {
  await openStorage({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
  console.log('open');
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
