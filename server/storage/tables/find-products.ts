import { fold } from '../../../shared/domain/fold.ts';
import type { Query } from '../query.ts';
import type { Sku } from '../records.ts';
import { integer } from '../row-values.ts';
import { allOf, oneOf, type Sql, sql } from '../sql.ts';
import type { ProductPage, ProductQuery } from '../storage.ts';
import { productColumns, productOf, skuColumns, skuOf } from './catalog-columns.ts';

export async function findProducts(query: Query, asked: ProductQuery): Promise<ProductPage> {
  const conditions = allOf([
    visibleTo(asked.level),
    ...(asked.categoryIds ? [sql`p.category_id IN ${oneOf(asked.categoryIds)}`] : []),
    ...wordsOf(asked.text ?? '').map((word) => query.dialect.contains(sql`p.words`, word)),
  ]);
  return productsWhere(query, conditions, orderOf(asked), asked);
}

/** A page of the products that meet the condition on `products AS p`, each with its skus. */
export async function productsWhere(
  query: Query,
  conditions: Sql,
  order: Sql,
  slice: { readonly offset: number; readonly limit: number },
): Promise<ProductPage> {
  const [counted] = await query.search(sql`SELECT COUNT(*) AS total FROM products AS p WHERE ${conditions}`);
  const rows = await query.search(
    sql`SELECT ${productColumns} FROM products AS p WHERE ${conditions} ORDER BY ${order}
        LIMIT ${slice.limit} OFFSET ${slice.offset}`,
  );
  const products = rows.map(productOf);
  const skus = await skusOfProducts(
    query,
    products.map((product) => product.id),
  );
  return {
    total: integer(counted ?? {}, 'total'),
    products: products.map((product) => ({ product, skus: skus.get(product.id) ?? [] })),
  };
}

/** Condition on `products AS p`: still sold; one with no levels of its own is for all. */
export const visibleTo = (level: string): Sql => sql`p.archived_at IS NULL AND ${meantFor(level)}`;

/** Condition on `products AS p`, archived or not. */
export const meantFor = (level: string): Sql =>
  sql`(p.visible_to = '[]' OR EXISTS
      (SELECT 1 FROM product_levels AS seen WHERE seen.product_id = p.id AND seen.level = ${level}))`;

export async function skusOfProducts(
  query: Query,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Sku[]>> {
  if (ids.length === 0) return new Map();
  const rows = await query.rows(
    sql`SELECT ${skuColumns} FROM skus AS s WHERE s.product_id IN ${oneOf(ids)}
        ORDER BY s.product_id, s.position, s.reference_key`,
  );
  return Map.groupBy(rows.map(skuOf), (sku) => sku.productId);
}

/** At most so many and so long as anybody types. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text).slice(0, 200).split(' ').filter(Boolean).slice(0, 12);

function orderOf({ order, level }: ProductQuery): Sql {
  switch (order) {
    case 'popular':
      return sql`p.popularity DESC, p.name_key, p.id`;
    case 'name':
      return sql`p.name_key, p.id`;
    case 'price':
      return sql`(SELECT MIN(cheapest.price) FROM sku_prices AS cheapest
        WHERE cheapest.product_id = p.id AND cheapest.level = ${level}) ASC NULLS LAST, p.name_key, p.id`;
  }
}
