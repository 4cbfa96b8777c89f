import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Import, ImportRow, ImportState, ImportVerdict } from '../../storage/records.ts';
import type { ImportCount } from '../../storage/storage.ts';
import type { GoodsChange } from '../catalog-admin/goods-changes.ts';
import { authorOf } from '../edits/author.ts';
import { displayNameOf, type Operator } from '../session/identity.ts';
import { type Cells, columns, guard } from './columns.ts';
import type { CatalogImportOptions } from './receive-file.ts';
import type { FileProblem, RowProblem } from './row-problems.ts';

/** A row as the page of its import shows it. */
export interface ShownRow {
  readonly line: number;
  readonly reference: string;
  readonly verdict: ImportVerdict;
  readonly isApplied: boolean;
  readonly changes: readonly GoodsChange[];
  readonly cells: Cells;
  readonly problem: RowProblem | undefined;
}

export interface ImportOnDesk {
  readonly made: Import;
  readonly options: CatalogImportOptions;
  readonly problem: FileProblem | undefined;
  readonly counts: readonly ImportCount[];
  /** The first of those that change something, and of those that cannot be applied. */
  readonly changed: readonly ShownRow[];
  readonly wrong: readonly ShownRow[];
}

const mostShown = 50;
const newestShown = 10;
const changing = ['new-product', 'new-sku', 'change'] as const satisfies readonly ImportVerdict[];

export const newestImports = (deps: Deps): Promise<readonly Import[]> =>
  deps.storage.read.imports.list('catalog', newestShown);

/** One import, how far it is and what it changes. */
export async function importOnDesk(deps: Deps, id: string): Promise<Result<ImportOnDesk>> {
  const { imports } = deps.storage.read;
  const made = await imports.byId(id);
  if (made?.kind !== 'catalog') return refused(importUnknown);
  const [counts, changed, wrong] = await Promise.all([
    imports.counts(id),
    imports.rows(id, { after: 0, limit: mostShown, verdicts: changing }),
    imports.rows(id, { after: 0, limit: mostShown, verdicts: ['error'] }),
  ]);
  return ok({
    made,
    options: JSON.parse(made.options),
    problem: made.problem === '' ? undefined : JSON.parse(made.problem),
    counts,
    changed: changed.map(shown),
    wrong: wrong.map(shown),
  });
}

const shown = (row: ImportRow): ShownRow => ({
  line: row.line,
  reference: row.reference,
  verdict: row.verdict,
  isApplied: row.phase === 'applied',
  changes: JSON.parse(row.changes),
  cells: JSON.parse(row.cells),
  problem: row.problem === '' ? undefined : JSON.parse(row.problem),
});

/** Has the changes made, or goes on with them after they were stopped. Refusals: 404 `import-unknown`, 409 `import-moved-on`. */
export const startImport = (deps: Deps, identity: Operator, id: string): Promise<Result<Import>> =>
  move(deps, identity, id, { from: ['checked', 'stopped'], to: 'applying', action: 'catalog-import-started' });

/** Stops it after the products that are being written; what was changed stays. Refusals as of `startImport`. */
export const stopImport = (deps: Deps, identity: Operator, id: string): Promise<Result<Import>> =>
  move(deps, identity, id, { from: ['applying'], to: 'stopped', action: 'catalog-import-stopped' });

interface Move {
  readonly from: readonly ImportState[];
  readonly to: 'applying' | 'stopped';
  readonly action: string;
}

const move = (deps: Deps, identity: Operator, id: string, { from, to, action }: Move): Promise<Result<Import>> =>
  deps.storage.tx(async (tables) => {
    const made = await tables.imports.lock(id);
    if (made?.kind !== 'catalog') return refused(importUnknown);
    if (made.state === to) return ok(made);
    if (!from.includes(made.state)) return refused(movedOn);
    const now = deps.clock.now();
    const moved: Import =
      to === 'applying'
        ? {
            ...made,
            state: to,
            staffId: identity.staff.id,
            staffName: displayNameOf(identity),
            startedAt: now - workedMs(made),
            endedAt: undefined,
            leaseUntil: 0,
          }
        : { ...made, state: to, endedAt: now, leaseUntil: 0 };
    await tables.imports.save(moved);
    await authorOf(deps, identity).note(tables, action, { importId: id, fileName: made.fileName });
    return ok(moved);
  });

/** For how long it was applied before it was stopped. */
const workedMs = ({ startedAt, endedAt }: Import): number =>
  startedAt === undefined || endedAt === undefined ? 0 : endedAt - startedAt;

const readAtOnce = 200;

/** All rows that cannot be applied, with their cells as they came; `wordsOf` says why. */
export async function* wrongRows(
  deps: Deps,
  id: string,
  wordsOf: (problem: RowProblem | undefined, cells: Cells) => string,
): AsyncGenerator<readonly (string | number)[]> {
  for (let after = 0; ; ) {
    const rows = await deps.storage.read.imports.rows(id, { after, limit: readAtOnce, verdicts: ['error'] });
    for (const row of rows) {
      const { line, cells, problem } = shown(row);
      yield [line, wordsOf(problem, cells), ...columns.map((column) => guard(cells[column] ?? ''))];
    }
    const last = rows.at(-1);
    if (!last || rows.length < readAtOnce) return;
    after = last.place;
  }
}

const importUnknown: Problem = {
  code: 'import-unknown',
  status: 404,
  message: 'There is no such import. It may have been forgotten after 30 days.',
};
const movedOn: Problem = {
  code: 'import-moved-on',
  status: 409,
  message: 'Not done. This import went on meanwhile. Load its page again.',
};
