import type { ItemQuantities, OrderItems } from '../../../shared/api/checkout-bodies.ts';
import type { OrderFormMessage } from '../../../shared/api/order-form.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { CartLine } from '../../storage/records.ts';
import type { Identity } from '../session/identity.ts';
import { indexInvalid, lineUnknown, quantityInvalid } from './cart-problems.ts';
import { type CartTarget, changeCart } from './change-cart.ts';
import { editOnShelf, linesPatch } from './edit-cart.ts';
import type { LineEdit } from './line-edits.ts';
import { messageOf } from './order-form.ts';
import { ownSeller } from './order-form-items.ts';
import type { PricedCart } from './priced-cart.ts';

type OrderItem = OrderItems['orderItems'][number];

export interface WireChange {
  readonly cart: PricedCart;
  /** About items that did not come in. */
  readonly messages: readonly OrderFormMessage[];
}

/**
 * VTEX's way with items: those that can be are taken, the rest is told in `messages`. What no cart can hold at all
 * (a bad quantity, an index that is not there) refuses the whole request.
 */
export async function addWireItems(
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: OrderItems,
): Promise<Result<WireChange>> {
  return applyItems(deps, identity, target, 'cart-added', () => all(body.orderItems.map(addition)));
}

/** Items that name a line by `index` or `uniqueId` set its quantity; the others are added. */
export async function patchWireItems(
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: OrderItems,
): Promise<Result<WireChange>> {
  return applyItems(deps, identity, target, 'cart-quantities', (lines) =>
    all(body.orderItems.map((item) => (namesLine(item, lines) ? setting(item, lines) : addition(item)))),
  );
}

export async function updateWireItems(
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  body: ItemQuantities,
): Promise<Result<WireChange>> {
  return applyItems(deps, identity, target, 'cart-quantities', (lines) =>
    all(body.orderItems.map((item) => setting(item, lines))),
  );
}

async function applyItems(
  deps: Deps,
  identity: Identity,
  target: CartTarget,
  action: string,
  editsFor: (lines: readonly CartLine[]) => Result<readonly LineEdit[]>,
): Promise<Result<WireChange>> {
  let messages: readonly OrderFormMessage[] = [];
  const changed = await changeCart(deps, identity, target, action, async (step) => {
    const edits = editsFor(step.cart.lines);
    if (!edits.ok) return edits;
    const { lines, refusals } = await editOnShelf(deps, step, edits.value);
    const fatal = refusals.find((refusal) => !isTold(refusal));
    if (fatal) return refused(fatal);
    messages = refusals.map(messageOf);
    return ok(linesPatch(step.cart.lines, lines));
  });
  return changed.ok ? ok({ cart: changed.value, messages }) : changed;
}

/** Refusals of single items that VTEX answers with 200 and a message. */
const isTold = ({ code }: Problem): boolean => ['sold-out', 'short-stock', 'sku-unknown'].includes(code);

const all = (edits: readonly Result<LineEdit>[]): Result<readonly LineEdit[]> => {
  const first = edits.find((edit) => !edit.ok);
  return first && !first.ok ? first : ok(edits.flatMap((edit) => (edit.ok ? [edit.value] : [])));
};

function addition(item: OrderItem): Result<LineEdit> {
  if (item.id === undefined) return refused(idMissing);
  if (item.quantity < 1) return refused(quantityInvalid);
  // Another seller's sku of the same number is another product; this store has one seller.
  const skuId = (item.seller ?? ownSeller) === ownSeller ? String(item.id) : '';
  return ok({ kind: 'add', skuId, quantity: item.quantity });
}

/** FastStore sends an index with every item; one past the end means a new line. */
const namesLine = (item: OrderItem, lines: readonly CartLine[]): boolean =>
  item.uniqueId !== undefined ||
  (typeof item.index === 'number' && (item.index < lines.length || item.id === undefined));

/** An index that names another sku than the client means is stale: better refused than the wrong line changed. */
function setting(
  item: Pick<OrderItem, 'uniqueId' | 'index' | 'id' | 'quantity'>,
  lines: readonly CartLine[],
): Result<LineEdit> {
  if (item.uniqueId !== undefined) {
    const { uniqueId, quantity } = item;
    const isKnown = lines.some((line) => line.uniqueId === uniqueId);
    return isKnown ? ok({ kind: 'set', uniqueId, quantity }) : refused(lineUnknown);
  }
  const line = typeof item.index === 'number' ? lines[item.index] : undefined;
  if (!line || (item.id !== undefined && line.skuId !== String(item.id))) return refused(indexInvalid);
  return ok({ kind: 'set', uniqueId: line.uniqueId, quantity: item.quantity });
}

const idMissing: Problem = {
  code: 'invalid-request',
  status: 400,
  message: 'Not done. Each item needs the id of its sku. The cart is unchanged.',
};
