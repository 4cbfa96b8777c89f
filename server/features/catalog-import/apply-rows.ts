import { allows } from '../../../shared/domain/permissions.ts';
import type { Deps } from '../../deps.ts';
import type { Import, ImportJudgment, ImportRow } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { editOfProduct, type Goods, goodsOf, lockGoods } from '../catalog-admin/goods.ts';
import { type GoodsChange, isOfProduct } from '../catalog-admin/goods-changes.ts';
import { writeGoods } from '../catalog-admin/save-goods.ts';
import { type Author, inNameOf } from '../edits/author.ts';
import { type Group, nextGroups, readRow } from './groups.ts';
import { surroundingsOf } from './judge-rows.ts';
import type { ReadRow } from './lay-over.ts';
import type { GroupPlan, Surroundings } from './plan-group.ts';
import { planOf } from './plan-of.ts';
import type { RowProblem } from './row-problems.ts';

/** Makes the changes of the next rows that were found right. True when none was left, or nobody may make them any more. */
export async function applyRows(tables: Tables, deps: Deps, current: Import): Promise<boolean> {
  const staff = await tables.staff.byId(current.staffId);
  const groups = await nextGroups(tables, current.id, 'apply');
  if (!staff || staff.disabled || !allows(staff.roles, 'manage-catalog')) return end(tables, deps, current, 'stopped');
  const author = inNameOf(deps, staff);
  if (groups.length === 0) {
    const counts = await tables.imports.counts(current.id);
    await author.note(tables, 'catalog-imported', { importId: current.id, fileName: current.fileName, counts });
    return end(tables, deps, current, 'done');
  }
  const around = await surroundingsOf(tables, current);
  for (const group of groups) await applyGroup(tables, deps, { current, group, author, around });
  return false;
}

async function end(tables: Tables, deps: Deps, current: Import, state: 'done' | 'stopped'): Promise<true> {
  await tables.imports.save({ ...current, state, endedAt: deps.clock.now(), leaseUntil: 0 });
  return true;
}

interface Applying {
  readonly current: Import;
  readonly group: Group;
  readonly author: Author;
  readonly around: Surroundings;
}

/** One product: all of its rows, or, where somebody changed it since they were checked, none. */
async function applyGroup(tables: Tables, deps: Deps, { current, group, author, around }: Applying): Promise<void> {
  const found = await goodsOf(tables, group.slug);
  const before = found && (await lockGoods(tables, found.product.id));
  const previewed = new Map(group.rows.map((row) => [row.place, changesIn(row)]));
  const stockSeen = (row: ReadRow) => stockIn(previewed.get(row.place) ?? []);
  const rows = { slug: group.slug, rows: group.rows.map(readRow) };
  const plan = await planOf(tables, deps, before, rows, { ...around, stockSeen });
  const objection = isAsPreviewed(plan, previewed) ? undefined : await changedSince(tables, before);
  if (!objection && plan.after) {
    const details = { importId: current.id };
    await writeGoods(tables, deps, author, { before, after: plan.after, categories: around.categories, details });
  }
  const problemAt = new Map(plan.rows.map(({ row, problem }) => [row.place, problem]));
  for (const row of group.rows) {
    const problem = objection ?? problemAt.get(row.place);
    await tables.imports.judge(current.id, row.place, problem ? failed(problem) : { ...row, phase: 'applied' });
  }
}

const failed = (problem: RowProblem): ImportJudgment => ({
  phase: 'left-out',
  verdict: 'error',
  changes: '[]',
  problem: JSON.stringify(problem),
});

const changesIn = ({ changes }: ImportRow): readonly GoodsChange[] => JSON.parse(changes) as readonly GoodsChange[];

/** The stock that the person saw is not counted again: what was sold since is sold. */
const stockIn = (changes: readonly GoodsChange[]): number | undefined => {
  const from = changes.find(({ field }) => field === 'stock')?.from;
  return typeof from === 'number' ? from : undefined;
};

/** Nothing is changed that was not shown. What belongs to the product may have been shown with another row of it. */
function isAsPreviewed({ rows }: GroupPlan, previewed: ReadonlyMap<number, readonly GoodsChange[]>): boolean {
  const anywhere = new Set([...previewed.values()].flat().map(keyOf));
  return rows.every(({ row, changes }) => {
    const shown = new Set((previewed.get(row.place) ?? []).map(keyOf));
    return changes.every(
      (change) =>
        change.field === 'stock' || // sold meanwhile, as goods are
        shown.has(keyOf(change)) ||
        (isOfProduct(change.field) && anywhere.has(keyOf(change))),
    );
  });
}

const keyOf = ({ field, from, to }: GoodsChange): string => JSON.stringify([field, from, to]);

async function changedSince(tables: Tables, goods: Goods | undefined): Promise<RowProblem> {
  const edit = goods && (await tables.edits.of(editOfProduct(goods.product.id)));
  return { column: undefined, problem: { code: 'changedSince', by: edit?.by ?? '', at: edit?.at ?? 0 } };
}
