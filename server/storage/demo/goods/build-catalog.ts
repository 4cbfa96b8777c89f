import { fold } from '../../../../shared/domain/fold.ts';
import type { Level } from '../../../../shared/domain/level.ts';
import { levels } from '../../../../shared/domain/level.ts';
import { divideHalfUp } from '../../../../shared/domain/price-lines.ts';
import type { Category, Product, Sku, SkuPrice } from '../../records.ts';
import type { DemoIds } from '../demo-ids.ts';
import type { DemoStore } from '../demo-stores.ts';
import { departments } from './categories.ts';
import { coffee } from './coffee.ts';
import { equipment } from './equipment.ts';
import { office } from './office.ts';
import { pantry } from './pantry.ts';
import type { PriceRow, ProductRow, SkuRow } from './product-row.ts';
import { tea } from './tea.ts';

/** A product as it can be ordered; its popularity is known once the orders are. */
export interface Good {
  readonly product: Omit<Product, 'popularity'>;
  readonly skus: readonly Sku[];
  readonly demand: number;
}

export interface Catalog {
  readonly categories: readonly Category[];
  readonly goods: readonly Good[];
}

const dayMs = 24 * 60 * 60_000;

export function buildCatalog(ids: DemoIds, store: DemoStore, now: number): Catalog {
  const categories = departments.flatMap(({ slug, name, shelves }, position): readonly Category[] => {
    const department = { id: ids.id(), slug, name, parentId: undefined, position };
    const below = shelves.map(([slug, name], position) => ({
      id: ids.id(),
      slug,
      name,
      parentId: department.id,
      position,
    }));
    return [department, ...below];
  });
  const idOf = new Map(categories.map(({ slug, id }) => [slug, id]));
  const rows = [...coffee, ...tea, ...pantry, ...office, ...equipment];
  return {
    categories,
    goods: rows.map((row, index) =>
      buildGood(ids, store, row, { categoryId: idOf.get(row.category) ?? '', createdAt: now - (900 - index) * dayMs }),
    ),
  };
}

function buildGood(
  ids: DemoIds,
  store: DemoStore,
  row: ProductRow,
  place: { readonly categoryId: string; readonly createdAt: number },
): Good {
  const product = {
    id: ids.id(),
    slug: slugOf(row.name),
    name: row.name,
    brand: row.brand,
    description: row.description,
    art: row.art,
    visibleTo: row.visibleTo ?? [],
    ...place,
  };
  const skus = row.skus.map((sku, position) => ({
    id: ids.id(),
    reference: sku.reference,
    productId: product.id,
    name: sku.unit,
    options: sku.options ?? {},
    stock: sku.stock,
    position,
    prices: pricesOf(store, row, sku),
  }));
  return { product, skus, demand: row.demand ?? 1 };
}

/** "Sea Salt Caramel Syrup" → "sea-salt-caramel-syrup" */
const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Only levels that may see the product have a price. */
function pricesOf(store: DemoStore, row: ProductRow, sku: SkuRow): Readonly<Partial<Record<Level, SkuPrice>>> {
  const [retail, trade, tradePlus] = threePrices(sku.price);
  const priceOf = { retail, trade, 'trade-plus': tradePlus };
  const struck = Math.max(row.showsRetailPrice ? retail : 0, sku.was ?? 0);
  const seenBy = row.visibleTo ?? levels;
  return Object.fromEntries(
    seenBy.map((level) => {
      const price = priceOf[level];
      return [level, { price: store.priced(price), listPrice: store.priced(Math.max(price, struck)) }];
    }),
  );
}

const threePrices = (price: PriceRow): readonly [retail: number, trade: number, tradePlus: number] =>
  typeof price === 'number' ? [price, toDime(price * 92), toDime(price * 88)] : price;

/** Hundredths of a cent, rounded to ten cents. */
const toDime = (hundredths: number): number => divideHalfUp(hundredths, 1_000) * 10;
