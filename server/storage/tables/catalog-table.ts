import { fold } from '../../../shared/domain/fold.ts';
import { firstRow, type Query } from '../query.ts';
import { integer, text } from '../row-values.ts';
import { oneOf, overwritten, row, sql } from '../sql.ts';
import type { CatalogTable } from '../storage.ts';
import {
  categoryColumns,
  categoryOf,
  productColumns,
  productOf,
  skuOfProduct,
  skusWithProducts,
} from './catalog-columns.ts';
import { catalogDesk } from './catalog-desk.ts';
import { findProducts, skusOfProducts, visibleTo } from './find-products.ts';
import { saveProduct, saveSku } from './save-product.ts';

export function catalogTable(query: Query): CatalogTable {
  return {
    ...catalogDesk(query),
    async categories() {
      return (await query.rows(sql`SELECT ${categoryColumns} FROM categories ORDER BY position, name, id`)).map(
        categoryOf,
      );
    },
    async categoriesAbove(ids) {
      // UNION, not UNION ALL: a category that is its own ancestor is taken once.
      const rows = await query.rows(
        sql`WITH RECURSIVE above (id) AS (
              SELECT id FROM categories WHERE id IN ${oneOf(ids)}
              UNION SELECT c.parent_id FROM categories AS c JOIN above AS a ON c.id = a.id WHERE c.parent_id IS NOT NULL
            )
            SELECT ${categoryColumns} FROM categories WHERE id IN (SELECT id FROM above)`,
      );
      return rows.map(categoryOf);
    },
    async saveCategory({ id, slug, name, parentId, position }) {
      const values = { id, slug, name, parent_id: parentId ?? null, position };
      await query.write(
        sql`INSERT INTO categories ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`,
      );
    },
    find: (asked) => findProducts(query, asked),
    async bySlug(slug) {
      const found = await firstRow(query.rows(sql`SELECT ${productColumns} FROM products AS p WHERE p.slug = ${slug}`));
      if (!found) return undefined;
      const product = productOf(found);
      return { product, skus: (await skusOfProducts(query, [product.id])).get(product.id) ?? [] };
    },
    async products(ids) {
      const rows = await query.rows(sql`SELECT ${productColumns} FROM products AS p WHERE p.id IN ${oneOf(ids)}`);
      const found = new Map(rows.map(productOf).map((product) => [product.id, product]));
      const skus = await skusOfProducts(query, [...found.keys()]);
      return [...new Set(ids)].flatMap((id) => {
        const product = found.get(id);
        return product ? [{ product, skus: skus.get(id) ?? [] }] : [];
      });
    },
    async skus(ids) {
      const rows = await query.rows(sql`${skusWithProducts} WHERE s.id IN ${oneOf(ids)}`);
      const found = new Map(rows.map((one) => [text(one, 'sku_id'), skuOfProduct(one)]));
      return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
    },
    async skuByReference(reference) {
      const found = await firstRow(query.rows(sql`${skusWithProducts} WHERE s.reference_key = ${fold(reference)}`));
      return found && skuOfProduct(found);
    },
    saveProduct: (product) => saveProduct(query, product),
    saveSku: (sku) => saveSku(query, sku),
    async takeStock(skuId, quantity) {
      const taken = await query.write(
        sql`UPDATE skus SET stock = stock - ${quantity} WHERE id = ${skuId} AND stock >= ${quantity} AND ${quantity} >= 0`,
      );
      return taken === 1;
    },
    async returnStock(skuId, quantity) {
      await query.write(sql`UPDATE skus SET stock = stock + ${quantity} WHERE id = ${skuId}`);
    },
    async countByCategory(level) {
      const rows = await query.rows(
        sql`SELECT p.category_id, COUNT(*) AS products FROM products AS p WHERE ${visibleTo(level)}
            GROUP BY p.category_id`,
      );
      return new Map(rows.map((counted) => [text(counted, 'category_id'), integer(counted, 'products')]));
    },
  };
}
