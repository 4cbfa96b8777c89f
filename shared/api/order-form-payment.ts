import { type Static, Type } from 'typebox';
import { EmptyList, FreeObject, orNull } from './nullable.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();

const installment = {
  count: Type.Integer(),
  hasInterestRate: Type.Boolean(),
  interestRate: Type.Integer(),
  value: cents,
  total: cents,
};

const InstallmentOption = Type.Object({
  paymentSystem: Type.Integer(),
  bin: Type.Null(),
  paymentName: Type.Null(),
  paymentGroupName: Type.Null(),
  value: cents,
  installments: Type.Array(
    Type.Object({
      ...installment,
      sellerMerchantInstallments: Type.Array(Type.Object({ id: text, ...installment })),
    }),
  ),
});

const PaymentSystemOffer = Type.Object({
  id: Type.Integer(),
  name: text,
  groupName: text,
  validator: Type.Object({
    regex: textOrNull,
    mask: textOrNull,
    cardCodeRegex: textOrNull,
    cardCodeMask: textOrNull,
    weights: Type.Array(Type.Integer()),
    useCvv: Type.Boolean(),
    useExpirationDate: Type.Boolean(),
    useCardHolderName: Type.Boolean(),
    useBillingAddress: Type.Boolean(),
  }),
  stringId: text,
  template: text,
  requiresDocument: Type.Boolean(),
  displayDocument: Type.Boolean(),
  isCustom: Type.Boolean(),
  description: textOrNull,
  requiresAuthentication: Type.Boolean(),
  dueDate: text,
  availablePayments: Type.Null(),
});

/** What is chosen to pay with; the same members in carts, transactions and orders. */
export const WirePayment = Type.Object({
  paymentSystem: Type.Integer(),
  bin: Type.Null(),
  /** The card's, which `availableAccounts` lists. */
  accountId: orNull(Type.String()),
  tokenId: Type.Null(),
  installments: Type.Integer(),
  referenceValue: cents,
  value: cents,
  giftCardRedemptionCode: Type.Null(),
  giftCardProvider: Type.Null(),
  giftCardId: Type.Null(),
  merchantSellerPayments: Type.Array(
    Type.Object({
      id: text,
      installments: Type.Integer(),
      referenceValue: cents,
      value: cents,
      interestRate: Type.Integer(),
      installmentValue: cents,
    }),
  ),
});
export type WirePayment = Static<typeof WirePayment>;

/** A card that may be chosen: all that anybody is told of it. */
export const AvailableAccount = Type.Object({
  accountId: text,
  paymentSystem: text,
  paymentSystemName: text,
  /** All but the last four digits are asterisks. */
  cardNumber: text,
  bin: Type.Null(),
  availableAddresses: EmptyList,
  /** MM/YYYY */
  expirationDate: text,
  isExpired: Type.Boolean(),
  accountStatus: Type.Null(),
});
export type AvailableAccount = Static<typeof AvailableAccount>;

export const PaymentData = Type.Object(
  {
    updateStatus: text,
    installmentOptions: Type.Array(InstallmentOption),
    paymentSystems: Type.Array(PaymentSystemOffer),
    payments: Type.Array(WirePayment),
    giftCards: EmptyList,
    giftCardMessages: EmptyList,
    availableAccounts: Type.Array(AvailableAccount),
    /** Tokens stay with the server. */
    availableTokens: EmptyList,
    availableAssociations: FreeObject,
  },
  { title: 'PaymentData' },
);
export type PaymentData = Static<typeof PaymentData>;
