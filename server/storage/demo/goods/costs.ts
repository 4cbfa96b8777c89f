import { divideHalfUp } from '../../../../shared/domain/price-lines.ts';
import type { Sku, SkuCost } from '../../records.ts';

/** What is left of the lowest price over the cost is 37 % of it. No floor: limits are off until an administrator sets one. */
export function costOf({ id, prices }: Sku): SkuCost {
  const lowest = Math.min(...Object.values(prices).map(({ price }) => price));
  return { skuId: id, cost: divideHalfUp(lowest * 63, 100), floor: undefined };
}
