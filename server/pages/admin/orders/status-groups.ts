import { type OrderState, orderStates } from '../../../../shared/domain/order-state.ts';

/** How the dashboard words an order's state: several states that mean the same to staff are one group. */
export const statusGroups = [
  'waits-for-payment',
  'waits-for-approval',
  'paid',
  'ready',
  'packing',
  'invoiced',
  'cancel-asked',
  'canceled',
] as const;
export type StatusGroup = (typeof statusGroups)[number];

const groupOf = {
  'order-created': 'waits-for-payment',
  'payment-pending': 'waits-for-payment',
  'waiting-for-order-authorization': 'waits-for-approval',
  'approve-payment': 'paid',
  'payment-approved': 'paid',
  'window-to-cancel': 'paid',
  'ready-for-handling': 'ready',
  'start-handling': 'packing',
  handling: 'packing',
  invoice: 'invoiced',
  invoiced: 'invoiced',
  'cancellation-requested': 'cancel-asked',
  cancel: 'canceled',
  canceled: 'canceled',
} as const satisfies Record<OrderState, StatusGroup>;

export const statusGroupOf = (state: OrderState): StatusGroup => groupOf[state];

export const statesOf = (group: StatusGroup): readonly OrderState[] =>
  orderStates.filter((state) => groupOf[state] === group);
