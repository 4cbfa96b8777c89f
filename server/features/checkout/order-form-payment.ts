import type { AvailableAccount, PaymentData, WirePayment } from '../../../shared/api/order-form-payment.ts';
import { cardSystemById, type PaymentSystem, paymentSystems } from '../../../shared/domain/payment-system.ts';
import type { ShownCard } from '../payments/shown-card.ts';
import type { CartPayment } from './priced-cart.ts';

/** `seller` is the account's merchant name. */
export function paymentData(payment: CartPayment, value: number, seller: string): PaymentData {
  return {
    updateStatus: 'updated',
    installmentOptions: payment.options.map((system) => ({
      paymentSystem: Number(system.id),
      bin: null,
      paymentName: null,
      paymentGroupName: null,
      value,
      installments: [{ ...atOnce(value), sellerMerchantInstallments: [{ id: seller, ...atOnce(value) }] }],
    })),
    paymentSystems: payment.options.flatMap(({ id }) => offers.get(id) ?? []),
    payments: payment.selected ? [wirePayment(payment.selected, value, seller, payment.card?.id)] : [],
    giftCards: [],
    giftCardMessages: [],
    availableAccounts: payment.cards.map(availableAccount),
    availableTokens: [],
    availableAssociations: {},
  };
}

const atOnce = (value: number) => ({ count: 1, hasInterestRate: false, interestRate: 0, value, total: value });

export const wirePayment = (
  system: PaymentSystem,
  value: number,
  seller: string,
  accountId: string | undefined,
): WirePayment => ({
  paymentSystem: Number(system.id),
  bin: null,
  accountId: accountId ?? null,
  tokenId: null,
  installments: 1,
  referenceValue: value,
  value,
  giftCardRedemptionCode: null,
  giftCardProvider: null,
  giftCardId: null,
  merchantSellerPayments: [
    { id: seller, installments: 1, referenceValue: value, value, interestRate: 0, installmentValue: value },
  ],
});

export const availableAccount = (card: ShownCard): AvailableAccount => ({
  accountId: card.id,
  paymentSystem: card.systemId,
  paymentSystemName: cardSystemById(card.systemId)?.name ?? '',
  cardNumber: card.lastFour.padStart(16, '*'),
  bin: null,
  availableAddresses: [],
  expirationDate: `${String(card.expiryMonth).padStart(2, '0')}/${card.expiryYear}`,
  isExpired: card.isExpired,
  accountStatus: null,
});

/** Card numbers are typed on the gateway's own page, so there is nothing to check while typing. */
const nothingTyped = {
  regex: '',
  mask: '',
  cardCodeRegex: '',
  cardCodeMask: '',
  weights: [],
  useCvv: false,
  useExpirationDate: false,
  useCardHolderName: false,
  useBillingAddress: false,
};

const descriptions = {
  '201': 'On account, due in 30 days',
  '47': 'In cash, when it is delivered',
  '2': 'By a saved card',
  '4': 'By a saved card',
  '1': 'By a saved card',
} as const satisfies Record<PaymentSystem['id'], string>;

type Offer = PaymentData['paymentSystems'][number];

const offerOf = (system: PaymentSystem): Offer => ({
  id: Number(system.id),
  name: system.name,
  groupName: system.group,
  validator: nothingTyped,
  stringId: system.id,
  template: `${system.group}-template`,
  requiresDocument: false,
  displayDocument: false,
  isCustom: false,
  description: descriptions[system.id],
  requiresAuthentication: false,
  // Notes are due in 30 days and cash at the door; neither hangs on a date of its own.
  dueDate: '',
  availablePayments: null,
});

/** The same in every cart. */
const offers = new Map(paymentSystems.map((system) => [system.id, offerOf(system)]));
