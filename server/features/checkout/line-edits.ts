import { addLine, type LineRefusal, setQuantity } from '../../../shared/domain/cart-lines.ts';
import type { Level } from '../../../shared/domain/level.ts';
import type { Problem, Result } from '../../../shared/domain/result.ts';
import type { CartLine, SkuOfProduct } from '../../storage/records.ts';
import { lineUnknown, quantityInvalid, skuUnknown, stockRefused, tooManyLines } from './cart-problems.ts';
import { isSoldTo } from './price-cart.ts';

export type LineEdit =
  | { readonly kind: 'add'; readonly skuId: string; readonly quantity: number }
  /** 0 removes the line. */
  | { readonly kind: 'set'; readonly uniqueId: string; readonly quantity: number };

export interface EditedLines {
  readonly lines: readonly CartLine[];
  /** One for each edit that was left out, in their order. */
  readonly refusals: readonly Problem[];
}

/** What the edits are checked against. `newId` makes the `uniqueId` of a new line. */
export interface Shelf {
  readonly skus: ReadonlyMap<string, SkuOfProduct>;
  readonly level: Level;
  readonly newId: () => string;
}

/** Applies each edit that can be, one after another; the rest is told. */
export function editLines(lines: readonly CartLine[], edits: readonly LineEdit[], shelf: Shelf): EditedLines {
  let edited = lines;
  const refusals: Problem[] = [];
  for (const edit of edits) {
    const next = edit.kind === 'add' ? addOne(edited, edit, shelf) : setOne(edited, edit, shelf);
    if (next.ok) edited = next.value;
    else refusals.push(next.problem);
  }
  return { lines: edited, refusals };
}

type Edited = Result<readonly CartLine[]>;

function addOne(lines: readonly CartLine[], edit: LineEdit & { kind: 'add' }, shelf: Shelf): Edited {
  const added = { uniqueId: shelf.newId(), skuId: edit.skuId, quantity: edit.quantity };
  return checked(lines, edit.skuId, addLine(lines, added), shelf);
}

function setOne(lines: readonly CartLine[], edit: LineEdit & { kind: 'set' }, shelf: Shelf): Edited {
  const line = lines.find((it) => it.uniqueId === edit.uniqueId);
  const next = setQuantity(lines, edit.uniqueId, edit.quantity);
  return line && edit.quantity > 0 ? checked(lines, line.skuId, next, shelf) : worded(next);
}

function checked(
  before: readonly CartLine[],
  skuId: string,
  after: Result<readonly CartLine[], LineRefusal>,
  shelf: Shelf,
): Edited {
  const item = shelf.skus.get(skuId);
  if (!item || !isSoldTo(item, shelf.level)) return { ok: false, problem: skuUnknown(skuId) };
  if (!after.ok) return worded(after);
  const quantityIn = (lines: readonly CartLine[]) => lines.find((line) => line.skuId === skuId)?.quantity ?? 0;
  const [inCart, wanted, left] = [quantityIn(before), quantityIn(after.value), Math.max(item.sku.stock, 0)];
  if (wanted <= left) return after;
  return { ok: false, problem: stockRefused({ skuId, product: item.product.name, wanted, left, inCart }) };
}

export const lineRefusals = {
  'quantity-invalid': quantityInvalid,
  'line-unknown': lineUnknown,
  'too-many-lines': tooManyLines,
} as const satisfies Record<LineRefusal, Problem>;

const worded = (result: Result<readonly CartLine[], LineRefusal>): Edited =>
  result.ok ? result : { ok: false, problem: lineRefusals[result.problem] };
