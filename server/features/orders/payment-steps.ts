import { notesPayable } from '../../../shared/domain/payment-system.ts';
import type { Order, StoreSettings } from '../../storage/records.ts';
import type { OrderMove } from './move-order.ts';

/** Paid on delivery, by a card that the gateway has just approved, or on account and the store approves such orders by itself. */
export const isApprovedAtOnce = (systemId: string, settings: Pick<StoreSettings, 'notesPayable'>): boolean =>
  systemId !== notesPayable.id || settings.notesPayable === 'approved';

export const paymentWaits: OrderMove = { to: 'payment-pending', source: 'payments', message: 'Payment is pending' };

/** From `payment-pending` to the 30 minutes in which a customer may still cancel. */
export const paymentApproved = (source: string, message: string): readonly OrderMove[] => [
  { to: 'approve-payment', source, message },
  { to: 'payment-approved', source: 'payments', message: 'Payment approved' },
  { to: 'window-to-cancel', source: 'system', message: 'The customer may cancel for 30 minutes' },
];

/** The order as paid, before its moves. */
export const asApproved = (order: Order, now: number): Order => ({
  ...order,
  payment: { ...order.payment, approved: true },
  authorizedAt: now,
});

/** What follows an order whose payment data has come: it waits for its payment, or goes on. */
export function stepsAfterPlacing(order: Order, settings: Pick<StoreSettings, 'notesPayable'>): readonly OrderMove[] {
  if (!isApprovedAtOnce(order.payment.systemId, settings)) return [paymentWaits];
  const { systemName, card } = order.payment;
  const why = card
    ? `${systemName} ending in ${card.lastFour} was approved`
    : `${systemName} needs no further approval`;
  return [paymentWaits, ...paymentApproved('payments', why)];
}
