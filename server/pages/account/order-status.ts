import type { OrderState } from '../../../shared/domain/order-state.ts';
import type { PlainMessageKey } from '../messages/translator.ts';

/** How a shopper reads the order's state, and the badge it is shown as. */
interface OrderStatus {
  readonly label: PlainMessageKey;
  readonly badge: '' | 'badge-accent' | 'badge-amber' | 'badge-green';
}

const received: OrderStatus = { label: 'orderStatus.received', badge: 'badge-accent' };
const packing: OrderStatus = { label: 'orderStatus.packing', badge: 'badge-accent' };
const canceling: OrderStatus = { label: 'orderStatus.canceling', badge: 'badge-amber' };

const statuses: Readonly<Record<OrderState, OrderStatus>> = {
  'order-created': received,
  'order-creation-error': { label: 'orderStatus.notPlaced', badge: '' },
  'payment-pending': { label: 'orderStatus.paymentCheck', badge: 'badge-amber' },
  'waiting-for-order-authorization': { label: 'orderStatus.priceCheck', badge: 'badge-amber' },
  'approve-payment': received,
  'payment-approved': received,
  'window-to-cancel': received,
  'ready-for-handling': packing,
  'start-handling': packing,
  handling: packing,
  invoice: packing,
  invoiced: { label: 'orderStatus.shipped', badge: 'badge-green' },
  'cancellation-requested': canceling,
  cancel: canceling,
  canceled: { label: 'orderStatus.canceled', badge: '' },
};

export const statusOf = (state: OrderState): OrderStatus => statuses[state];
