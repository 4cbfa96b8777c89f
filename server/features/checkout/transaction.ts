import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Transaction } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { carryOn } from '../orders/carry-on.ts';
import { askForCharge } from '../payments/ask-for-charge.ts';
import { chargePlaced } from '../payments/charge-placed.ts';
import { cardUnknown } from '../payments/shown-card.ts';
import { type Identity, may } from '../session/identity.ts';
import { giveUpOrder, isOverdue } from './give-up-order.ts';
import { type PlaceRequest, placeCart } from './place-order.ts';

/**
 * The two tokens that bind payments and callback to the browser that placed (cookies `Vtex_CHKO_Auth` and
 * `CheckoutDataAccess`). Only the hash of both is kept.
 */
export interface BuyerTokens {
  readonly auth: string;
  readonly access: string;
}

export interface StartedTransaction {
  readonly order: Order;
  readonly tokens: BuyerTokens;
}

export const newBuyerTokens = (deps: Deps): BuyerTokens => ({ auth: deps.ids.token(), access: deps.ids.token() });
export const hashOfTokens = ({ auth, access }: BuyerTokens): string => hashOfToken(`${auth} ${access}`);

/** Places the cart by the wire: the order waits for its payments. Asked again, the answer is the same, for this browser. */
export async function startTransaction(
  deps: Deps,
  identity: Identity,
  request: PlaceRequest,
): Promise<Result<StartedTransaction>> {
  const tokens = newBuyerTokens(deps);
  const tokenHash = hashOfTokens(tokens);
  const placed = await placeCart(deps, identity, request, { tokenHash });
  if (!placed.ok) return placed;
  const { order, isNew } = placed.value;
  if (!isNew) await rebind(deps, order, tokenHash);
  return ok({ order, tokens });
}

/** The owner of the cart has just shown that it is theirs; the answer that was lost took the first tokens with it. */
async function rebind(deps: Deps, { id, group }: Order, tokenHash: string): Promise<void> {
  await deps.storage.tx(async (tables) => {
    await tables.orders.lock(id);
    const transaction = await tables.orders.transactionOfGroup(group);
    if (transaction && transaction.confirmedAt === undefined)
      await tables.orders.saveTransaction({ ...transaction, tokenHash });
  });
}

/**
 * The gateway's callback: the order goes on as if it had been placed on the page, a card is charged now. Asked again, nothing more
 * happens and the answer is the same.
 */
export async function confirmTransaction(
  deps: Deps,
  identity: Identity,
  group: string,
  { tokens, origin }: { readonly tokens: BuyerTokens | undefined; readonly origin: string },
): Promise<Result<undefined>> {
  const confirmed = await deps.storage.tx(async (tables): Promise<Result<Order>> => {
    const found = await lockTransaction(tables, await tables.orders.transactionOfGroup(group), identity, tokens);
    if (!found.ok) return found;
    const { order, transaction } = found.value;
    const isUnderWay = (await tables.charges.byId(order.payment.id)) !== undefined;
    if (transaction.confirmedAt !== undefined || isUnderWay) return ok(order);
    if (order.state !== 'order-created') return refused(tooLate(order));
    if (isOverdue(order, deps.clock.now())) {
      await giveUpOrder(tables, deps, order);
      return refused(tooLate(order));
    }
    if (transaction.payments === undefined) return refused(paymentsMissing);
    if (!order.payment.card) await carryOn(tables, deps, order);
    else if (!(await askForCharge(tables, deps, order, origin))) return refused(cardUnknown);
    const details = { orderId: order.id, value: order.value };
    await audit(tables, deps, { identity, action: 'order-confirmed', customerId: order.customerId, details });
    return ok(order);
  });
  return confirmed.ok ? chargePlaced(deps, identity, confirmed.value) : confirmed;
}

/** The order's row locked, for whoever holds both tokens or an app key; staff only within the call that placed it. */
export async function lockTransaction(
  tables: Tables,
  named: Transaction | undefined,
  identity: Identity,
  tokens: BuyerTokens | undefined,
): Promise<Result<{ readonly order: Order; readonly transaction: Transaction }>> {
  if (!named) return refused(transactionUnknown);
  const [placed] = await tables.orders.byGroup(named.group);
  const order = placed && (await tables.orders.lock(placed.id));
  const transaction = await tables.orders.transaction(named.id);
  if (!order || !transaction || !isBuyer(identity, transaction, tokens)) return refused(transactionUnknown);
  if (identity.kind === 'staff' && order.callId !== identity.acting?.call.id) return refused(callChanged);
  return ok({ order, transaction });
}

const isBuyer = (identity: Identity, transaction: Transaction, tokens: BuyerTokens | undefined): boolean =>
  (identity.kind === 'app' && may(identity, 'open-any-cart')) ||
  (tokens !== undefined && transaction.tokenHash !== '' && hashOfTokens(tokens) === transaction.tokenHash);

const transactionUnknown: Problem = {
  code: 'transaction-unknown',
  status: 404,
  message: 'There is no such transaction here. Nothing was changed.',
};
const callChanged: Problem = {
  code: 'call-changed',
  status: 409,
  message: 'Not done. The order was placed in another call. Nothing was changed. Reload the page.',
};
const paymentsMissing: Problem = {
  code: 'payments-missing',
  status: 428,
  message: 'The order is not confirmed yet. Send its payments first, then call again.',
};
const tooLate = ({ sequence }: Order): Problem => ({
  code: 'order-canceled',
  status: 409,
  message: `${shownOrderNumber(sequence)} was not confirmed within five minutes and is canceled. Nothing is charged; the products are back in the cart. Place the order again.`,
});
