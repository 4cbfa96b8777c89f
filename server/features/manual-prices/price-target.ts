import { type AgreedPrice, agreedLines, type ManualPrice } from '../../../shared/domain/manual-price.ts';
import type { GivenReason } from '../../../shared/domain/price-reason.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartLine, ManualPriceSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { indexInvalid, lineUnknown } from '../checkout/cart-problems.ts';
import type { CartTarget } from '../checkout/change-cart.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { pricesClosed } from './price-problems.ts';

/** Which line: by the wire's index of it, and more surely by its id. */
export interface LineTarget extends CartTarget {
  readonly itemIndex: string;
  readonly uniqueId?: string | undefined;
}

export interface PriceChange extends LineTarget {
  readonly agreed: AgreedPrice;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/** The settings, if this person may change prices and the store allows it. 403 otherwise. */
export async function openSettings(tables: Tables, identity: Identity): Promise<Result<ManualPriceSettings>> {
  if (!may(identity, 'change-prices')) return refused(rightMissing);
  const { manualPrices } = await tables.meta.settings();
  return manualPrices.allowed ? ok(manualPrices) : refused(pricesClosed);
}

export function lineOf(lines: readonly CartLine[], { itemIndex, uniqueId }: LineTarget): Result<CartLine> {
  if (uniqueId !== undefined) {
    const named = lines.find((line) => line.uniqueId === uniqueId);
    return named ? ok(named) : refused(lineUnknown);
  }
  const line = /^\d{1,5}$/.test(itemIndex) ? lines[Number(itemIndex)] : undefined;
  return line ? ok(line) : refused(indexInvalid);
}

export const isFree = (agreed: AgreedPrice): boolean => ('price' in agreed ? agreed.price : agreed.total) === 0;

export type Given = Pick<ManualPrice, 'by' | 'byName' | 'at' | 'reason' | 'note'>;

export function givenBy(deps: Deps, identity: Identity, { id: reason, note }: GivenReason): Given {
  const by = identity.kind === 'staff' ? identity.staff.id : identity.kind === 'app' ? identity.key : '';
  return { by, byName: displayNameOf(identity), at: deps.clock.now(), reason, note };
}

/** The lines once all those of the line's sku have the price. */
export function withPrice(
  lines: readonly CartLine[],
  { skuId }: CartLine,
  agreed: AgreedPrice,
  given: Given,
): readonly CartLine[] {
  const same = lines.filter((line) => line.skuId === skuId);
  const changed = new Map(
    agreedLines(agreed, same).map(({ line, ...price }) => [line, { ...line, manual: { ...price, ...given } }]),
  );
  return lines.map((line) => changed.get(line) ?? line);
}
