import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { TestStorage } from './engines.ts';

/** Changes the database behind the server's back, as somebody with access to its files or its password could. */
export async function tamper({ databaseUrl, dataDir }: TestStorage, statement: string): Promise<void> {
  if (databaseUrl === undefined) {
    await setTimeout(10); // the server's last transaction ends in a later turn, which the statement below would hold up
    const database = new DatabaseSync(join(dataDir, 'store.db'));
    try {
      database.exec(statement);
    } finally {
      database.close();
    }
    return;
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
