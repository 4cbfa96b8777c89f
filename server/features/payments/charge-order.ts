import type { Deps } from '../../deps.ts';
import type { Charge, Order } from '../../storage/records.ts';
import type { Tables } from '../../storage/storage.ts';
import { appendAudit } from '../audit/write-audit.ts';
import { unplaceOrder } from '../checkout/give-up-order.ts';
import { carryOn } from '../orders/carry-on.ts';
import { type ChargeAnswer, type DeclineReason, GatewayDown } from './gateway.ts';

/** What is known of a charge. */
export type ChargeStanding =
  | { readonly kind: 'approved' }
  | { readonly kind: 'declined'; readonly reason: DeclineReason }
  | { readonly kind: 'to-confirm'; readonly address: string }
  | { readonly kind: 'unknown' };

const confirmPauseMs = 15_000;
const mostPauseMs = 60_000;
/** After the nth try without an answer. */
export const pauseMs = (tries: number): number => Math.min(2_000 * 2 ** tries, mostPauseMs);

/**
 * Asks the gateway to hold the money of a placed order, and carries the order on or takes it back by its answer. Asked again, by
 * another request or after a crash, it is the same charge and the same answer: the key is the order's payment.
 */
export async function chargeOrder(deps: Deps, chargeId: string): Promise<ChargeStanding> {
  const charge = await deps.storage.read.charges.byId(chargeId);
  if (!charge) throw new Error('A charge that was never asked for.');
  if (!isOpen(charge)) return standingOf(charge);
  const answer = await askGateway(deps, charge);
  return deps.storage.tx(async (tables) => {
    const order = await tables.orders.lock(charge.orderId);
    const current = await tables.charges.byId(charge.id);
    if (!order || !current || !isOpen(current)) return standingOf(current ?? charge);
    return settle(tables, deps, order, current, answer);
  });
}

const isOpen = ({ state }: Charge): boolean => state === 'asked' || state === 'to-confirm';

async function askGateway({ gateway }: Deps, charge: Charge): Promise<ChargeAnswer | undefined> {
  const { id: key, token, value, currency, returnOrigin, orderId } = charge;
  const returnTo = `${returnOrigin}/checkout/payment/${orderId.split('-')[0]}?from=bank`;
  try {
    return await gateway?.charge({ key, token, value, currency, returnTo });
  } catch (error) {
    if (error instanceof GatewayDown) return undefined; // it may have heard us: it is asked again
    throw error;
  }
}

async function settle(
  tables: Tables,
  deps: Deps,
  order: Order,
  charge: Charge,
  answer: ChargeAnswer | undefined,
): Promise<ChargeStanding> {
  const now = deps.clock.now();
  if (!answer) {
    await tables.charges.save({ ...charge, nextTryAt: now + pauseMs(charge.tries) });
    return standingOf(charge);
  }
  if (answer.kind === 'to-confirm') {
    const asked = { state: 'to-confirm', confirmAddress: answer.address, nextTryAt: now + confirmPauseMs } as const;
    await tables.charges.save({ ...charge, ...asked });
    return answer;
  }
  const decided = { ...charge, token: '', confirmAddress: '' };
  if (answer.kind === 'approved') {
    await tables.charges.save({ ...decided, state: 'approved', reference: answer.reference });
    await carryOn(tables, deps, order);
    await forgetCardOfCart(tables, order);
  } else {
    await tables.charges.save({ ...decided, state: 'declined', reason: answer.reason });
    await unplaceOrder(tables, deps, order, `${cardWords(order)} was declined, nothing is charged`);
  }
  await noteInCall(tables, deps, order, answer.kind === 'approved' ? 'card-approved' : 'card-declined');
  return answer.kind === 'approved' ? { kind: 'approved' } : answer;
}

/** A card that nobody wanted kept has done its work. */
async function forgetCardOfCart(tables: Tables, { payment }: Order): Promise<void> {
  const card = payment.card && (await tables.cards.byId(payment.card.id));
  if (card?.owner.kind === 'cart') await tables.cards.delete(card.id);
}

/** What came of an operator's placing stands in the story of the call. */
async function noteInCall(tables: Tables, deps: Deps, order: Order, action: string): Promise<void> {
  if (order.callId === undefined) return;
  const details = { orderId: order.id, value: order.value, card: order.payment.card?.lastFour };
  const step = { chain: `call:${order.callId}`, actor: 'system', action, callId: order.callId };
  await appendAudit(tables, deps, { ...step, customerId: order.customerId, details });
}

const cardWords = ({ payment }: Order): string => `${payment.systemName} ending in ${payment.card?.lastFour}`;

export function standingOf(charge: Charge): ChargeStanding {
  switch (charge.state) {
    case 'asked':
      return { kind: 'unknown' };
    case 'to-confirm':
      return { kind: 'to-confirm', address: charge.confirmAddress };
    case 'approved':
      return { kind: 'approved' };
    case 'declined':
      return { kind: 'declined', reason: charge.reason === 'not-confirmed' ? 'not-confirmed' : 'declined' };
    case 'giving-back':
    case 'given-back':
      return { kind: 'declined', reason: 'withdrawn' };
  }
}
