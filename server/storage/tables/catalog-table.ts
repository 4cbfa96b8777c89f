import { fold } from '../../../shared/domain/fold.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { SkuOfProduct } from '../records.ts';
import { integer, text } from '../row-values.ts';
import { oneOf, overwritten, row, sql } from '../sql.ts';
import type { CatalogTable } from '../storage.ts';
import { categoryOf, productColumns, productOf, skuColumns, skuOf } from './catalog-columns.ts';
import { findProducts, skusOfProducts, visibleTo } from './find-products.ts';
import { saveProduct, saveSku } from './save-product.ts';

export function catalogTable(query: Query): CatalogTable {
  return {
    async categories() {
      const rows = await query.rows(
        sql`SELECT id, slug, name, parent_id, position FROM categories ORDER BY position, name, id`,
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

const skusWithProducts = sql`SELECT ${skuColumns}, p.slug, p.name AS product_name, p.brand, p.description, p.category_id,
  p.art, p.visible_to, p.popularity, p.created_at FROM skus AS s JOIN products AS p ON p.id = s.product_id`;

const skuOfProduct = (found: Row): SkuOfProduct => ({ sku: skuOf(found), product: productOf(found) });
