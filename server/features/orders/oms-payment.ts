import type { OmsOrder } from '../../../shared/api/oms-order.ts';
import type { Order } from '../../storage/records.ts';

/** One payment, without card or bank slip: the store has neither. */
export function omsPaymentData({ payment, value, state }: Order, account: string): OmsOrder['paymentData'] {
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
  };
  return {
    giftCards: [],
    transactions: [
      {
        isActive: state !== 'canceled' && state !== 'order-creation-error',
        transactionId: payment.transactionId,
        merchantName: account.toUpperCase(),
        payments: [{ ...neitherCardNorSlip, ...paid }],
      },
    ],
  };
}

const neitherCardNorSlip = {
  cardHolder: null,
  cardNumber: null,
  firstDigits: null,
  lastDigits: null,
  cvv2: null,
  expireMonth: null,
  expireYear: null,
  url: null,
  giftCardId: null,
  giftCardName: null,
  giftCardCaption: null,
  giftCardProvider: null,
  giftCardAsDiscount: false,
  redemptionCode: null,
  dueDate: null,
  accountId: null,
  parentAccountId: null,
  koinUrl: null,
  paymentOrigin: null,
  bankIssuedInvoiceIdentificationNumber: null,
  bankIssuedInvoiceIdentificationNumberFormatted: null,
  bankIssuedInvoiceBarCodeNumber: null,
  bankIssuedInvoiceBarCodeType: null,
  billingAddress: null,
} as const;
