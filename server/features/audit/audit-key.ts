import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface AuditKey {
  readonly key: string;
  /** It was made just now, so no chain can have been written with it. */
  readonly isNew: boolean;
}

/** The key in the data folder's `audit.key`, made on the first start for its owner's eyes alone. */
export async function keyOfDataFolder(dataDir: string): Promise<AuditKey> {
  const path = join(dataDir, 'audit.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, 'wx', 0o600);
    const key = randomBytes(32).toString('hex');
    try {
      await file.writeFile(`${key}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return { key, isNew: true };
  } catch (error) {
    if (!isTaken(error)) throw error;
    return { key: (await readFile(path, 'utf8')).trim(), isNew: false };
  }
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';
