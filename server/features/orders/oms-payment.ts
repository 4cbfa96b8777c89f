import type { OmsOrder } from '../../../shared/api/oms-order.ts';
import type { Order } from '../../storage/records.ts';

/** One payment. Of a card the last digits and the expiry are known; nobody has a bank slip. */
export function omsPaymentData({ payment, value, state }: Order, account: string): OmsOrder['paymentData'] {
  const { card } = payment;
  const paid = {
    id: payment.id,
    paymentSystem: payment.systemId,
    paymentSystemName: payment.systemName,
    group: payment.group,
    value,
    installments: 1,
    referenceValue: value,
    connectorResponses: { Tid: payment.id, ReturnCode: null, Message: null, authId: null },
    tid: payment.id,
    lastDigits: card?.lastFour ?? null,
    expireMonth: card ? String(card.expiryMonth).padStart(2, '0') : null,
    expireYear: card ? String(card.expiryYear) : null,
    accountId: card?.id ?? null,
  };
  return {
    giftCards: [],
    transactions: [
      {
        isActive: state !== 'canceled' && state !== 'order-creation-error',
        transactionId: payment.transactionId,
        merchantName: account.toUpperCase(),
        payments: [{ ...neverKnown, ...paid }],
      },
    ],
  };
}

const neverKnown = {
  cardHolder: null,
  cardNumber: null,
  firstDigits: null,
  cvv2: null,
  url: null,
  giftCardId: null,
  giftCardName: null,
  giftCardCaption: null,
  giftCardProvider: null,
  giftCardAsDiscount: false,
  redemptionCode: null,
  dueDate: null,
  parentAccountId: null,
  koinUrl: null,
  paymentOrigin: null,
  bankIssuedInvoiceIdentificationNumber: null,
  bankIssuedInvoiceIdentificationNumberFormatted: null,
  bankIssuedInvoiceBarCodeNumber: null,
  bankIssuedInvoiceBarCodeType: null,
  billingAddress: null,
} as const;
