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
    async save({ key, tokenHash, name, roles, createdAt, revokedAt }) {
      const values = {
        app_key: key,
        token_hash: tokenHash,
        name,
        roles: JSON.stringify(roles),
        created_at: createdAt,
        revoked_at: revokedAt ?? null,
      };
      await query.write(
        sql`INSERT INTO app_keys ${row(values)} ON CONFLICT (app_key) DO UPDATE SET ${overwritten(values)}`,
      );
    },
  };
}

const columns = sql`app_key, token_hash, name, roles, created_at, revoked_at`;

const appKeyOf = (found: Row): AppKeyRow => ({
  key: text(found, 'app_key'),
  tokenHash: text(found, 'token_hash'),
  name: text(found, 'name'),
  roles: json<readonly StaffRole[]>(found, 'roles'),
  createdAt: integer(found, 'created_at'),
  revokedAt: maybeInteger(found, 'revoked_at'),
});
