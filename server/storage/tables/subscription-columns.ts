import type { Periodicity } from '../../../shared/domain/purchase-calendar.ts';
import type { CycleStatus, SubscriptionStatus } from '../../../shared/domain/subscription.ts';
import type { Row } from '../query.ts';
import type { CycleContext, Subscription, SubscriptionCycle, SubscriptionItem } from '../records.ts';
import { flag, integer, json, maybeInteger, maybeText, text, word } from '../row-values.ts';
import { names } from '../sql.ts';

export const subscriptionColumns = names([
  'id',
  'customer_id',
  'title',
  'status',
  'is_skipped',
  'periodicity',
  'every',
  'purchase_day',
  'begin_day',
  'end_day',
  'next_occurrence',
  'next_day',
  'next_at',
  'address_id',
  'payment_system',
  'card_id',
  'cycle_count',
  'last_cycle_id',
  'last_purchase_at',
  'created_at',
  'updated_at',
  'version',
]);

export const subscriptionOf = (found: Row, items: readonly SubscriptionItem[]): Subscription => ({
  id: text(found, 'id'),
  customerId: text(found, 'customer_id'),
  title: text(found, 'title'),
  status: word<SubscriptionStatus>(found, 'status'),
  isSkipped: flag(found, 'is_skipped'),
  plan: {
    frequency: { periodicity: word<Periodicity>(found, 'periodicity'), interval: integer(found, 'every') },
    purchaseDay: maybeInteger(found, 'purchase_day'),
    begin: text(found, 'begin_day'),
    end: maybeText(found, 'end_day'),
  },
  next: {
    occurrence: integer(found, 'next_occurrence'),
    day: text(found, 'next_day'),
    at: integer(found, 'next_at'),
  },
  addressId: text(found, 'address_id'),
  paymentSystemId: text(found, 'payment_system'),
  cardId: maybeText(found, 'card_id'),
  items,
  cycleCount: integer(found, 'cycle_count'),
  lastCycleId: maybeText(found, 'last_cycle_id'),
  lastPurchaseAt: maybeInteger(found, 'last_purchase_at'),
  createdAt: integer(found, 'created_at'),
  updatedAt: integer(found, 'updated_at'),
  version: integer(found, 'version'),
});

/** A saved one is free to be taken. */
export const subscriptionValues = ({ plan, next, ...made }: Subscription) => ({
  id: made.id,
  customer_id: made.customerId,
  title: made.title,
  status: made.status,
  is_skipped: made.isSkipped ? 1 : 0,
  periodicity: plan.frequency.periodicity,
  every: plan.frequency.interval,
  purchase_day: plan.purchaseDay ?? null,
  begin_day: plan.begin,
  end_day: plan.end ?? null,
  next_occurrence: next.occurrence,
  next_day: next.day,
  next_at: next.at,
  lease_until: 0,
  address_id: made.addressId,
  payment_system: made.paymentSystemId,
  card_id: made.cardId ?? null,
  cycle_count: made.cycleCount,
  last_cycle_id: made.lastCycleId ?? null,
  last_purchase_at: made.lastPurchaseAt ?? null,
  created_at: made.createdAt,
  updated_at: made.updatedAt,
  version: made.version,
});

export const itemColumns = names([
  'id',
  'subscription_id',
  'sku_id',
  'quantity',
  'is_skipped',
  'manual',
  'price_at_start',
  'cycle_count',
]);

export const itemOf = (found: Row): SubscriptionItem => ({
  id: text(found, 'id'),
  skuId: text(found, 'sku_id'),
  quantity: integer(found, 'quantity'),
  isSkipped: flag(found, 'is_skipped'),
  manual:
    maybeText(found, 'manual') === undefined
      ? undefined
      : json<NonNullable<SubscriptionItem['manual']>>(found, 'manual'),
  priceAtStart: integer(found, 'price_at_start'),
  cycleCount: integer(found, 'cycle_count'),
});

export const itemValues = (subscriptionId: string, item: SubscriptionItem, place: number) => ({
  id: item.id,
  subscription_id: subscriptionId,
  place,
  sku_id: item.skuId,
  quantity: item.quantity,
  is_skipped: item.isSkipped ? 1 : 0,
  manual: item.manual ? JSON.stringify(item.manual) : null,
  price_at_start: item.priceAtStart,
  cycle_count: item.cycleCount,
});

export const cycleColumns = names([
  'id',
  'subscription_id',
  'customer_id',
  'number',
  'occurrence',
  'status',
  'due_at',
  'message',
  'reason',
  'order_id',
  'tries',
  'retry_at',
  'context',
  'created_at',
  'updated_at',
]);

export const cycleOf = (found: Row): SubscriptionCycle => ({
  id: text(found, 'id'),
  subscriptionId: text(found, 'subscription_id'),
  customerId: text(found, 'customer_id'),
  number: integer(found, 'number'),
  occurrence: maybeInteger(found, 'occurrence'),
  status: word<CycleStatus>(found, 'status'),
  dueAt: integer(found, 'due_at'),
  message: text(found, 'message'),
  reason: text(found, 'reason'),
  orderId: maybeText(found, 'order_id'),
  tries: integer(found, 'tries'),
  retryAt: maybeInteger(found, 'retry_at'),
  context: json<CycleContext>(found, 'context'),
  createdAt: integer(found, 'created_at'),
  updatedAt: integer(found, 'updated_at'),
});

export const cycleValues = (cycle: SubscriptionCycle) => ({
  id: cycle.id,
  subscription_id: cycle.subscriptionId,
  customer_id: cycle.customerId,
  number: cycle.number,
  occurrence: cycle.occurrence ?? null,
  status: cycle.status,
  due_at: cycle.dueAt,
  message: cycle.message,
  reason: cycle.reason,
  order_id: cycle.orderId ?? null,
  tries: cycle.tries,
  retry_at: cycle.retryAt ?? null,
  context: JSON.stringify(cycle.context),
  created_at: cycle.createdAt,
  updated_at: cycle.updatedAt,
});
