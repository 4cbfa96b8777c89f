import { firstRow, type Query, type Row } from '../query.ts';
import type { Edit } from '../records.ts';
import { integer, text } from '../row-values.ts';
import { overwritten, row, sql } from '../sql.ts';
import type { EditTable } from '../storage.ts';

const never: Edit = { version: 0, at: 0, by: '' };

export function editTable(query: Query): EditTable {
  return {
    async of(thing) {
      const found = await firstRow(query.rows(sql`SELECT ${columns} FROM edits WHERE thing = ${thing}`));
      return found ? editOf(found) : never;
    },
    async lock(thing) {
      // An update that changes nothing holds the row, and there is a row to hold from the first time on.
      const [held] = await query.returning(
        sql`INSERT INTO edits ${row(valuesOf(thing, never))}
            ON CONFLICT (thing) DO UPDATE SET version = edits.version RETURNING ${columns}`,
      );
      return held ? editOf(held) : never;
    },
    async save(thing, edit) {
      const values = valuesOf(thing, edit);
      await query.write(sql`INSERT INTO edits ${row(values)} ON CONFLICT (thing) DO UPDATE SET ${overwritten(values)}`);
    },
  };
}

const columns = sql`version, edited_at, edited_by`;

const valuesOf = (thing: string, { version, at, by }: Edit) => ({ thing, version, edited_at: at, edited_by: by });

const editOf = (found: Row): Edit => ({
  version: integer(found, 'version'),
  at: integer(found, 'edited_at'),
  by: text(found, 'edited_by'),
});
