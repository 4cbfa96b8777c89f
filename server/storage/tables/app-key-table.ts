import type { StaffRole } from '../../../shared/domain/permissions.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { AppKeyRow } from '../records.ts';
import { integer, json, maybeInteger, text } from '../row-values.ts';
import { overwritten, row, sql } from '../sql.ts';
import type { AppKeyTable } from '../storage.ts';

export function appKeyTable(query: Query): AppKeyTable {
  return {
    async byKey(key) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM app_keys WHERE app_key = ${key}`));
      return found && appKeyOf(found);
    },
    async list() {
      return (await query.rows(sql`SELECT ${columns} FROM app_keys ORDER BY created_at, app_key`)).map(appKeyOf);
    },
    async save(key) {
      const values = columnsOf(key);
      await query.write(
        sql`INSERT INTO app_keys ${row(values)} ON CONFLICT (app_key) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    async insert(key) {
      const made = sql`INSERT INTO app_keys ${row(columnsOf(key))} ON CONFLICT (app_key) DO NOTHING`;
      return (await query.write(made)) === 1;
    },
    async revoke(key, at) {
      const revoked = await query.write(
        sql`UPDATE app_keys SET revoked_at = ${at} WHERE app_key = ${key} AND revoked_at IS NULL`,
      );
      return revoked === 1;
    },
    async noteUse(key, at) {
      await query.write(sql`UPDATE app_keys SET last_used_at = ${at} WHERE app_key = ${key}`);
    },
  };
}

const columns = sql`app_key, token_hash, name, roles, created_at, revoked_at, last_used_at`;

const appKeyOf = (found: Row): AppKeyRow => ({
  key: text(found, 'app_key'),
  tokenHash: text(found, 'token_hash'),
  name: text(found, 'name'),
  roles: json<readonly StaffRole[]>(found, 'roles'),
  createdAt: integer(found, 'created_at'),
  revokedAt: maybeInteger(found, 'revoked_at'),
  lastUsedAt: maybeInteger(found, 'last_used_at'),
});

const columnsOf = ({ key, tokenHash, name, roles, createdAt, revokedAt }: AppKeyRow) => ({
  app_key: key,
  token_hash: tokenHash,
  name,
  roles: JSON.stringify(roles),
  created_at: createdAt,
  revoked_at: revokedAt ?? null,
});
