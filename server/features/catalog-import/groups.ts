import type { ImportPhase, ImportRow } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Cells } from './columns.ts';
import type { ReadRow } from './lay-over.ts';

/** Rows of one product. */
export interface Group {
  readonly slug: string;
  readonly rows: readonly ImportRow[];
}

/** So many rows a transaction: each holds the store's other writers up for some milliseconds at most. */
const rowsAtOnce = 60;
/** A product has fewer rows than this, or too many of them. */
const mostOfGroup = 240;

/** The next products with all of their rows that are in the phase. */
export async function nextGroups(tables: Tables, importId: string, phase: ImportPhase): Promise<readonly Group[]> {
  const few = await groupsOf(tables, importId, phase, rowsAtOnce);
  return few.length > 0 ? few : groupsOf(tables, importId, phase, mostOfGroup, 1);
}

async function groupsOf(
  tables: Tables,
  importId: string,
  phase: ImportPhase,
  limit: number,
  atLeast = 0,
): Promise<readonly Group[]> {
  const rows = await tables.imports.next(importId, phase, limit);
  const groups = [...Map.groupBy(rows, (row) => row.groupKey)].map(([slug, found]) => ({ slug, rows: found }));
  // The last may have more rows than were read.
  return rows.length < limit ? groups : groups.slice(0, Math.max(atLeast, groups.length - 1));
}

export const readRow = ({ place, line, reference, cells }: ImportRow): ReadRow => ({
  place,
  line,
  reference,
  cells: JSON.parse(cells) as Cells,
});
