/** How an order is paid. Numbers and groups are VTEX's. */
export interface PaymentSystem {
  /** VTEX payment system, a number as text. */
  readonly id: '201' | '47' | CardSystem['id'];
  readonly name: string;
  readonly group: 'promissoryPaymentGroup' | 'cashPaymentGroup' | CardSystem['group'];
}

/** A brand of cards: VTEX counts each as a payment system of its own. */
export interface CardSystem {
  readonly id: '2' | '4' | '1';
  readonly name: string;
  readonly group: 'creditCardPaymentGroup';
}

export const notesPayable: PaymentSystem = { id: '201', name: 'Notes Payable', group: 'promissoryPaymentGroup' };
export const cashOnDelivery: PaymentSystem = { id: '47', name: 'Cash on delivery', group: 'cashPaymentGroup' };

export const cardSystems: readonly CardSystem[] = [
  { id: '2', name: 'Visa', group: 'creditCardPaymentGroup' },
  { id: '4', name: 'Mastercard', group: 'creditCardPaymentGroup' },
  { id: '1', name: 'American Express', group: 'creditCardPaymentGroup' },
];

export const paymentSystems: readonly PaymentSystem[] = [notesPayable, cashOnDelivery, ...cardSystems];

export const paymentSystemById = (id: string): PaymentSystem | undefined =>
  paymentSystems.find((system) => system.id === id);

export const cardSystemById = (id: string): CardSystem | undefined => cardSystems.find((system) => system.id === id);
