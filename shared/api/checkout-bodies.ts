import { type Static, Type } from 'typebox';
import { maxLines, maxQuantity } from '../domain/cart-lines.ts';
import { maxMoney } from '../domain/money.ts';
import { FreeObject, FreeObjectOrNull, orNull } from './nullable.ts';

/** Bodies as VTEX's own clients send them: often partial, with members that mean nothing here. What counts is listed. */

const text = (maxLength: number) => Type.String({ maxLength });
const textOrNull = (maxLength: number) => orNull(text(maxLength));
const cents = Type.Integer({ minimum: 0, maximum: maxMoney });

/** 0 removes a line; anything but a whole number is refused. */
const quantity = Type.Integer({ minimum: 0, maximum: maxQuantity });

export const OrderItems = Type.Object({
  orderItems: Type.Array(
    Type.Object({
      /** The sku. Clients send it as text or number. */
      id: Type.Optional(Type.Union([text(64), Type.Integer()])),
      quantity,
      seller: Type.Optional(text(64)),
      index: Type.Optional(orNull(Type.Integer({ minimum: 0, maximum: maxLines }))),
      /** Names the line more surely than its index does. */
      uniqueId: Type.Optional(text(64)),
    }),
    { minItems: 1, maxItems: maxLines },
  ),
});
export type OrderItems = Static<typeof OrderItems>;

export const ItemQuantities = Type.Object({
  orderItems: Type.Array(
    Type.Object({
      index: Type.Optional(Type.Integer({ minimum: 0, maximum: maxLines })),
      uniqueId: Type.Optional(text(64)),
      quantity,
    }),
    { minItems: 1, maxItems: maxLines },
  ),
});
export type ItemQuantities = Static<typeof ItemQuantities>;

/** Parts are enough: clients send the e-mail alone when acting begins. */
export const ProfileBody = Type.Object({
  email: Type.Optional(textOrNull(320)),
  firstName: Type.Optional(textOrNull(200)),
  lastName: Type.Optional(textOrNull(200)),
  documentType: Type.Optional(textOrNull(200)),
  document: Type.Optional(textOrNull(200)),
  phone: Type.Optional(textOrNull(200)),
  corporateName: Type.Optional(textOrNull(200)),
});
export type ProfileBody = Static<typeof ProfileBody>;

const AddressBody = Type.Object({
  addressId: Type.Optional(textOrNull(64)),
  receiverName: Type.Optional(textOrNull(300)),
  street: Type.Optional(textOrNull(300)),
  number: Type.Optional(textOrNull(300)),
  complement: Type.Optional(textOrNull(300)),
  neighborhood: Type.Optional(textOrNull(300)),
  city: Type.Optional(textOrNull(300)),
  state: Type.Optional(textOrNull(300)),
  postalCode: Type.Optional(textOrNull(300)),
  country: Type.Optional(textOrNull(300)),
  reference: Type.Optional(textOrNull(300)),
});
export type AddressBody = Static<typeof AddressBody>;

/** Both shapes: `selectedAddresses` (FastStore) and `address` (vtex.js). */
export const ShippingBody = Type.Object({
  selectedAddresses: Type.Optional(Type.Array(AddressBody, { maxItems: 20 })),
  address: Type.Optional(orNull(AddressBody)),
  /** Who fetches goods at a pickup point, and who can come instead. */
  contactInformation: Type.Optional(
    Type.Array(
      Type.Object({
        firstName: Type.Optional(textOrNull(200)),
        lastName: Type.Optional(textOrNull(200)),
        email: Type.Optional(textOrNull(320)),
        phone: Type.Optional(textOrNull(200)),
      }),
      { maxItems: 2 },
    ),
  ),
  logisticsInfo: Type.Optional(
    Type.Array(
      Type.Object({
        itemIndex: Type.Optional(Type.Integer()),
        selectedSla: Type.Optional(textOrNull(100)),
        selectedDeliveryChannel: Type.Optional(textOrNull(100)),
        /** One of `selectedAddresses`, where lines go to several places. */
        addressId: Type.Optional(textOrNull(64)),
        /** Units that go there; the whole line unless said. */
        quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: maxQuantity })),
      }),
      { maxItems: maxLines },
    ),
  ),
});
export type ShippingBody = Static<typeof ShippingBody>;

const paymentSystem = Type.Union([Type.Integer(), text(20)]);

/** Amounts are the server's; the payment system is what is chosen, and a saved card by its accountId. */
export const PaymentBody = Type.Object({
  payments: Type.Array(
    Type.Object({ paymentSystem, value: Type.Optional(Type.Number()), accountId: Type.Optional(textOrNull(64)) }),
    { maxItems: 10 },
  ),
});
export type PaymentBody = Static<typeof PaymentBody>;

export const MarketingBody = Type.Object({
  coupon: Type.Optional(textOrNull(200)),
  marketingTags: Type.Optional(orNull(Type.Array(text(200), { maxItems: 50 }))),
  utmSource: Type.Optional(textOrNull(500)),
  utmMedium: Type.Optional(textOrNull(500)),
  utmCampaign: Type.Optional(textOrNull(500)),
  utmiPage: Type.Optional(textOrNull(500)),
  utmipage: Type.Optional(textOrNull(500)),
  utmiPart: Type.Optional(textOrNull(500)),
  utmiCampaign: Type.Optional(textOrNull(500)),
});
export type MarketingBody = Static<typeof MarketingBody>;

export const NoteBody = Type.Object({ value: textOrNull(10_000) });
export const PreferencesBody = Type.Object({
  locale: Type.Optional(textOrNull(35)),
  optinNewsLetter: Type.Optional(orNull(Type.Boolean())),
});
export const MerchantContextBody = Type.Object({
  salesAssociateData: Type.Optional(orNull(Type.Object({ salesAssociateId: Type.Optional(textOrNull(100)) }))),
});
export const CustomValueBody = Type.Object({ value: Type.Unknown() });
export const CustomFieldsBody = FreeObject;
export const CouponBody = Type.Object({ text: textOrNull(200) });
export const IgnoreProfileBody = Type.Object({ ignoreProfileData: Type.Boolean() });

export const TransactionBody = Type.Object({
  referenceId: text(64),
  value: cents,
  referenceValue: cents,
  interestValue: cents,
  savePersonalData: Type.Optional(Type.Boolean()),
  optinNewsLetter: Type.Optional(orNull(Type.Boolean())),
});

/** A saved card is named by its accountId. Card data never comes here (security rule 10); a body that holds some is refused. */
export const SentPayments = Type.Array(
  Type.Object({
    paymentSystem,
    value: cents,
    referenceValue: Type.Optional(cents),
    installments: Type.Optional(Type.Integer({ minimum: 1, maximum: 1 })),
    accountId: Type.Optional(textOrNull(64)),
    /** VTEX's clients name the accountId in here. */
    fields: Type.Optional(FreeObjectOrNull),
  }),
  { minItems: 1, maxItems: 10 },
);
export type SentPayments = Static<typeof SentPayments>;

/** The cart that comes with the order instead of being kept. */
export const WholeOrderBody = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.Union([text(64), Type.Integer()]),
      quantity: Type.Integer({ minimum: 1, maximum: maxQuantity }),
      seller: Type.Optional(text(64)),
    }),
    { minItems: 1, maxItems: maxLines },
  ),
  clientProfileData: ProfileBody,
  shippingData: ShippingBody,
  paymentData: PaymentBody,
  marketingData: Type.Optional(orNull(MarketingBody)),
  openTextField: Type.Optional(orNull(NoteBody)),
});
export type WholeOrderBody = Static<typeof WholeOrderBody>;
