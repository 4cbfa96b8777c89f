import type { SentPayments } from '../../../shared/api/checkout-bodies.ts';
import { cardSystemById, paymentSystemById } from '../../../shared/domain/payment-system.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Transaction } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { cardOfCart, cardOfOrder, cardUnknown } from '../payments/shown-card.ts';
import type { Identity } from '../session/identity.ts';
import { type BuyerTokens, lockTransaction } from './transaction.ts';

/**
 * Keeps how the transaction is paid, a saved card by its accountId. The sums must be those of the order. A card of somebody else is
 * unknown here: 404.
 */
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
    const isUnderWay = (await tables.charges.byId(order.payment.id)) !== undefined;
    if (transaction.confirmedAt !== undefined || isUnderWay) return ok(undefined);
    const systems = payments.map((payment) => paymentSystemById(String(payment.paymentSystem))?.id);
    if (systems.some((system) => system !== order.payment.systemId)) return refused(otherPayment(order));
    const sum = payments.reduce((all, payment) => all + payment.value, 0);
    if (sum !== order.value) return refused(otherSum(order, sum));
    const card = await payByCard(tables, order, transaction, payments);
    if (!card.ok) return card;
    const kept = payments.map(({ paymentSystem, value }) => ({ paymentSystem: String(paymentSystem), value }));
    await tables.orders.saveTransaction({ ...transaction, payments: JSON.stringify(kept) });
    return ok(undefined);
  });
}

/** The card that was named becomes the order's, if it may pay its cart. */
async function payByCard(
  tables: Tables,
  order: Order,
  { cartId }: Transaction,
  payments: SentPayments,
): Promise<Result<undefined>> {
  if (!cardSystemById(order.payment.systemId)) return ok(undefined);
  const accounts = new Set(payments.map(accountIn));
  const [account] = accounts;
  if (accounts.size > 1) return refused(oneCardOnly);
  if (account === undefined) return order.payment.card ? ok(undefined) : refused(cardMissing);
  if (account === order.payment.card?.id) return ok(undefined);
  const cart = await tables.carts.byId(cartId);
  const card = cart ? await cardOfCart(tables, cart, account) : refused(cardUnknown);
  if (!card.ok) return card;
  if (card.value.systemId !== order.payment.systemId) return refused(otherPayment(order));
  const payment = { ...order.payment, card: cardOfOrder(card.value) };
  if (!(await tables.orders.update({ ...order, payment, version: order.version + 1 })))
    throw new Error(`Order ${order.id} changed while its row was locked.`);
  return ok(undefined);
}

/** Where VTEX's clients put it, or beside the payment system. */
function accountIn({ accountId, fields }: SentPayments[number]): string | undefined {
  const inside = fields?.accountId;
  return accountId || (typeof inside === 'string' && inside !== '' ? inside : undefined);
}

const holdsCardData = ({ fields }: SentPayments[number]): boolean =>
  fields !== null &&
  fields !== undefined &&
  Object.entries(fields).some(([name, value]) => /card|cvv|validationcode|holder/i.test(name) && value !== null);

const cardData: Problem = {
  code: 'card-data',
  status: 400,
  message: 'Not done. This store takes no card data. Nothing was kept of it.',
};
const cardMissing: Problem = {
  code: 'card-missing',
  status: 400,
  message: 'Not done. Name a saved card by its accountId; this store takes no card data. Nothing was changed.',
};
const oneCardOnly: Problem = {
  code: 'payment-unknown',
  status: 400,
  message: 'Not done. An order is paid by one card here. Nothing was changed.',
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
