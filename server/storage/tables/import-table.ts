import { firstRow, type Query } from '../query.ts';
import type { Import, ImportPhase, ImportVerdict } from '../records.ts';
import { integer, word } from '../row-values.ts';
import { assigned, oneOf, overwritten, row, rows, sql } from '../sql.ts';
import type { ImportTable } from '../storage.ts';
import {
  importColumns,
  importOf,
  importRowColumns,
  importRowOf,
  importRowValues,
  importValues,
} from './import-columns.ts';

export function importTable(query: Query): ImportTable {
  return {
    async byId(id) {
      const found = await firstRow(query.rows(sql`SELECT ${importColumns} FROM imports WHERE id = ${id}`));
      return found && importOf(found);
    },
    async lock(id) {
      const found = await firstRow(
        query.rows(sql`SELECT ${importColumns} FROM imports WHERE id = ${id}${query.dialect.forUpdate}`),
      );
      return found && importOf(found);
    },
    async list(kind, limit) {
      const found = await query.rows(
        sql`SELECT ${importColumns} FROM imports WHERE kind = ${kind} ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      );
      return found.map(importOf);
    },
    async save(made: Import) {
      const values = importValues(made);
      await query.write(sql`INSERT INTO imports ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
    },
    async take(now, until) {
      const [taken] = await query.returning(
        sql`UPDATE imports SET lease_until = ${until} WHERE id IN
              (SELECT id FROM imports WHERE state IN ('checking', 'applying') AND lease_until <= ${now}
               ORDER BY lease_until, id LIMIT 1${query.dialect.forUpdate})
            RETURNING ${importColumns}`,
      );
      return taken && importOf(taken);
    },
    async addRows(added) {
      await query.write(sql`INSERT INTO import_rows ${rows(added.map(importRowValues))}`);
    },
    async judge(importId, place, { phase, verdict, changes, problem }) {
      await query.write(
        sql`UPDATE import_rows SET ${assigned({ phase, verdict, changes, problem })}
            WHERE import_id = ${importId} AND place = ${place}`,
      );
    },
    async rows(importId, { after, limit, verdicts }) {
      const found = await query.rows(
        sql`SELECT ${importRowColumns} FROM import_rows
            WHERE import_id = ${importId} AND place > ${after} AND verdict IN ${oneOf(verdicts)}
            ORDER BY place LIMIT ${limit}`,
      );
      return found.map(importRowOf);
    },
    async next(importId, phase, limit) {
      const found = await query.rows(
        sql`SELECT ${importRowColumns} FROM import_rows WHERE import_id = ${importId} AND phase = ${phase}
            ORDER BY group_key, place LIMIT ${limit}`,
      );
      return found.map(importRowOf);
    },
    async counts(importId) {
      const found = await query.rows(
        sql`SELECT verdict, phase, COUNT(*) AS counted FROM import_rows WHERE import_id = ${importId}
            GROUP BY verdict, phase ORDER BY verdict, phase`,
      );
      return found.map((counted) => ({
        verdict: word<ImportVerdict>(counted, 'verdict'),
        phase: word<ImportPhase>(counted, 'phase'),
        count: integer(counted, 'counted'),
      }));
    },
    async deleteOlder(before, limit) {
      const deleted = await query.write(
        sql`DELETE FROM import_rows WHERE (import_id, place) IN
            (SELECT r.import_id, r.place FROM import_rows AS r JOIN imports AS i ON i.id = r.import_id
             WHERE i.created_at < ${before} AND i.state NOT IN ('checking', 'applying') LIMIT ${limit})`,
      );
      const emptied = await query.write(
        sql`DELETE FROM imports WHERE created_at < ${before} AND state NOT IN ('checking', 'applying') AND NOT EXISTS
            (SELECT 1 FROM import_rows AS r WHERE r.import_id = imports.id)`,
      );
      return deleted + emptied;
    },
  };
}
