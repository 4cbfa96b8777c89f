import type { Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import type { WireLine } from '../checkout/order-form-items.ts';

/** An order's lines as the wire tells them. Brand and category are the product's of today; '' when it is gone. */
export async function wireLinesOf(tables: Tables, order: Order): Promise<readonly WireLine[]> {
  const items = await tables.catalog.skus(order.lines.map((line) => line.skuId));
  const products = new Map(items.map(({ sku, product }) => [sku.id, product]));
  return order.lines.map(({ productName: name, skuName: unit, ...line }) => ({
    ...line,
    name,
    unit,
    brand: products.get(line.skuId)?.brand ?? '',
    categoryId: products.get(line.skuId)?.categoryId,
  }));
}
