import { fold } from '../../../shared/domain/fold.ts';
import type { Level } from '../../../shared/domain/level.ts';
import { levels } from '../../../shared/domain/level.ts';
import type { Money } from '../../../shared/domain/money.ts';
import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Category, Edit, GoodArt } from '../../storage/records.ts';
import type { DeskQuery, ProductOnDesk } from '../../storage/storage.ts';
import { categoryPath, withDescendants } from '../catalog/product-views.ts';
import { type Goods, readGoodsOf } from './goods.ts';
import { productUnknown } from './goods-problems.ts';

/** A product in the administrators' list. */
export interface GoodsRow {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly art: GoodArt;
  /** Department first. */
  readonly categories: readonly string[];
  /** Of the first sku that is sold. */
  readonly reference: string;
  readonly skuCount: number;
  /** In all skus that are sold. */
  readonly stock: number;
  /** Of a single sku: 0 = one is sold out. */
  readonly leastStock: number;
  /** Lowest and highest price of the level asked about, retail unless narrowed; undefined = it has none. */
  readonly prices: readonly [Money, Money] | undefined;
  /** Empty = all. */
  readonly visibleTo: readonly Level[];
  readonly archived: boolean;
}

export interface GoodsList {
  readonly rows: readonly GoodsRow[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
  readonly categories: readonly Category[];
}

export interface GoodsFilter {
  readonly text: string;
  /** A category's slug: those below it count too. An unknown one narrows to nothing. */
  readonly category: string | undefined;
  readonly level: Level | undefined;
  readonly stock: DeskQuery['stock'] | undefined;
  readonly archived: boolean;
  readonly order: DeskQuery['order'];
  readonly page: number;
  readonly perPage: number;
}

/** Products for administrators; a page past the end is the last. */
export async function listGoods(deps: Deps, filter: GoodsFilter): Promise<GoodsList> {
  const { catalog } = deps.storage.read;
  const categories = await catalog.categories();
  const chosen = categories.find(({ slug }) => slug === filter.category);
  const within = chosen ? withDescendants(chosen, categories).map(({ id }) => id) : [];
  const query = {
    archived: filter.archived,
    order: filter.order,
    ...(fold(filter.text) !== '' && { text: fold(filter.text) }),
    ...(filter.category !== undefined && { categoryIds: within }),
    ...(filter.level && { level: filter.level }),
    ...(filter.stock && { stock: filter.stock }),
  };
  const read = (page: number) => catalog.list({ ...query, offset: (page - 1) * filter.perPage, limit: filter.perPage });
  const first = await read(filter.page);
  const pages = Math.max(1, Math.ceil(first.total / filter.perPage));
  const page = Math.min(filter.page, pages);
  const { total, products } = page === filter.page ? first : await read(page);
  const level = filter.level ?? 'retail';
  const rows = products.map((product) => rowOf(product, level, categories));
  return { rows, total, page, pages, perPage: filter.perPage, categories };
}

function rowOf({ product, skus }: ProductOnDesk, level: Level, categories: readonly Category[]): GoodsRow {
  const sold = skus.filter((sku) => sku.archivedAt === undefined);
  const prices = sold.flatMap((sku) => priceForLevel(sku.prices, level)?.price ?? []);
  return {
    id: product.id,
    name: product.name,
    brand: product.brand,
    art: product.art,
    categories: categoryPath(product.categoryId, categories).map(({ name }) => name),
    reference: sold[0]?.reference ?? '',
    skuCount: sold.length,
    stock: sold.reduce((sum, sku) => sum + sku.stock, 0),
    leastStock: Math.min(...sold.map((sku) => sku.stock)),
    prices: prices.length > 0 ? [Math.min(...prices), Math.max(...prices)] : undefined,
    visibleTo: product.visibleTo,
    archived: product.archivedAt !== undefined,
  };
}

export interface GoodsOnDesk {
  readonly goods: Goods;
  readonly edit: Edit;
  readonly categories: readonly Category[];
}

/** One product with all that administrators keep of it. */
export async function goodsOnDesk(deps: Deps, productId: string): Promise<Result<GoodsOnDesk>> {
  const tables = deps.storage.read;
  const found = await readGoodsOf(tables, productId);
  return found ? ok({ ...found, categories: await tables.catalog.categories() }) : refused(productUnknown);
}

export const categoriesOf = (deps: Deps): Promise<readonly Category[]> => deps.storage.read.catalog.categories();

/** Skus with a price of the level's own: how long its price list is. */
export async function priceListLengths(deps: Deps): Promise<Readonly<Record<Level, number>>> {
  const { catalog } = deps.storage.read;
  const counted = await Promise.all(levels.map(async (level) => [level, await catalog.countPrices(level)] as const));
  return { retail: 0, trade: 0, 'trade-plus': 0, ...Object.fromEntries(counted) };
}
