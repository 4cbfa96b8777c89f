import type { OrderState } from '../../../shared/domain/order-state.ts';

/** OMS's words for the states, English on the wire as in VTEX's own replies; pages have catalogs of their own. */
export const statusDescriptions = {
  'order-created': 'Order created',
  'order-creation-error': 'Order creation error',
  'payment-pending': 'Payment pending',
  'waiting-for-order-authorization': 'Waiting for order authorization',
  'approve-payment': 'Payment approval',
  'payment-approved': 'Payment approved',
  'window-to-cancel': 'Grace period for cancellation',
  'ready-for-handling': 'Ready for handling',
  'start-handling': 'Start handling',
  handling: 'Preparing',
  invoice: 'Verifying invoice',
  invoiced: 'Invoiced',
  'cancellation-requested': 'Cancellation requested',
  cancel: 'Canceling',
  canceled: 'Canceled',
} as const satisfies Record<OrderState, string>;
