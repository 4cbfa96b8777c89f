import type { LogisticsInfo } from '../../../shared/api/order-form-shipping.ts';
import { splitByWeight } from '../../../shared/domain/price-lines.ts';
import { type ShippedLine, shippedLine } from './order-form-shipping.ts';
import type { DeliveryGroup } from './priced-cart.ts';

/**
 * Items stay whole; a line that goes to several places has one entry for each, with the quantity that goes there. The parts of a line
 * sum to it, and the prices of all entries to the price of delivery.
 */
export const groupsLogistics = (lines: readonly ShippedLine[], groups: readonly DeliveryGroup[]): LogisticsInfo[] =>
  groups.flatMap((group) => groupLogistics(lines, group)).sort((one, other) => one.itemIndex - other.itemIndex);

function groupLogistics(lines: readonly ShippedLine[], group: DeliveryGroup): readonly LogisticsInfo[] {
  const parts = lines.flatMap((line, itemIndex) => {
    const quantity = group.parts.find(({ uniqueId }) => uniqueId === line.uniqueId)?.quantity ?? 0;
    return quantity > 0
      ? [{ itemIndex, skuId: line.skuId, quantity, weight: Math.floor((line.total * quantity) / line.quantity) }]
      : [];
  });
  const prices = splitByWeight(
    group.method.price,
    parts.map(({ weight }) => weight),
  );
  return parts.map((part, index) => ({
    ...shippedLine({ ...part, price: prices[index] ?? 0 }, group, group.address.country),
    quantity: part.quantity,
  }));
}
