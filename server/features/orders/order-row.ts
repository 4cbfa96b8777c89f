import { countUnits } from '../../../shared/domain/cart-lines.ts';
import { shownOrderNumber } from '../../../shared/domain/order-number.ts';
import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { Order, OrderEvent } from '../../storage/records.ts';
import { addressOf, contactOf } from '../checkout/cart-attachments.ts';
import { keptGroups } from '../checkout/delivery-groups.ts';
import { pickupOf } from '../checkout/pickup-choice.ts';
import { pickupContactsOfOrder } from '../checkout/pickup-contacts.ts';
import { shownGroups } from '../checkout/shown-groups.ts';
import type { OrderRow, OrderStep, OrderView, StateTone } from './order-views.ts';

const tones = {
  'order-created': 'neutral',
  'order-creation-error': 'red',
  'payment-pending': 'amber',
  'waiting-for-order-authorization': 'amber',
  'approve-payment': 'accent',
  'payment-approved': 'accent',
  'window-to-cancel': 'accent',
  'ready-for-handling': 'accent',
  'start-handling': 'accent',
  handling: 'accent',
  invoice: 'green',
  invoiced: 'green',
  'cancellation-requested': 'amber',
  cancel: 'neutral',
  canceled: 'neutral',
} as const satisfies Record<OrderState, StateTone>;

/** As many goods as a row of a list has room for. */
const mostPictures = 3;

export const orderRow = (order: Order): OrderRow => ({
  id: order.id,
  group: order.group,
  number: shownOrderNumber(order.sequence),
  placedAt: order.createdAt,
  state: order.state,
  tone: tones[order.state],
  customer: { name: order.clientName, email: order.email, level: order.level },
  itemCount: countUnits(order.lines),
  pictures: order.lines.slice(0, mostPictures).map((line) => line.art),
  value: order.value,
  currency: order.currency,
  channel: order.channel,
  operator: order.operator,
  paymentSystem: order.payment.systemId,
  paymentName: order.payment.systemName,
  card: order.payment.card,
  paymentApproved: order.payment.approved,
});

export function orderView(order: Order, events: readonly OrderEvent[], customerNumber: string | undefined): OrderView {
  const names = order.lines.map(({ uniqueId, productName: name }) => ({ uniqueId, name }));
  const groups = shownGroups(keptGroups(order.attachments), names);
  return {
    ...orderRow(order),
    customerId: order.customerId,
    customerNumber,
    phone: contactOf(order.attachments, undefined).phone,
    lines: order.lines.map(({ productName: name, skuName: unit, manual: _, ...line }) => ({ ...line, name, unit })),
    totals: {
      items: order.itemsTotal,
      discounts: order.discountsTotal,
      shipping: order.shippingTotal,
      tax: order.taxTotal,
      total: order.value,
    },
    address: groups[0]?.address ?? addressOf(order.attachments),
    groups,
    pickup: pickupOf(order.attachments),
    contacts: pickupContactsOfOrder(order),
    note: order.attachments.openTextField ?? '',
    steps: stepsOf(order, events),
    version: order.version,
  };
}

/** What every order passes, as people follow it. */
const milestones: readonly OrderState[] = ['order-created', 'payment-approved', 'ready-for-handling', 'invoiced'];

/** Reached milestones with their times, the one it is on the way to, and those to come; a canceled order ends there. */
function stepsOf(order: Order, events: readonly OrderEvent[]): readonly OrderStep[] {
  const reachedAt = (state: OrderState): number | undefined =>
    state === 'order-created' ? order.createdAt : events.find((event) => event.state === state)?.at;
  const reached = milestones.filter((state) => reachedAt(state) !== undefined);
  const done = reached.map((state): OrderStep => ({ state, at: reachedAt(state), standing: 'done' }));
  const failed = failedAs(order.state);
  if (failed) return [...done, { state: failed, at: reachedAt(failed) ?? order.updatedAt, standing: 'failed' }];
  const ahead = milestones.filter((state) => !reached.includes(state));
  return [
    ...done,
    ...ahead.map((state, index): OrderStep => ({ state, at: undefined, standing: index === 0 ? 'now' : 'to-come' })),
  ];
}

/** Where an order ends that is not carried out. */
function failedAs(state: OrderState): OrderState | undefined {
  if (state === 'order-creation-error') return state;
  return state === 'cancel' || state === 'canceled' ? 'canceled' : undefined;
}
