import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, CartLine, CartOwner } from '../../storage/records.ts';
import { cartOwnerOf, customerOf, type Identity } from '../session/identity.ts';
import { emptyCart, firstCartId } from './cart-owner.ts';
import { type CartPatch, type CartStep, type CartTarget, changeCart } from './change-cart.ts';
import { editLines, type LineEdit } from './line-edits.ts';
import { priceCart, skusOf } from './price-cart.ts';
import type { CartResult, PricedCart } from './priced-cart.ts';

/**
 * The open cart of whoever is served (acting: the customer's). Never writes. Each change below works on that same cart.
 * `seen` undefined = a client that keeps no version: it writes to the current version under the row's lock.
 * A visitor needs `identity.anonymousTokenHash` (`cart-cookies.ts`) to change anything.
 */
export async function currentCart(deps: Deps, identity: Identity): Promise<PricedCart> {
  const tables = deps.storage.read;
  const owner = cartOwnerOf(identity);
  const open = owner && (await tables.carts.openOf(owner));
  return priceCart(tables, deps, open ?? notStored(owner, deps.clock.now()), customerOf(identity));
}

const notStored = (owner: CartOwner | undefined, now: number): Cart =>
  owner ? emptyCart(firstCartId(owner), owner, now) : emptyCart('', { kind: 'anonymous', tokenHash: '' }, now);

/** Merges into the line of the same sku. All items are added, or none. Quantity 1 to 9,999. */
export const addToCart = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly items: readonly { readonly skuId: string; readonly quantity: number }[] },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-added', (step) =>
    allOrNothing(
      deps,
      step,
      change.items.map((item) => ({ kind: 'add', ...item })),
    ),
  );

/** Quantity 0 removes the line. All quantities are changed, or none. */
export const changeQuantities = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly lines: readonly { readonly uniqueId: string; readonly quantity: number }[] },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-quantities', (step) =>
    allOrNothing(
      deps,
      step,
      change.lines.map((line) => ({ kind: 'set', ...line })),
    ),
  );

export const removeLine = (
  deps: Deps,
  identity: Identity,
  change: CartTarget & { readonly uniqueId: string },
): Promise<CartResult> =>
  changeCart(deps, identity, change, 'cart-line-removed', (step) =>
    allOrNothing(deps, step, [{ kind: 'set', uniqueId: change.uniqueId, quantity: 0 }]),
  );

/** Takes every line out; contact, delivery and payment stay. */
export const emptyTheCart = (deps: Deps, identity: Identity, target: CartTarget): Promise<CartResult> =>
  changeCart(deps, identity, target, 'cart-emptied', async ({ cart }) =>
    ok(cart.lines.length === 0 ? {} : { lines: [], details: { lines: changesBetween(cart.lines, []) } }),
  );

async function allOrNothing(deps: Deps, step: CartStep, edits: readonly LineEdit[]): Promise<Result<CartPatch>> {
  const { lines, refusals } = await editOnShelf(deps, step, edits);
  const [first] = refusals;
  return first ? refused(first) : ok(linesPatch(step.cart.lines, lines));
}

/** The edits against prices and stock of this moment. */
export async function editOnShelf(deps: Deps, step: CartStep, edits: readonly LineEdit[]) {
  const added = edits.flatMap((edit) => (edit.kind === 'add' ? [edit] : []));
  const skus = await skusOf(step.tables, [...step.cart.lines, ...added]);
  return editLines(step.cart.lines, edits, { skus, level: step.level, newId: () => deps.ids.hex128() });
}

export const linesPatch = (before: readonly CartLine[], after: readonly CartLine[]): CartPatch => {
  const changes = changesBetween(before, after);
  return changes.length === 0 ? {} : { lines: after, details: { lines: changes } };
};

/** For the audit row: which sku went from how many to how many. */
function changesBetween(before: readonly CartLine[], after: readonly CartLine[]) {
  const units = (lines: readonly CartLine[], id: string) => lines.find((it) => it.uniqueId === id)?.quantity ?? 0;
  const ids = [...new Map([...before, ...after].map((line) => [line.uniqueId, line.skuId]))];
  return ids
    .map(([uniqueId, skuId]) => ({ skuId, from: units(before, uniqueId), to: units(after, uniqueId) }))
    .filter((change) => change.from !== change.to);
}
