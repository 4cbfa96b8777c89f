import type { Level } from '../../../../shared/domain/level.ts';
import { lineTotal } from '../../../../shared/domain/price-lines.ts';
import type { OrderLine, Sku, SkuPrice } from '../../records.ts';
import type { DemoIds } from '../demo-ids.ts';
import type { Good } from '../goods/build-catalog.ts';
import type { Random } from '../random.ts';

export interface Item {
  readonly good: Good;
  readonly sku: Sku;
  readonly quantity: number;
}

/** How much customers of a level order at a time. */
const habits = {
  retail: { lines: [1, 3], most: 2 },
  trade: { lines: [1, 5], most: 4 },
  'trade-plus': { lines: [2, 6], most: 9 },
} as const satisfies Record<Level, { lines: readonly [number, number]; most: number }>;

/** Different goods that the level may buy, the demanded ones more often; no line is worth more than `lineLimit`. */
export function fillBasket(goods: readonly Good[], level: Level, lineLimit: number, random: Random): readonly Item[] {
  const { lines, most } = habits[level];
  const offered = goods.filter(({ skus }) => skus.some((sku) => sku.prices[level]));
  const chosen = new Set<Good>();
  const count = random.between(lines[0], lines[1]);
  while (chosen.size < count) chosen.add(random.pickByWeight(offered, (good) => good.demand));
  return [...chosen].map((good) => {
    const sku = random.pick(random.isTrue(0.75) ? good.skus.slice(0, 1) : good.skus);
    const affordable = Math.max(1, Math.floor(lineLimit / priceOf(sku, level).price));
    return { good, sku, quantity: Math.min(random.between(1, most), affordable) };
  });
}

export function toOrderLine(ids: DemoIds, { good: { product }, sku, quantity }: Item, level: Level): OrderLine {
  const { price, listPrice } = priceOf(sku, level);
  return {
    uniqueId: ids.hex128(),
    skuId: sku.id,
    reference: sku.reference,
    productId: product.id,
    productName: product.name,
    skuName: sku.name,
    slug: product.slug,
    art: product.art,
    quantity,
    price,
    listPrice,
    sellingPrice: price,
    total: lineTotal(price, quantity),
  };
}

function priceOf(sku: Sku, level: Level): SkuPrice {
  const price = sku.prices[level];
  if (!price) throw new Error(`${sku.reference} is not sold to ${level} customers.`);
  return price;
}
