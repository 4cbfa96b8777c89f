import { StorageError } from './errors.ts';
import { columnTypes, type Migration } from './migrations/migration.ts';
import type { Query } from './query.ts';
import { integer } from './row-values.ts';
import { row, sql } from './sql.ts';

/** One transaction of an engine that may change the schema. */
export interface SchemaTransaction extends Query {
  /** Runs one statement of a migration. */
  execute(text: string): Promise<void>;
}

/** Runs a body in a transaction: committed when it resolves, undone when it rejects. */
export type InSchemaTransaction = <T>(body: (schema: SchemaTransaction) => Promise<T>) => Promise<T>;

/**
 * Brings the schema up to the newest migration in one transaction. Several processes may start at once: they wait for
 * each other on one row. Throws StorageError `newer-database` when the database knows migrations that this program does not.
 */
export async function migrate(inTransaction: InSchemaTransaction, migrations: readonly Migration[]): Promise<void> {
  await inTransaction(prepare);
  await inTransaction(async (schema) => {
    await schema.rows(sql`SELECT number FROM migrations WHERE number = 0${schema.dialect.forUpdate}`);
    const [newest] = await schema.rows(sql`SELECT MAX(number) AS number FROM migrations`);
    const applied = integer(newest ?? {}, 'number');
    const known = migrations.at(-1)?.number ?? 0;
    if (applied > known)
      throw new StorageError(
        'newer-database',
        `The database was made by a newer version (schema ${applied}, this version knows ${known}). Start that version, or restore a backup made by this one.`,
      );
    for (const migration of migrations.filter(({ number }) => number > applied)) await apply(schema, migration);
  });
}

async function prepare(schema: SchemaTransaction): Promise<void> {
  const { text, integer: number, strict } = columnTypes[schema.dialect.engine];
  await schema.execute(
    `CREATE TABLE IF NOT EXISTS migrations (
      number ${number} NOT NULL CONSTRAINT migrations__number PRIMARY KEY,
      name ${text} NOT NULL,
      applied_at ${number} NOT NULL
    ) ${strict}`,
  );
  // Row 0 stands for no migration: it is what starting processes lock.
  await schema.write(
    sql`INSERT INTO migrations ${row({ number: 0, name: 'lock', applied_at: Date.now() })} ON CONFLICT (number) DO NOTHING`,
  );
}

async function apply(schema: SchemaTransaction, migration: Migration): Promise<void> {
  for (const statement of migration.statements(columnTypes[schema.dialect.engine])) await schema.execute(statement);
  const { number, name } = migration;
  await schema.write(sql`INSERT INTO migrations ${row({ number, name, applied_at: Date.now() })}`);
}
