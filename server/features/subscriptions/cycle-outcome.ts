import type { Problem, Result } from '../../../shared/domain/result.ts';
import { retryPauseMs } from '../../../shared/domain/subscription.ts';
import type { Subscription, SubscriptionCycle, SubscriptionItem } from '../../storage/records.ts';
import type { Purchase } from './place-purchase.ts';

/** What came of a try. */
export type Outcome = Pick<SubscriptionCycle, 'status' | 'message' | 'reason' | 'orderId' | 'retryAt'> & {
  readonly prices: SubscriptionCycle['context']['prices'];
};

/** A charge is looked after by the job of payments meanwhile; after this long (ms) the cycle asks how it ended. */
export const settleAfterMs = 15_000;

/** After the nth try, from 1. */
export function outcomeOf(bought: Result<Purchase>, tries: number, now: number): Outcome {
  if (!bought.ok) return failed(bought.problem, tries, now);
  const { order, prices, missing } = bought.value;
  const nothing = { message: '', reason: '', orderId: order?.id, retryAt: undefined, prices };
  if (!order) return { ...nothing, status: 'SUCCESS_WITH_NO_ORDER', message: 'Every product is left out.' };
  if (order.state === 'canceled') return { ...failed(priceDenied, tries, now), orderId: order.id };
  const partly = missing.length === 0 ? '' : `Left out, because they are not there: ${missing.join(', ')}.`;
  const done = { ...nothing, message: partly, reason: partly && 'partly-there' };
  if (order.payment.card) return { ...done, status: 'IN_PROCESS', retryAt: now + settleAfterMs };
  return { ...done, status: partly ? 'SUCCESS_WITH_PARTIAL_ORDER' : 'SUCCESS' };
}

export const failed = (problem: Problem, tries: number, now: number): Outcome => {
  const pause = retryPauseMs(tries);
  return {
    status: isAboutPayment(problem) ? 'PAYMENT_ERROR' : 'ORDER_ERROR',
    message: problem.message,
    reason: problem.code,
    orderId: undefined,
    retryAt: pause === undefined ? undefined : now + pause,
    prices: [],
  };
};

const paymentCodes = new Set([
  'payment-unknown',
  'card-unknown',
  'card-declined',
  'card-not-confirmed',
  'card-needs-customer',
  'payment-withdrawn',
]);

function isAboutPayment({ code, details }: Problem): boolean {
  if (paymentCodes.has(code)) return true;
  const problems: unknown = details?.problems;
  return Array.isArray(problems) && problems.some((it: { code?: unknown }) => it.code === 'payment-missing');
}

const priceDenied: Problem = {
  code: 'price-denied',
  status: 409,
  message: 'The order was canceled. The rules of the store deny its price.',
};

/** What the cycle counts for each item that was bought. */
export const countBought = (
  { items }: Pick<Subscription, 'items'>,
  { prices }: Pick<Outcome, 'prices'>,
): readonly SubscriptionItem[] =>
  items.map((item) =>
    prices.some(({ itemId }) => itemId === item.id) ? { ...item, cycleCount: item.cycleCount + 1 } : item,
  );
