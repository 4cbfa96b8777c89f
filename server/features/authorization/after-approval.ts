import type { Order, StoreSettings } from '../../storage/records.ts';
import type { OrderMove } from '../orders/move-order.ts';
import { asApproved, isApprovedAtOnce, paymentApproved } from '../orders/payment-steps.ts';

interface Approval {
  readonly who: string;
  readonly message: string;
  readonly now: number;
}

/** An order whose price was approved goes on where it stopped: it is paid at once, or waits for its payment. */
export function stepsAfterApproval(
  order: Order,
  settings: Pick<StoreSettings, 'notesPayable'>,
  { who, message, now }: Approval,
): { readonly order: Order; readonly moves: readonly OrderMove[] } {
  if (isApprovedAtOnce(order.payment.systemId, settings))
    return { order: asApproved(order, now), moves: paymentApproved(who, message) };
  return { order, moves: [{ to: 'payment-pending', source: who, message }] };
}
