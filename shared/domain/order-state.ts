/**
 * Order states of the complete flow (store sells and ships), with VTEX's names (wire.md section 1.6).
 * `waiting-for-order-authorization` is where a manual price waits for its approver; `order-creation-error` is where an order ends
 * that never became one: its card was declined.
 */
export const nextStates = {
  'order-created': ['payment-pending', 'cancel', 'order-creation-error'],
  'order-creation-error': [],
  'payment-pending': ['waiting-for-order-authorization', 'approve-payment', 'cancel'],
  'waiting-for-order-authorization': ['payment-pending', 'approve-payment', 'cancel'],
  'approve-payment': ['payment-approved', 'cancel'],
  'payment-approved': ['window-to-cancel', 'cancel'],
  'window-to-cancel': ['ready-for-handling', 'cancel'],
  'ready-for-handling': ['start-handling', 'cancellation-requested', 'cancel'],
  'start-handling': ['handling'],
  handling: ['invoice', 'cancellation-requested', 'cancel'],
  invoice: ['invoiced', 'handling'],
  'cancellation-requested': ['cancel', 'ready-for-handling', 'handling'],
  cancel: ['canceled'],
  canceled: [],
  invoiced: [],
} as const satisfies Record<string, readonly string[]>;
export type OrderState = keyof typeof nextStates;

export const orderStates = Object.keys(nextStates) as readonly OrderState[];

/** VTEX's incomplete orders: whose payment has not come yet, or never will. They are nobody's purchase. */
export const isIncomplete = (state: OrderState): boolean =>
  state === 'order-created' || state === 'order-creation-error';

export const mayBecome = (from: OrderState, to: OrderState): boolean =>
  (nextStates[from] as readonly OrderState[]).includes(to);

/** How long a customer may cancel without asking, in ms (VTEX's default). */
export const cancelWindowMs = 30 * 60_000;
