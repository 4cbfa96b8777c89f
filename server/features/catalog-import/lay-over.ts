import { fold } from '../../../shared/domain/fold.ts';
import type { GoodsText, PriceText, ProductText, SkuText } from '../../../shared/domain/goods-text.ts';
import { byLevel, type Level, levels } from '../../../shared/domain/level.ts';
import { emptyProductText, emptySkuText } from '../catalog-admin/goods-texts.ts';
import { type Cells, listPriceColumn, priceColumn } from './columns.ts';

/** A row with its cells read. */
export interface ReadRow {
  readonly place: number;
  readonly line: number;
  readonly reference: string;
  readonly cells: Cells;
}

export interface LaidOver {
  readonly text: GoodsText;
  /** The row of each sku of the text; undefined for those that the file does not name. */
  readonly rows: readonly (ReadRow | undefined)[];
}

/**
 * The product as the rows make it. An empty cell leaves what there is, "-" takes it away. `known` is the product as it is; stock of
 * known skus stays unless the file counts.
 */
export function layOver(
  known: GoodsText | undefined,
  rows: readonly ReadRow[],
  { slug, takesStock }: { readonly slug: string; readonly takesStock: boolean },
): LaidOver {
  const base = known?.product ?? { ...emptyProductText, slug };
  const skus = known?.skus ?? [];
  const rowOf = (sku: SkuText) => rows.find((row) => fold(row.reference) === fold(sku.reference));
  const added = rows.filter((row) => !skus.some((sku) => fold(sku.reference) === fold(row.reference)));
  return {
    text: {
      product: productOver(base, firstCells(rows)),
      skus: [
        ...skus.map((sku) => {
          const row = rowOf(sku);
          return row ? skuOver(sku, row.cells, takesStock) : sku;
        }),
        ...added.map(({ reference, cells }) => skuOver({ ...emptySkuText, reference }, cells, true)),
      ],
    },
    rows: [...skus.map(rowOf), ...added],
  };
}

/** What is said about the product: by the first row that says it. */
const firstCells = (rows: readonly ReadRow[]): Cells =>
  Object.fromEntries(rows.toReversed().flatMap((row) => Object.entries(row.cells).filter(([, cell]) => cell !== '')));

const productOver = (base: ProductText, cells: Cells): ProductText => ({
  name: over(base.name, cells.name),
  slug: base.slug,
  brand: over(base.brand, cells.brand),
  description: over(base.description, cells.description),
  category: over(base.category, cells.category?.toLowerCase()),
  shape: over(base.shape, cells.picture?.toLowerCase()),
  colors: cells.colors ? words(cells.colors) : base.colors,
  visibleTo: cells.visible_to ? levelsNamed(cells.visible_to) : base.visibleTo,
});

/** "all", "trade trade-plus", "Trade, Trade Plus". */
function levelsNamed(cell: string): readonly string[] {
  const text = fold(cell);
  if (text === 'all') return levels;
  return words(text.replace(/trade[ _-]plus/g, 'trade-plus'));
}

const words = (cell: string): readonly string[] => cell.split(/[\s,;|]+/).filter(Boolean);

const skuOver = (base: SkuText, cells: Cells, takesStock: boolean): SkuText => ({
  reference: base.reference,
  name: over(base.name, cells.unit),
  options: over(base.options, cells.options),
  stock: takesStock ? over(base.stock, cells.stock) : base.stock,
  prices: byLevel((level) => priceOver(base.prices[level], cells, level)),
  cost: over(base.cost, cells.cost),
  floor: over(base.floor, cells.floor),
  archived: cells.status ? fold(cells.status) === 'archived' : base.archived,
});

/** Taking a price away takes its list price along. */
function priceOver(base: PriceText, cells: Cells, level: Level): PriceText {
  const price = over(base.price, cells[priceColumn[level]]);
  return { price, listPrice: price === '' ? '' : over(base.listPrice, cells[listPriceColumn[level]]) };
}

const over = (known: string, cell: string | undefined): string => {
  if (cell === undefined || cell === '') return known;
  return cell === '-' ? '' : cell;
};
