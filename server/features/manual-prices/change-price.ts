import { type AgreedPrice, linePrice, type ManualPrice } from '../../../shared/domain/manual-price.ts';
import { plainLine } from '../../../shared/domain/plain-line.ts';
import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import { reasonRefusal } from '../../../shared/domain/price-reason.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartLine } from '../../storage/records.ts';
import { recordRefusal } from '../audit/record-refusal.ts';
import { noteProblem } from '../calls/call-note.ts';
import { type CartPatch, type CartStep, changeCart } from '../checkout/change-cart.ts';
import { skusOf } from '../checkout/price-cart.ts';
import type { CartResult, PricedCart } from '../checkout/priced-cart.ts';
import type { Identity } from '../session/identity.ts';
import { priceRefused, reasonProblem } from './price-problems.ts';
import {
  type Given,
  givenBy,
  isFree,
  type LineTarget,
  lineOf,
  openSettings,
  type PriceChange,
  withPrice,
} from './price-target.ts';

/**
 * Gives all lines of the line's sku a manual price, which stays through every later change of the cart until it is taken back. Works
 * on the cart of the customer acted for, else on the staff member's own. Refusals: 403 `CHK003` (switched off) and `right-missing`,
 * 400 `CHK0041`, 404 `line-unknown`, 422 `price-refused` (see `priceRefused`), `reason-missing`, `reason-unknown`, `note-missing`,
 * `free-item-needed` and `note-invalid`, and those of every change of a cart.
 */
export async function setManualPrice(deps: Deps, identity: Identity, change: PriceChange): Promise<CartResult> {
  const given = { id: change.reason ?? '', note: plainLine(change.note ?? '') };
  const unfit = noteProblem(given.note, 'Price not saved.');
  if (unfit) return refused(unfit);
  const changed = await changeCart(deps, identity, change, 'cart-price-changed', async (step) => {
    const settings = await openSettings(step.tables, identity);
    if (!settings.ok) return settings;
    const refusal = reasonRefusal(isFree(change.agreed), given, settings.value);
    if (refusal) return refused(reasonProblem(refusal));
    const line = lineOf(step.cart.lines, change);
    return line.ok ? patchOf(step, line.value, change.agreed, givenBy(deps, identity, given)) : line;
  });
  if (!changed.ok && changed.problem.code === 'price-refused') await keepAttempt(deps, identity, changed.problem);
  return changed;
}

/** Takes the manual price of the line's sku back; without one nothing changes. Refusals as `setManualPrice`. */
export const revertManualPrice = (deps: Deps, identity: Identity, target: LineTarget): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-price-reverted', async (step) => {
    const settings = await openSettings(step.tables, identity);
    if (!settings.ok) return settings;
    const line = lineOf(step.cart.lines, target);
    if (!line.ok) return line;
    if (!line.value.manual) return ok({});
    return ok({
      lines: step.cart.lines.map((it) => (it.skuId === line.value.skuId ? { ...it, manual: undefined } : it)),
      details: await detailsOf(step, line.value, undefined),
    });
  });

async function patchOf(step: CartStep, line: CartLine, agreed: AgreedPrice, given: Given): Promise<Result<CartPatch>> {
  const lines = withPrice(step.cart.lines, line, agreed, given);
  if (lines.every((it, place) => isSame(it.manual, step.cart.lines[place]?.manual))) return ok({});
  const { reason, note } = given;
  return ok({
    lines,
    details: { ...(await detailsOf(step, line, agreed)), reason, note },
    check: (priced) => refusedPrice(step.cart.lines, line, priced),
  });
}

/** Asked for twice: who and when first is kept. */
const isSame = (known: ManualPrice | undefined, next: ManualPrice | undefined): boolean =>
  known?.price === next?.price &&
  known?.total === next?.total &&
  known?.quantity === next?.quantity &&
  known?.reason === next?.reason &&
  known?.note === next?.note;

/** A limit of the whole order does not stop whoever lowers the discount of a line. */
function refusedPrice(before: readonly CartLine[], { skuId }: CartLine, { lines, currency }: PricedCart) {
  const line = lines.find((it) => it.skuId === skuId && it.verdict?.kind === 'refused');
  if (line?.verdict?.kind !== 'refused') return undefined;
  const known = before.find((it) => it.uniqueId === line.uniqueId);
  const { sellingPrice: stays, total } = linePrice(line.price, line.quantity, known?.manual);
  if (line.verdict.why === 'order-limit' && line.total >= total) return undefined;
  return priceRefused({ ...line, stays }, line.verdict, currency);
}

const keepAttempt = (deps: Deps, identity: Identity, { code, status, details }: Problem): Promise<void> =>
  recordRefusal(deps, identity, { code, status, what: 'change a price', ...(details && { details }) });

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
