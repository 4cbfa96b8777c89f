import { addLine, type LineRefusal } from '../../../shared/domain/cart-lines.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { CartLine, Share } from '../../storage/records.ts';

/** The lines of a link's cart as its copy has them: each manual price says where it came from. */
export const copiedLines = (share: Share, idOf: (place: number) => string): readonly CartLine[] =>
  share.lines.map(({ skuId, quantity, manual }, place) => ({
    uniqueId: idOf(place),
    skuId,
    quantity,
    ...(manual && { manual: { ...manual, shareId: share.id } }),
  }));

/** Both carts in one: the same sku is one line, at the price that came with the link where there is one. */
export function joinedLines(
  known: readonly CartLine[],
  copied: readonly CartLine[],
): Result<readonly CartLine[], LineRefusal> {
  let joined = known;
  for (const line of copied) {
    const added = addLine(joined, line);
    if (!added.ok) return added;
    const { skuId, manual } = line;
    joined = manual ? added.value.map((it) => (it.skuId === skuId ? { ...it, manual } : it)) : added.value;
  }
  return ok(joined);
}
