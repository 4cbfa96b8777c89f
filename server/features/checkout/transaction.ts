import type { SentPayments } from '../../../shared/api/checkout-bodies.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import { paymentSystemById } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Transaction } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { audit } from '../audit/write-audit.ts';
import { hashOfToken } from '../login/token-hash.ts';
import { moveOrder } from '../orders/move-order.ts';
import { asApproved, isApprovedAtOnce, stepsAfterPlacing } from '../orders/payment-steps.ts';
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

/** Keeps how the transaction is paid. The sums must be those of the order. */
export async function acceptPayments(
  deps: Deps,
  identity: Identity,
  transactionId: string,
  tokens: BuyerTokens | undefined,
  payments: SentPayments,
): Promise<Result<undefined>> {
  if (payments.some(holdsCardData)) return refused(cardData);
  return deps.storage.tx(async (tables) => {
    const found = await lockTransaction(tables, await tables.orders.transaction(transactionId), identity, tokens);
    if (!found.ok) return found;
    const { order, transaction } = found.value;
    if (transaction.confirmedAt !== undefined) return ok(undefined);
    const systems = payments.map((payment) => paymentSystemById(String(payment.paymentSystem))?.id);
    if (systems.some((system) => system !== order.payment.systemId)) return refused(otherPayment(order));
    const sum = payments.reduce((all, payment) => all + payment.value, 0);
    if (sum !== order.value) return refused(otherSum(order, sum));
    const kept = payments.map(({ paymentSystem, value }) => ({ paymentSystem: String(paymentSystem), value }));
    await tables.orders.saveTransaction({ ...transaction, payments: JSON.stringify(kept) });
    return ok(undefined);
  });
}

/** The gateway's callback: the order goes on as if it had been placed on the page. Asked again, nothing more happens. */
export async function confirmTransaction(
  deps: Deps,
  identity: Identity,
  group: string,
  tokens: BuyerTokens | undefined,
): Promise<Result<undefined>> {
  return deps.storage.tx(async (tables) => {
    const found = await lockTransaction(tables, await tables.orders.transactionOfGroup(group), identity, tokens);
    if (!found.ok) return found;
    const { order, transaction } = found.value;
    if (transaction.confirmedAt !== undefined) return ok(undefined);
    const now = deps.clock.now();
    if (order.state !== 'order-created') return refused(tooLate(order));
    if (isOverdue(order, now)) {
      await giveUpOrder(tables, deps, order);
      return refused(tooLate(order));
    }
    if (transaction.payments === undefined) return refused(paymentsMissing);
    const settings = await tables.meta.settings();
    const isPaid = isApprovedAtOnce(order.payment.systemId, settings);
    await moveOrder(tables, deps, isPaid ? asApproved(order, now) : order, stepsAfterPlacing(order, settings));
    await tables.orders.saveTransaction({ ...transaction, confirmedAt: now });
    const details = { orderId: order.id, value: order.value };
    await audit(tables, deps, { identity, action: 'order-confirmed', customerId: order.customerId, details });
    return ok(undefined);
  });
}

/** The order's row locked, for whoever holds both tokens or an app key; staff only within the call that placed it. */
async function lockTransaction(
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

const holdsCardData = ({ fields }: SentPayments[number]): boolean =>
  fields !== null &&
  fields !== undefined &&
  Object.entries(fields).some(([name, value]) => /card|cvv|validationcode|holder/i.test(name) && value !== null);

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
const cardData: Problem = {
  code: 'card-data',
  status: 400,
  message: 'Not done. This store takes no card data. Nothing was kept of it.',
};
const paymentsMissing: Problem = {
  code: 'payments-missing',
  status: 428,
  message: 'The order is not confirmed yet. Send its payments first, then call again.',
};
const otherPayment = ({ payment }: Order): Problem => ({
  code: 'payment-unknown',
  status: 400,
  message: `Not done. The order was placed with ${payment.systemName}. Nothing was changed.`,
});
const otherSum = ({ value }: Order, sum: number): Problem => ({
  code: 'payment-sum',
  status: 400,
  message: 'Not done. The payments do not sum to the order. Nothing was changed.',
  details: { value, sum },
});
const tooLate = ({ sequence }: Order): Problem => ({
  code: 'order-canceled',
  status: 409,
  message: `${shownOrderNumber(sequence)} was not confirmed within five minutes and is canceled. Nothing is charged; the products are back in the cart. Place the order again.`,
});
