import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { cardSystemById } from '../../../shared/domain/payment-system.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Cart, Order, Transaction } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { followJudgement, type WayAfterPlacing, wayAfterPlacing } from '../authorization/after-placing.ts';
import { noteDraftPlaced } from '../drafts/draft-placed.ts';
import { announce } from '../live/announce.ts';
import { advance } from '../orders/move-order.ts';
import type { PlacedOrder } from '../orders/order-views.ts';
import { mailAboutPlaced } from '../orders/placed-mail.ts';
import { linkPaidBy, notePaidOrder, operatorOfLink } from '../pay-links/note-paid-order.ts';
import { askForCharge } from '../payments/ask-for-charge.ts';
import { chargePlaced } from '../payments/charge-placed.ts';
import { cardUnknown } from '../payments/shown-card.ts';
import { type Buyer, displayNameOf, type Identity } from '../session/identity.ts';
import { noteSharedOrder } from '../shares/note-shared-order.ts';
import { lockedAgainst } from '../takeover/cart-lock.ts';
import { emptyCart } from './cart-owner.ts';
import { cartChanged, cartUnknown } from './cart-problems.ts';
import { withFreshRow } from './change-cart.ts';
import { paymentUnknown, withPayment } from './checkout-choices.ts';
import { newOrder, PlacingStopped, type ReadyCart, takeGoods } from './create-order.ts';
import { mayOpen } from './find-cart.ts';
import { keepReply, keptReply } from './kept-replies.ts';
import { readyCart } from './ready-cart.ts';

export interface PlaceRequest {
  readonly cartId: string;
  /** The version that was shown; a wire client that keeps none places the cart as it is. */
  readonly version?: number | undefined;
  /** The total that was shown; a different one now is refused. */
  readonly expectedValue?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  /** VTEX payment system chosen with the order itself; else the one chosen before. */
  readonly paymentSystemId?: string | undefined;
  /** Or the card. */
  readonly cardId?: string | undefined;
  /** The store's origin that the buyer is at, where the bank leads back to; the first one unless said. */
  readonly origin?: string | undefined;
}

/** Placing by the wire has a second half: payments, then the gateway's callback. The token binds it to this browser. */
export interface Unconfirmed {
  readonly tokenHash: string;
}

/**
 * Places the cart as seen, once: the same cart and version (or the same idempotency key) again gives the same answer and
 * no second order. A prepared cart is never placed, by nobody: 403 `not-while-preparing`. Other refusals: cart-unknown 404, cart-changed 409, cart-not-ready 409 (details.problems), sold-out and
 * short-stock 409, price-changed 409 (details `{expected, value}`), payment-unknown and key-reused 422, card-unknown 404, and those
 * of `chargePlaced`.
 */
export async function placeOrder(deps: Deps, identity: Identity, request: PlaceRequest): Promise<Result<PlacedOrder>> {
  const placed = await placeCart(deps, identity, request, undefined);
  if (!placed.ok) return placed;
  const { order } = placed.value;
  const charged = await chargePlaced(deps, identity, order);
  return charged.ok ? ok(namesOf(order)) : charged;
}

export interface PlacedCart {
  readonly order: Order;
  /** False for an answer that was given before. */
  readonly isNew: boolean;
}

/** As `placeOrder`; with `unconfirmed` the order waits for its payments and the callback. */
export async function placeCart(
  deps: Deps,
  identity: Identity,
  request: PlaceRequest,
  unconfirmed: Unconfirmed | undefined,
): Promise<Result<PlacedCart>> {
  try {
    return await withFreshRow(() =>
      deps.storage.tx((tables) => placeOnce(tables, deps, identity, request, unconfirmed)),
    );
  } catch (error) {
    if (error instanceof PlacingStopped) return refused(error.problem);
    throw error;
  }
}

async function placeOnce(
  tables: Tables,
  deps: Deps,
  identity: Identity,
  request: PlaceRequest,
  unconfirmed: Unconfirmed | undefined,
): Promise<Result<PlacedCart>> {
  const cart = await tables.carts.lock(request.cartId);
  if (!cart || !mayOpen(identity, cart)) return refused(cartUnknown);
  const { cartId, version, expectedValue, idempotencyKey: key, paymentSystemId, cardId } = request;
  const asked = { cartId, version, expectedValue, paymentSystemId, cardId };
  const keys = { owner: cart.owner, cartId, key, request: asked };
  const kept = await keptReply(tables, keys);
  if (!kept.ok) return kept;
  if (kept.value && (version === undefined || version === kept.value.version)) {
    const order = await tables.orders.byId(kept.value.orderId);
    if (order) return ok({ order, isNew: false });
  }
  const locked = await lockedAgainst(tables, deps, identity, cart);
  if (locked) return refused(locked);
  if (!cart.open || (version !== undefined && version !== cart.version))
    return refused(await changedMeanwhile(tables, cart));
  const chosen = await withPayment(tables, deps, cart, request);
  if (!chosen.ok) return chosen;
  const ready = await readyCart(tables, deps, identity, chosen.value, expectedValue);
  if (!ready.ok) return ready;
  if (!unconfirmed && cardSystemById(ready.value.payment.id) && !ready.value.card) return refused(paymentUnknown);
  const order = await storeOrder(tables, deps, identity, ready.value, unconfirmed);
  if (!unconfirmed && order.payment.card && !(await askForCharge(tables, deps, order, request.origin)))
    throw new PlacingStopped(cardUnknown);
  await closeCart(tables, deps, chosen.value, order);
  await keepReply(tables, deps, keys, { cartId, version: cart.version, orderId: order.id });
  return ok({ order, isNew: true });
}

/**
 * Takes the goods and writes the order with its history, its transaction and its audit row. One that waits for its payments, or for
 * its card, goes no further yet.
 */
export async function storeOrder(
  tables: Tables,
  deps: Deps,
  identity: Buyer,
  ready: ReadyCart,
  unconfirmed: Unconfirmed | undefined,
): Promise<Order> {
  await takeGoods(tables, ready.priced.lines);
  const now = deps.clock.now();
  const link = await linkPaidBy(tables, deps, identity, ready.cart);
  const created = await newOrder(tables, deps, identity, ready, await operatorOfLink(tables, link));
  const waits = unconfirmed !== undefined || created.payment.card !== undefined;
  const way = waits ? stillToCome(created) : await wayAfterPlacing(tables, deps, created);
  const { order, events } = advance(way.order, way.moves, now);
  await tables.orders.insert(order);
  await noteSharedOrder(tables, deps, order, ready.cart);
  await notePaidOrder(tables, deps, order, link);
  const message = `Order placed for ${order.clientName}, ${ready.priced.count} items reserved`;
  const source = displayNameOf(identity);
  await tables.orders.addEvent({ orderId: order.id, at: now, source, level: 'info', message, state: 'order-created' });
  for (const event of events) await tables.orders.addEvent(event);
  const transaction = transactionOf(order, ready.cart, now, unconfirmed);
  await tables.orders.saveTransaction({ ...transaction, confirmedAt: waits ? undefined : now });
  const details = { orderId: order.id, value: order.value, payment: order.payment.systemId, cartId: ready.cart.id };
  await audit(tables, deps, { identity, action: 'order-placed', customerId: order.customerId, details });
  if (!waits && way.judgement?.effect !== 'deny') await mailAboutPlaced(tables, deps, order);
  return followJudgement(tables, deps, order, way.judgement);
}

/** What follows is found out when its payments have come. */
const stillToCome = (order: Order): WayAfterPlacing => ({ order, moves: [], judgement: undefined });

const transactionOf = (
  order: Order,
  cart: Cart,
  now: number,
  unconfirmed: Unconfirmed | undefined,
): Omit<Transaction, 'confirmedAt'> => ({
  id: order.payment.transactionId,
  group: order.group,
  cartId: cart.id,
  tokenHash: unconfirmed?.tokenHash ?? '',
  value: order.value,
  payments: undefined,
  createdAt: now,
});

/** The owner's next cart is a new, empty one; a draft has none. */
async function closeCart(tables: Tables, deps: Deps, cart: Cart, order: Order): Promise<void> {
  const now = deps.clock.now();
  const closed = { ...cart, open: false, version: cart.version + 1, updatedAt: now, lock: undefined };
  if (!(await tables.carts.update(closed))) throw new Error(`Cart ${cart.id} changed while its row was locked.`);
  if (cart.owner.kind === 'draft') return noteDraftPlaced(tables, deps, cart.owner.draftId, order);
  const next = { ...emptyCart(deps.ids.hex128(), cart.owner, now), version: 1 };
  await tables.carts.insert(next);
  await announce(tables, deps, 'placed', next);
}

async function changedMeanwhile(tables: Tables, cart: Cart) {
  const current = cart.open ? cart : ((await tables.carts.openOf(cart.owner)) ?? cart);
  return cartChanged(
    { ...current, updatedBy: current.updatedBy || cart.updatedBy },
    (await tables.meta.settings()).timeZone,
  );
}

export const namesOf = (order: Order): PlacedOrder => ({
  id: order.id,
  group: order.group,
  number: shownOrderNumber(order.sequence),
});
