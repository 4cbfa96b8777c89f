import type { Category, Edit, Product, Sku, SkuCost } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';

/** A product with everything that administrators keep of it. */
export interface Goods {
  readonly product: Product;
  /** In their order, archived ones too. */
  readonly skus: readonly Sku[];
  /** By sku; one without a row has neither cost nor floor. */
  readonly costs: ReadonlyMap<string, SkuCost>;
}

/** What `edits` calls a product. */
export const editOfProduct = (productId: string): string => `product:${productId}`;

/** The product locked until the transaction ends, its stock included. */
export async function lockGoods(tables: Tables, productId: string): Promise<Goods | undefined> {
  const found = await tables.catalog.lock(productId);
  return found && { ...found, costs: await costsOf(tables, found.skus) };
}

export async function readGoodsOf(
  tables: Tables,
  productId: string,
): Promise<{ readonly goods: Goods; readonly edit: Edit } | undefined> {
  const [found] = await tables.catalog.products([productId]);
  if (!found) return undefined;
  const costs = await costsOf(tables, found.skus);
  return { goods: { ...found, costs }, edit: await tables.edits.of(editOfProduct(productId)) };
}

/** The product with this slug. */
export async function goodsOf(tables: Tables, slug: string): Promise<Goods | undefined> {
  const found = await tables.catalog.bySlug(slug);
  return found && { ...found, costs: await costsOf(tables, found.skus) };
}

const costsOf = (tables: Tables, skus: readonly Sku[]) => tables.catalog.costs(skus.map((sku) => sku.id));

export const slugOfCategory = (categories: readonly Category[], id: string): string =>
  categories.find((category) => category.id === id)?.slug ?? '';
