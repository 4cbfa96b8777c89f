import { type Static, Type } from 'typebox';
import { EmptyList, FreeObject, orNull } from './nullable.ts';
import { oneOf } from './one-of.ts';
import { ItemMetadata, OrderFormItem } from './order-form-items.ts';
import { AvailableAccount, PaymentData } from './order-form-payment.ts';
import { ShippingData, WireAddress } from './order-form-shipping.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();

export const ClientProfileData = Type.Object({
  email: text,
  firstName: textOrNull,
  lastName: textOrNull,
  documentType: textOrNull,
  document: textOrNull,
  phone: textOrNull,
  corporateName: textOrNull,
  tradeName: textOrNull,
  corporateDocument: textOrNull,
  stateInscription: textOrNull,
  corporatePhone: textOrNull,
  isCorporate: Type.Boolean(),
  profileCompleteOnLoading: Type.Boolean(),
  profileErrorOnLoading: Type.Boolean(),
  customerClass: Type.Null(),
});
export type ClientProfileData = Static<typeof ClientProfileData>;

export const MarketingData = Type.Object({
  coupon: textOrNull,
  marketingTags: Type.Array(text),
  utmSource: textOrNull,
  utmMedium: textOrNull,
  utmCampaign: textOrNull,
  utmipage: textOrNull,
  utmiPart: textOrNull,
  utmiCampaign: textOrNull,
});
export type MarketingData = Static<typeof MarketingData>;

export const StorePreferencesData = Type.Object({
  countryCode: text,
  saveUserData: Type.Boolean(),
  timeZone: text,
  currencyCode: text,
  currencyLocale: Type.Integer(),
  currencySymbol: text,
  currencyFormatInfo: Type.Object({
    currencyDecimalDigits: Type.Integer(),
    currencyDecimalSeparator: text,
    currencyGroupSeparator: text,
    currencyGroupSize: Type.Integer(),
    startsWithCurrencySymbol: Type.Boolean(),
  }),
});
export type StorePreferencesData = Static<typeof StorePreferencesData>;

export const Totalizer = Type.Object({ id: text, name: text, value: cents });
export type Totalizer = Static<typeof Totalizer>;

export const Seller = Type.Object({ id: text, name: text, logo: text });

export const OrderFormMessage = Type.Object({ code: text, text, status: Type.Enum(['info', 'warning', 'error']) });
export type OrderFormMessage = Static<typeof OrderFormMessage>;

export const priceStatuses = ['applied', 'waits', 'refused'] as const;
export type PriceStatus = (typeof priceStatuses)[number];

/** Beside VTEX's members, for staff alone: what the toolbar tells of the cart. */
export const TelesalesCart = Type.Object({
  /** As `If-Match` it says which cart a change has seen. */
  version: Type.Integer(),
  /** Of each line with a manual price. */
  prices: Type.Array(
    Type.Object({
      uniqueId: text,
      status: oneOf(priceStatuses),
      /** Basis points below the customer's own price; above it: negative. */
      off: Type.Integer(),
      /** Id of the store's reason, '' without one. */
      reason: text,
    }),
  ),
  /** What all discounts of the order may sum to, and what is left of it; null without a limit. */
  orderLimit: Type.Unsafe<{ readonly total: number; readonly left: number } | null>({
    type: ['object', 'null'],
    properties: { total: cents, left: cents },
    required: ['total', 'left'],
  }),
});
export type TelesalesCart = Static<typeof TelesalesCart>;

/** VTEX's cart (wire.md section 2.4). Amounts are integers of the smallest unit. */
export const OrderForm = Type.Object(
  {
    orderFormId: text,
    salesChannel: text,
    loggedIn: Type.Boolean(),
    isCheckedIn: Type.Boolean(),
    storeId: Type.Null(),
    checkedInPickupPointId: Type.Null(),
    allowManualPrice: Type.Boolean(),
    canEditData: Type.Boolean(),
    userProfileId: textOrNull,
    profileProvider: textOrNull,
    userType: textOrNull,
    ignoreProfileData: Type.Boolean(),
    value: cents,
    messages: Type.Array(OrderFormMessage),
    items: Type.Array(OrderFormItem),
    selectableGifts: EmptyList,
    totalizers: Type.Array(Totalizer),
    availableAccounts: Type.Array(AvailableAccount),
    availableAddresses: Type.Array(WireAddress),
    shippingData: orNull(ShippingData),
    clientProfileData: orNull(ClientProfileData),
    paymentData: PaymentData,
    marketingData: orNull(MarketingData),
    sellers: Type.Array(Seller),
    clientPreferencesData: Type.Object({ locale: text, optinNewsLetter: orNull(Type.Boolean()) }),
    commercialConditionData: Type.Null(),
    storePreferencesData: StorePreferencesData,
    giftRegistryData: Type.Null(),
    openTextField: orNull(Type.Object({ value: textOrNull })),
    invoiceData: Type.Null(),
    customData: orNull(
      Type.Object({
        customApps: Type.Array(Type.Object({ id: text, fields: FreeObject, major: Type.Integer() })),
      }),
    ),
    itemMetadata: ItemMetadata,
    hooksData: Type.Null(),
    ratesAndBenefitsData: Type.Object({ rateAndBenefitsIdentifiers: EmptyList, teaser: EmptyList }),
    subscriptionData: Type.Null(),
    merchantContextData: orNull(
      Type.Object({ salesAssociateData: orNull(Type.Object({ salesAssociateId: textOrNull })) }),
    ),
    itemsOrdination: orNull(Type.Object({ criteria: text, ascending: Type.Boolean() })),
    telesales: Type.Optional(TelesalesCart),
  },
  { title: 'OrderForm' },
);
export type OrderForm = Static<typeof OrderForm>;
