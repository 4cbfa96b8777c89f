import { fold } from '../../../shared/domain/fold.ts';
import type { Deps } from '../../deps.ts';
import type { Tables } from '../../storage/storage.ts';
import type { Goods } from '../catalog-admin/goods.ts';
import { problemsOfRows } from './check-rows.ts';
import type { ReadRow } from './lay-over.ts';
import { type GroupPlan, planGroup, type RowPlan, type Surroundings } from './plan-group.ts';
import type { RowProblem } from './row-problems.ts';

/** What the rows would do, those that do not belong there left out. */
export async function planOf(
  tables: Tables,
  deps: Deps,
  before: Goods | undefined,
  { slug, rows }: { readonly slug: string; readonly rows: readonly ReadRow[] },
  around: Surroundings,
): Promise<GroupPlan> {
  const known = await tables.catalog.skusByReferences(rows.map((row) => row.reference));
  const ownerOf = new Map(known.map(({ sku, product }) => [fold(sku.reference), product]));
  const wrong = problemsOfRows(rows, { slug, product: before?.product, ownerOf });
  const plan = planGroup(
    deps,
    before,
    slug,
    rows.filter((row) => !wrong.has(row)),
    around,
  );
  const left = [...wrong].map(([row, problem]): RowPlan => leftOut(row, problem));
  return { after: plan.after, rows: [...plan.rows, ...left] };
}

export const leftOut = (row: ReadRow, problem: RowProblem): RowPlan => ({
  row,
  verdict: 'error',
  changes: [],
  problem,
});
