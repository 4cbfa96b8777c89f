import type { PriceRules } from '../../../shared/domain/authorization-rules.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { PriceRulesVersion } from '../records.ts';
import { integer, json, maybeInteger, text } from '../row-values.ts';
import { names, overwritten, row, sql } from '../sql.ts';
import type { PriceRuleTable } from '../storage.ts';

export function priceRuleTable(query: Query): PriceRuleTable {
  return {
    async inForce() {
      const found = await firstRow(
        query.rows(
          sql`SELECT ${columns} FROM price_rules WHERE published_at IS NOT NULL ORDER BY version DESC LIMIT 1`,
        ),
      );
      return found && versionOf(found);
    },
    async byVersion(version) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM price_rules WHERE version = ${version}`));
      return found && versionOf(found);
    },
    async list(limit) {
      const rows = await query.rows(sql`SELECT ${columns} FROM price_rules ORDER BY version DESC LIMIT ${limit}`);
      return rows.map(versionOf);
    },
    async save(version) {
      const values = {
        version: version.version,
        rules: JSON.stringify(version.rules),
        note: version.note,
        edited_at: version.editedAt,
        edited_by: version.editedBy,
        published_at: version.publishedAt ?? null,
        published_by: version.publishedBy,
      };
      await query.write(
        sql`INSERT INTO price_rules ${row(values)} ON CONFLICT (version) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    async deleteDraft(version) {
      const deleted = await query.write(
        sql`DELETE FROM price_rules WHERE version = ${version} AND published_at IS NULL`,
      );
      return deleted === 1;
    },
  };
}

const columns = names(['version', 'rules', 'note', 'edited_at', 'edited_by', 'published_at', 'published_by']);

const versionOf = (found: Row): PriceRulesVersion => ({
  version: integer(found, 'version'),
  rules: json<PriceRules>(found, 'rules'),
  note: text(found, 'note'),
  editedAt: integer(found, 'edited_at'),
  editedBy: text(found, 'edited_by'),
  publishedAt: maybeInteger(found, 'published_at'),
  publishedBy: text(found, 'published_by'),
});
