import type { Level } from '../../../shared/domain/level.ts';
import type { Row } from '../query.ts';
import type { Category, GoodArt, Product, Sku, SkuOfProduct } from '../records.ts';
import { integer, json, maybeInteger, maybeText, text } from '../row-values.ts';
import { sql } from '../sql.ts';

export const categoryColumns = sql`id, slug, name, parent_id, position`;

export const categoryOf = (found: Row): Category => ({
  id: text(found, 'id'),
  slug: text(found, 'slug'),
  name: text(found, 'name'),
  parentId: maybeText(found, 'parent_id'),
  position: integer(found, 'position'),
});

/** Of `products AS p`. */
export const productColumns = sql`p.id AS product_id, p.slug, p.name AS product_name, p.brand, p.description,
  p.category_id, p.art, p.visible_to, p.popularity, p.created_at, p.archived_at`;

export const productOf = (found: Row): Product => ({
  id: text(found, 'product_id'),
  slug: text(found, 'slug'),
  name: text(found, 'product_name'),
  brand: text(found, 'brand'),
  description: text(found, 'description'),
  categoryId: text(found, 'category_id'),
  art: json<GoodArt>(found, 'art'),
  visibleTo: json<readonly Level[]>(found, 'visible_to'),
  popularity: integer(found, 'popularity'),
  createdAt: integer(found, 'created_at'),
  archivedAt: maybeInteger(found, 'archived_at'),
});

/** Of `skus AS s`. */
export const skuColumns = sql`s.id AS sku_id, s.reference, s.product_id, s.name AS sku_name, s.options, s.stock,
  s.position, s.prices, s.archived_at AS sku_archived_at`;

export const skuOf = (found: Row): Sku => ({
  id: text(found, 'sku_id'),
  reference: text(found, 'reference'),
  productId: text(found, 'product_id'),
  name: text(found, 'sku_name'),
  options: json<Sku['options']>(found, 'options'),
  stock: integer(found, 'stock'),
  position: integer(found, 'position'),
  prices: json<Sku['prices']>(found, 'prices'),
  archivedAt: maybeInteger(found, 'sku_archived_at'),
});

/** Each sku with its product; a WHERE follows. */
export const skusWithProducts = sql`SELECT ${skuColumns}, p.slug, p.name AS product_name, p.brand, p.description, p.category_id,
  p.art, p.visible_to, p.popularity, p.created_at, p.archived_at FROM skus AS s JOIN products AS p ON p.id = s.product_id`;

export const skuOfProduct = (found: Row): SkuOfProduct => ({ sku: skuOf(found), product: productOf(found) });
