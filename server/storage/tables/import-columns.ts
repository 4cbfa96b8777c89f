import type { Row } from '../query.ts';
import type { Import, ImportPhase, ImportRow, ImportState, ImportVerdict } from '../records.ts';
import { integer, maybeInteger, text, word } from '../row-values.ts';
import { names } from '../sql.ts';

export const importColumns = names([
  'id',
  'kind',
  'file_name',
  'file_bytes',
  'options',
  'staff_id',
  'staff_name',
  'state',
  'problem',
  'row_count',
  'created_at',
  'started_at',
  'ended_at',
  'lease_until',
]);

export const importOf = (found: Row): Import => ({
  id: text(found, 'id'),
  kind: word<Import['kind']>(found, 'kind'),
  fileName: text(found, 'file_name'),
  fileBytes: integer(found, 'file_bytes'),
  options: text(found, 'options'),
  staffId: text(found, 'staff_id'),
  staffName: text(found, 'staff_name'),
  state: word<ImportState>(found, 'state'),
  problem: text(found, 'problem'),
  rowCount: integer(found, 'row_count'),
  createdAt: integer(found, 'created_at'),
  startedAt: maybeInteger(found, 'started_at'),
  endedAt: maybeInteger(found, 'ended_at'),
  leaseUntil: integer(found, 'lease_until'),
});

export const importValues = (made: Import) => ({
  id: made.id,
  kind: made.kind,
  file_name: made.fileName,
  file_bytes: made.fileBytes,
  options: made.options,
  staff_id: made.staffId,
  staff_name: made.staffName,
  state: made.state,
  problem: made.problem,
  row_count: made.rowCount,
  created_at: made.createdAt,
  started_at: made.startedAt ?? null,
  ended_at: made.endedAt ?? null,
  lease_until: made.leaseUntil,
});

export const importRowColumns = names([
  'import_id',
  'place',
  'line',
  'group_key',
  'reference',
  'phase',
  'verdict',
  'cells',
  'changes',
  'problem',
]);

export const importRowOf = (found: Row): ImportRow => ({
  importId: text(found, 'import_id'),
  place: integer(found, 'place'),
  line: integer(found, 'line'),
  groupKey: text(found, 'group_key'),
  reference: text(found, 'reference'),
  phase: word<ImportPhase>(found, 'phase'),
  verdict: word<ImportVerdict>(found, 'verdict'),
  cells: text(found, 'cells'),
  changes: text(found, 'changes'),
  problem: text(found, 'problem'),
});

export const importRowValues = ({ importId, groupKey, ...same }: ImportRow) => ({
  import_id: importId,
  group_key: groupKey,
  ...same,
});
