import { fold } from '../../../shared/domain/fold.ts';
import { firstRow, type Query } from '../query.ts';
import type { Product, Sku } from '../records.ts';
import { text } from '../row-values.ts';
import { overwritten, row, sql } from '../sql.ts';

export async function saveProduct(query: Query, product: Product): Promise<void> {
  const values = {
    id: product.id,
    slug: product.slug,
    name: product.name,
    brand: product.brand,
    description: product.description,
    category_id: product.categoryId,
    art: JSON.stringify(product.art),
    visible_to: JSON.stringify(product.visibleTo),
    popularity: product.popularity,
    created_at: product.createdAt,
    archived_at: product.archivedAt ?? null,
    name_key: [...fold(product.name)].slice(0, 200).join(''),
    words: await wordsOf(query, product.id, product.name, product.brand),
  };
  await query.write(sql`INSERT INTO products ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
  await query.write(sql`DELETE FROM product_levels WHERE product_id = ${product.id}`);
  for (const level of new Set(product.visibleTo))
    await query.write(sql`INSERT INTO product_levels ${row({ product_id: product.id, level })}`);
}

export async function saveSku(query: Query, sku: Sku): Promise<void> {
  const values = {
    id: sku.id,
    reference: sku.reference,
    reference_key: fold(sku.reference),
    product_id: sku.productId,
    name: sku.name,
    options: JSON.stringify(sku.options),
    stock: sku.stock,
    position: sku.position,
    prices: JSON.stringify(sku.prices),
    archived_at: sku.archivedAt ?? null,
  };
  const before = await firstRow(query.rows(sql`SELECT product_id FROM skus WHERE id = ${sku.id}`));
  await query.write(sql`INSERT INTO skus ${row(values)} ON CONFLICT (id) DO UPDATE SET ${overwritten(values)}`);
  await query.write(sql`DELETE FROM sku_prices WHERE sku_id = ${sku.id}`);
  const sold = sku.archivedAt === undefined ? Object.entries(sku.prices) : [];
  for (const [level, price] of sold)
    if (price)
      await query.write(
        sql`INSERT INTO sku_prices ${row({ product_id: sku.productId, level, sku_id: sku.id, price: price.price })}`,
      );
  const products = new Set([sku.productId, ...(before ? [text(before, 'product_id')] : [])]);
  for (const productId of [...products].sort()) await refreshWords(query, productId);
}

/** What a product is found by: its name and brand, and the references of its skus. */
async function wordsOf(query: Query, productId: string, name: string, brand: string): Promise<string> {
  const skus = await query.rows(
    sql`SELECT reference_key FROM skus WHERE product_id = ${productId} ORDER BY reference_key`,
  );
  return [fold(name), fold(brand), ...skus.map((sku) => text(sku, 'reference_key'))].join(' ');
}

async function refreshWords(query: Query, productId: string): Promise<void> {
  const product = await firstRow(
    query.rows(sql`SELECT name, brand FROM products WHERE id = ${productId}${query.dialect.forUpdate}`),
  );
  if (!product) return;
  const words = await wordsOf(query, productId, text(product, 'name'), text(product, 'brand'));
  await query.write(sql`UPDATE products SET words = ${words} WHERE id = ${productId}`);
}
