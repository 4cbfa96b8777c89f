import type { Periodicity } from './purchase-calendar.ts';

/** VTEX's words (wire.md section 1.5). CANCELED and EXPIRED are final. */
export const subscriptionStatuses = ['ACTIVE', 'PAUSED', 'CANCELED', 'EXPIRED'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

export const isOver = (status: SubscriptionStatus): boolean => status === 'CANCELED' || status === 'EXPIRED';

/** What became of a purchase day; VTEX's words, its spelling of SKIPED included. */
export const cycleStatuses = [
  'TRIGGERED',
  'IN_PROCESS',
  'FAILURE',
  'SUCCESS',
  'EXPIRED',
  'ORDER_ERROR',
  'PAYMENT_ERROR',
  'SKIPED',
  'SUCCESS_WITH_NO_ORDER',
  'SUCCESS_WITH_PARTIAL_ORDER',
  'RE_TRIGGERED',
  'SCHEDULE_UPDATED',
] as const;
export type CycleStatus = (typeof cycleStatuses)[number];

/** A cycle that bought nothing and may be tried again by hand. */
export const isRetriable = (status: CycleStatus): boolean =>
  status === 'FAILURE' || status === 'ORDER_ERROR' || status === 'PAYMENT_ERROR' || status === 'EXPIRED';

const hourMs = 60 * 60_000;
const pauses: readonly number[] = [hourMs, 6 * hourMs, 24 * hourMs, 72 * hourMs];

/** How long after the nth failed try (from 1) the cycle is tried again by itself; undefined: no more. */
export const retryPauseMs = (tries: number): number | undefined => pauses[tries - 1];

/** Purchases are made at this hour of the store's day. */
export const purchaseTime = '06:00';

export const mostItems = 50;
export const mostInterval = { DAILY: 366, WEEKLY: 52, MONTHLY: 24, YEARLY: 5 } as const satisfies Record<
  Periodicity,
  number
>;
/** The purchase day of a plan may be up to this number. */
export const lastPurchaseDay = { DAILY: 0, WEEKLY: 7, MONTHLY: 31, YEARLY: 31 } as const satisfies Record<
  Periodicity,
  number
>;
/** Plans begin and end at most so many days away. */
export const mostDaysAway = 10 * 366;
