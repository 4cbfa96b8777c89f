import { fold } from '../../../shared/domain/fold.ts';
import { firstRow, type Query, type Row } from '../query.ts';
import type { SkuCost } from '../records.ts';
import { integer, maybeInteger, text } from '../row-values.ts';
import { allOf, oneOf, overwritten, row, type Sql, sql } from '../sql.ts';
import { type CatalogTable, type DeskQuery, lowStock } from '../storage.ts';
import {
  categoryColumns,
  categoryOf,
  productColumns,
  productOf,
  skuColumns,
  skuOf,
  skuOfProduct,
  skusWithProducts,
} from './catalog-columns.ts';
import { meantFor, productsWhere, wordsOf } from './find-products.ts';

type DeskVerb =
  | 'lockCategories'
  | 'deleteCategory'
  | 'skusByReferences'
  | 'lock'
  | 'list'
  | 'skusAfter'
  | 'countPrices'
  | 'costs'
  | 'saveCost';

/** What only administrators ask of the catalog. */
export const catalogDesk = (query: Query): Pick<CatalogTable, DeskVerb> => ({
  async lockCategories() {
    const rows = await query.rows(
      sql`SELECT ${categoryColumns} FROM categories ORDER BY position, name, id${query.dialect.forUpdate}`,
    );
    return rows.map(categoryOf);
  },
  async deleteCategory(id) {
    const deleted = await query.write(
      sql`DELETE FROM categories WHERE id = ${id}
          AND NOT EXISTS (SELECT 1 FROM products AS p WHERE p.category_id = ${id})
          AND NOT EXISTS (SELECT 1 FROM categories AS below WHERE below.parent_id = ${id})`,
    );
    return deleted === 1;
  },
  async skusByReferences(references) {
    const keys = [...new Set(references.map(fold))];
    const rows = await query.rows(sql`${skusWithProducts} WHERE s.reference_key IN ${oneOf(keys)}`);
    return rows.map(skuOfProduct);
  },
  async lock(productId) {
    const { forUpdate } = query.dialect;
    const found = await firstRow(
      query.rows(sql`SELECT ${productColumns} FROM products AS p WHERE p.id = ${productId}${forUpdate}`),
    );
    if (!found) return undefined;
    // In the order in which orders take their goods, so that neither waits for the other.
    const skus = await query.rows(
      sql`SELECT ${skuColumns} FROM skus AS s WHERE s.product_id = ${productId} ORDER BY s.id${forUpdate}`,
    );
    return {
      product: productOf(found),
      skus: skus.map(skuOf).sort((one, other) => one.position - other.position),
    };
  },
  list: (asked) => productsWhere(query, allOf(conditionsOf(query, asked)), orders[asked.order], asked),
  async skusAfter(reference, limit) {
    const rows = await query.rows(
      sql`${skusWithProducts} WHERE s.reference_key > ${fold(reference)} ORDER BY s.reference_key LIMIT ${limit}`,
    );
    return rows.map(skuOfProduct);
  },
  async countPrices(level) {
    const [counted] = await query.rows(sql`SELECT COUNT(*) AS prices FROM sku_prices WHERE level = ${level}`);
    return integer(counted ?? {}, 'prices');
  },
  async costs(skuIds) {
    const rows = await query.rows(sql`SELECT sku_id, cost, floor FROM sku_costs WHERE sku_id IN ${oneOf(skuIds)}`);
    return new Map(rows.map((found) => [text(found, 'sku_id'), costOf(found)]));
  },
  async saveCost({ skuId, cost, floor }) {
    const values = { sku_id: skuId, cost: cost ?? null, floor: floor ?? null };
    await query.write(
      sql`INSERT INTO sku_costs ${row(values)} ON CONFLICT (sku_id) DO UPDATE SET ${overwritten(values)}`,
    );
  },
});

const costOf = (found: Row): SkuCost => ({
  skuId: text(found, 'sku_id'),
  cost: maybeInteger(found, 'cost'),
  floor: maybeInteger(found, 'floor'),
});

const conditionsOf = (query: Query, { text: words = '', categoryIds, level, stock, archived }: DeskQuery) => [
  archived ? sql`p.archived_at IS NOT NULL` : sql`p.archived_at IS NULL`,
  ...(categoryIds ? [sql`p.category_id IN ${oneOf(categoryIds)}`] : []),
  ...(level === undefined ? [] : [meantFor(level)]),
  ...(stock === undefined ? [] : [atMost(stock === 'none' ? 0 : lowStock)]),
  ...wordsOf(words).map((word) => query.dialect.contains(sql`p.words`, word)),
];

const atMost = (units: number): Sql =>
  sql`EXISTS (SELECT 1 FROM skus AS few WHERE few.product_id = p.id AND few.archived_at IS NULL AND few.stock <= ${units})`;

const orders = {
  name: sql`p.name_key, p.id`,
  newest: sql`p.created_at DESC, p.id DESC`,
} as const satisfies Record<DeskQuery['order'], Sql>;
