/** How an order is paid. Numbers and groups are VTEX's. */
export interface PaymentSystem {
  /** VTEX payment system, a number as text. */
  readonly id: '201' | '47';
  readonly name: string;
  readonly group: 'promissoryPaymentGroup' | 'cashPaymentGroup';
}

export const notesPayable: PaymentSystem = { id: '201', name: 'Notes Payable', group: 'promissoryPaymentGroup' };
export const cashOnDelivery: PaymentSystem = { id: '47', name: 'Cash on delivery', group: 'cashPaymentGroup' };

export const paymentSystems: readonly PaymentSystem[] = [notesPayable, cashOnDelivery];

export const paymentSystemById = (id: string): PaymentSystem | undefined =>
  paymentSystems.find((system) => system.id === id);
