import { type AgreedPrice, agreedLines, type ManualPrice } from '../../../shared/domain/manual-price.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import { type GivenReason, reasonRefusal } from '../../../shared/domain/price-reason.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartLine, ManualPriceSettings } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { noteProblem } from '../calls/call-note.ts';
import { indexInvalid, lineUnknown } from '../checkout/cart-problems.ts';
import { type CartPatch, type CartStep, type CartTarget, changeCart } from '../checkout/change-cart.ts';
import { skusOf } from '../checkout/price-cart.ts';
import type { CartResult } from '../checkout/priced-cart.ts';
import { displayNameOf, type Identity, may } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { pricesClosed, reasonProblem } from './price-problems.ts';

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

/**
 * Gives all lines of the line's sku a manual price, which stays through every later change of the cart until it is taken back. Works
 * on the cart of the customer acted for, else on the staff member's own. Refusals: 403 `CHK003` (switched off) and `right-missing`,
 * 400 `CHK0041`, 404 `line-unknown`, 422 `reason-missing`, `reason-unknown`, `note-missing`, `free-item-needed` and `note-invalid`, and those
 * of every change of a cart.
 */
export async function setManualPrice(deps: Deps, identity: Identity, change: PriceChange): Promise<CartResult> {
  const given = { id: change.reason ?? '', note: plainLine(change.note ?? '') };
  const unfit = noteProblem(given.note, 'Price not saved.');
  if (unfit) return refused(unfit);
  return changeCart(deps, identity, change, 'cart-price-changed', async (step) => {
    const { settings, problem } = await permitted(step.tables, identity);
    if (problem) return refused(problem);
    const refusal = reasonRefusal(isFree(change.agreed), given, settings);
    if (refusal) return refused(reasonProblem(refusal));
    const line = lineOf(step.cart.lines, change);
    return line.ok ? priced(step, line.value, change.agreed, givenBy(deps, identity, given)) : line;
  });
}

/** Takes the manual price of the line's sku back; without one nothing changes. Refusals as `setManualPrice`. */
export const revertManualPrice = (deps: Deps, identity: Identity, target: LineTarget): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-price-reverted', async (step) => {
    const { problem } = await permitted(step.tables, identity);
    if (problem) return refused(problem);
    const line = lineOf(step.cart.lines, target);
    if (!line.ok) return line;
    if (!line.value.manual) return ok({});
    return ok({
      lines: step.cart.lines.map((it) => (it.skuId === line.value.skuId ? { ...it, manual: undefined } : it)),
      details: await detailsOf(step, line.value, undefined),
    });
  });

async function permitted(
  tables: Tables,
  identity: Identity,
): Promise<{ readonly settings: ManualPriceSettings; readonly problem: Problem | undefined }> {
  const { manualPrices: settings } = await tables.meta.settings();
  const problem = may(identity, 'change-prices') ? (settings.allowed ? undefined : pricesClosed) : rightMissing;
  return { settings, problem };
}

function lineOf(lines: readonly CartLine[], { itemIndex, uniqueId }: LineTarget): Result<CartLine> {
  if (uniqueId !== undefined) {
    const named = lines.find((line) => line.uniqueId === uniqueId);
    return named ? ok(named) : refused(lineUnknown);
  }
  const line = /^\d{1,5}$/.test(itemIndex) ? lines[Number(itemIndex)] : undefined;
  return line ? ok(line) : refused(indexInvalid);
}

const isFree = (agreed: AgreedPrice): boolean => ('price' in agreed ? agreed.price : agreed.total) === 0;

type Given = Pick<ManualPrice, 'by' | 'byName' | 'at' | 'reason' | 'note'>;

function givenBy(deps: Deps, identity: Identity, { id: reason, note }: GivenReason): Given {
  const by = identity.kind === 'staff' ? identity.staff.id : identity.kind === 'app' ? identity.key : '';
  return { by, byName: displayNameOf(identity), at: deps.clock.now(), reason, note };
}

async function priced(step: CartStep, line: CartLine, agreed: AgreedPrice, given: Given): Promise<Result<CartPatch>> {
  const same = step.cart.lines.filter((it) => it.skuId === line.skuId);
  const changed = new Map(
    agreedLines(agreed, same).map(({ line: it, ...price }) => [it, { ...it, manual: { ...price, ...given } }]),
  );
  if (same.every((it) => isSame(it.manual, changed.get(it)?.manual))) return ok({});
  const { reason, note } = given;
  return ok({
    lines: step.cart.lines.map((it) => changed.get(it) ?? it),
    details: { ...(await detailsOf(step, line, agreed)), reason, note },
  });
}

/** Asked for twice: who and when first is kept. */
const isSame = (known: ManualPrice | undefined, next: ManualPrice | undefined): boolean =>
  known?.price === next?.price &&
  known?.total === next?.total &&
  known?.quantity === next?.quantity &&
  known?.reason === next?.reason &&
  known?.note === next?.note;

/** For the audit row: what one unit cost before, and the price it has now; undefined = the customer's own again. */
async function detailsOf({ tables, level }: CartStep, line: CartLine, agreed: AgreedPrice | undefined) {
  const item = (await skusOf(tables, [line])).get(line.skuId);
  const own = item && priceForLevel(item.sku.prices, level)?.price;
  return {
    skuId: line.skuId,
    reference: item?.sku.reference ?? '',
    ownPrice: own ?? null,
    before: line.manual?.price ?? own ?? null,
    ...agreed,
  };
}
