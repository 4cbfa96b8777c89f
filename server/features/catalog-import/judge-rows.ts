import type { Deps } from '../../deps.ts';
import { shapeNames } from '../../pages/goods/shapes.ts';
import type { Import, ImportJudgment } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { goodsOf } from '../catalog-admin/goods.ts';
import { nextGroups, readRow } from './groups.ts';
import type { RowPlan, Surroundings } from './plan-group.ts';
import { planOf } from './plan-of.ts';
import type { CatalogImportOptions } from './receive-file.ts';

/** Finds out what the next rows would do. True when none was left. */
export async function checkRows(tables: Tables, deps: Deps, current: Import): Promise<boolean> {
  const groups = await nextGroups(tables, current.id, 'check');
  if (groups.length === 0) {
    await tables.imports.save({ ...current, state: 'checked', leaseUntil: 0 });
    return true;
  }
  const around = await surroundingsOf(tables, current);
  for (const { slug, rows } of groups) {
    const before = await goodsOf(tables, slug);
    const plan = await planOf(tables, deps, before, { slug, rows: rows.map(readRow) }, around);
    for (const judged of plan.rows) await tables.imports.judge(current.id, judged.row.place, judgmentOf(judged));
  }
  return false;
}

export async function surroundingsOf(tables: Tables, { options }: Import): Promise<Surroundings> {
  const { takesStock, commas }: CatalogImportOptions = JSON.parse(options);
  const { currency } = await tables.meta.settings();
  return {
    categories: await tables.catalog.lockCategories(),
    shapes: shapeNames,
    money: { currency, signs: commas ? ['.', ','] : ['.'] },
    takesStock,
  };
}

function judgmentOf({ verdict, changes, problem }: RowPlan): ImportJudgment {
  return {
    phase: verdict === 'error' || verdict === 'same' ? 'left-out' : 'apply',
    verdict,
    changes: JSON.stringify(changes),
    problem: problem ? JSON.stringify(problem) : '',
  };
}
