import type {
  GoodsProblem,
  GoodsProblems,
  GoodsValues,
  ProductField,
  SkuField,
} from '../../../shared/domain/goods-text.ts';
import { readGoods } from '../../../shared/domain/read-goods.ts';
import type { MoneyStyle } from '../../../shared/domain/read-sku.ts';
import type { Deps } from '../../deps.ts';
import type { Category, ImportVerdict } from '../../storage/records.ts';
import type { Goods } from '../catalog-admin/goods.ts';
import { changesOfGoods, type GoodsChange } from '../catalog-admin/goods-changes.ts';
import { goodsTextOf } from '../catalog-admin/goods-texts.ts';
import { nextGoods } from '../catalog-admin/next-goods.ts';
import type { Column } from './columns.ts';
import { type LaidOver, layOver, type ReadRow } from './lay-over.ts';
import type { RowProblem } from './row-problems.ts';

/** What a group of rows is held against. */
export interface Surroundings {
  readonly categories: readonly Category[];
  readonly shapes: readonly string[];
  readonly money: MoneyStyle;
  readonly takesStock: boolean;
  /** The stock of a sku that was shown when the rows were checked, by the row's place; undefined = as it is. */
  readonly stockSeen?: (row: ReadRow) => number | undefined;
}

export interface RowPlan {
  readonly row: ReadRow;
  readonly verdict: Exclude<ImportVerdict, 'unchecked'>;
  readonly changes: readonly GoodsChange[];
  readonly problem: RowProblem | undefined;
}

export interface GroupPlan {
  /** The product as the good rows make it; undefined when none is good or nothing differs. */
  readonly after: Goods | undefined;
  readonly rows: readonly RowPlan[];
}

/** What the rows of one product would do to it. Good rows are not held back by others. */
export function planGroup(
  deps: Deps,
  before: Goods | undefined,
  slug: string,
  rows: readonly ReadRow[],
  around: Surroundings,
): GroupPlan {
  const failed = new Map<ReadRow, RowProblem>();
  for (let good = rows; good.length > 0; good = rows.filter((row) => !failed.has(row))) {
    const known = before && goodsTextOf(before, around.categories, around.money);
    const laid = layOver(known, good, { slug, takesStock: around.takesStock });
    const shelves = { shapes: around.shapes, categories: around.categories.map((category) => category.slug) };
    const read = readGoods(laid.text, shelves, around.money);
    if (read.ok) return planned(deps, before, { rows, failed, laid, values: read.value }, around);
    for (const [row, problem] of blame(read.problem, laid, good)) failed.set(row, problem);
  }
  return { after: undefined, rows: rows.map((row) => failedPlan(row, failed.get(row))) };
}

interface Readable {
  readonly rows: readonly ReadRow[];
  readonly failed: ReadonlyMap<ReadRow, RowProblem>;
  readonly laid: LaidOver;
  readonly values: GoodsValues;
}

function planned(deps: Deps, before: Goods | undefined, read: Readable, around: Surroundings): GroupPlan {
  const { rows, failed, laid, values } = read;
  const category = around.categories.find((it) => it.slug === values.product.category);
  if (!category) throw new Error(`Category ${values.product.category} was there a moment ago.`);
  const places = laid.rows.map((row, index) => {
    const sku = before?.skus[index];
    const seen = row && around.stockSeen?.(row);
    return { id: sku?.id ?? '', stockSeen: seen ?? sku?.stock ?? 0 };
  });
  const after = nextGoods(deps, before, { values, places, category });
  const changes = changesOfGoods(before, after, around.categories);
  const first = laid.rows.find((row) => row !== undefined);
  const plans = rows.map((row): RowPlan => {
    const problem = failed.get(row);
    if (problem) return failedPlan(row, problem);
    const index = laid.rows.indexOf(row);
    const own = changes.skus.get(after.skus[index]?.id ?? '') ?? [];
    const all = row === first ? [...changes.product, ...own] : own;
    return {
      row,
      verdict: verdictOf(before, row === first, before?.skus[index] !== undefined, all),
      changes: all,
      problem: undefined,
    };
  });
  return { after: plans.some(({ changes }) => changes.length > 0) ? after : undefined, rows: plans };
}

function verdictOf(
  before: Goods | undefined,
  isFirst: boolean,
  isKnown: boolean,
  changes: readonly GoodsChange[],
): RowPlan['verdict'] {
  if (!before && isFirst) return 'new-product';
  if (!isKnown) return 'new-sku';
  return changes.length > 0 ? 'change' : 'same';
}

const failedPlan = (row: ReadRow, problem: RowProblem | undefined): RowPlan => ({
  row,
  verdict: 'error',
  changes: [],
  problem,
});

type Blamed = readonly (readonly [ReadRow, RowProblem])[];

/** At least one row, so that trying again without the blamed ones ends. */
function blame({ product, skus }: GoodsProblems, laid: LaidOver, good: readonly ReadRow[]): Blamed {
  const ofSkus = skus.map((problems) => firstOf(problems, skuColumnOf));
  const own = ofSkus.flatMap((problem, index): Blamed => {
    const row = laid.rows[index];
    return row && problem ? [[row, problem]] : [];
  });
  const ofProduct = firstOf(product, productColumnOf);
  if (!ofProduct && own.length > 0) return own;
  // The product as a whole, or a sku that the file does not name, is at odds with what the file says.
  const all = ofProduct ?? ofSkus.find((problem) => problem !== undefined);
  if (!all) throw new Error('A product was refused without a problem.');
  return good.map((row) => [row, own.find(([it]) => it === row)?.[1] ?? all] as const);
}

function firstOf(
  problems: Readonly<Partial<Record<string, GoodsProblem>>>,
  columnOf: Readonly<Record<string, Column>>,
): RowProblem | undefined {
  const [found] = Object.entries(problems);
  return found?.[1] && { column: columnOf[found[0]], problem: found[1] };
}

/** Where a form has a field, a file has a column. */
const productColumnOf: Readonly<Record<ProductField, Column>> = {
  name: 'name',
  slug: 'product',
  brand: 'brand',
  description: 'description',
  category: 'category',
  shape: 'picture',
  colors: 'colors',
  visibleTo: 'visible_to',
  skus: 'status',
};
const skuColumnOf: Readonly<Record<SkuField, Column>> = {
  reference: 'reference',
  name: 'unit',
  options: 'options',
  stock: 'stock',
  cost: 'cost',
  floor: 'floor',
  'price.retail': 'price_retail',
  'price.trade': 'price_trade',
  'price.trade-plus': 'price_trade_plus',
  'listPrice.retail': 'list_price_retail',
  'listPrice.trade': 'list_price_trade',
  'listPrice.trade-plus': 'list_price_trade_plus',
};
