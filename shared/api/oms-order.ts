import { type Static, Type } from 'typebox';
import { EmptyList, orNull } from './nullable.ts';
import { OmsItem, OmsItemMetadata, OmsPayment, OmsShippingData } from './oms-parts.ts';
import { oneOf } from './one-of.ts';
import { MarketingData, OrderForm, Totalizer } from './order-form.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();
const none = Type.Null();

const ClientProfile = Type.Object({
  id: text,
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
  userProfileId: textOrNull,
  userProfileVersion: textOrNull,
  customerClass: none,
  customerCode: textOrNull,
});

/** Spelt with capitals, unlike everything around it (wire.md section 2.5). */
const CancellationData = Type.Object({
  RequestedByUser: Type.Boolean(),
  RequestedBySystem: Type.Boolean(),
  RequestedBySellerNotification: Type.Boolean(),
  RequestedByPaymentNotification: Type.Boolean(),
  Reason: textOrNull,
  CancellationDate: textOrNull,
});

const StorePreferences = Type.Object({
  countryCode: text,
  currencyCode: text,
  currencyLocale: Type.Integer(),
  currencySymbol: text,
  timeZone: text,
  currencyFormatInfo: Type.Object({
    CurrencyDecimalDigits: Type.Integer(),
    CurrencyDecimalSeparator: text,
    CurrencyGroupSeparator: text,
    CurrencyGroupSize: Type.Integer(),
    StartsWithCurrencySymbol: Type.Boolean(),
  }),
});

/** An order as OMS tells it (wire.md section 2.5). Amounts are integers of the smallest unit. */
export const OmsOrder = Type.Object(
  {
    orderId: text,
    sequence: text,
    marketplaceOrderId: text,
    marketplaceServicesEndpoint: text,
    sellerOrderId: text,
    origin: Type.Enum(['Marketplace', 'Fulfillment', 'Chain']),
    affiliateId: text,
    salesChannel: text,
    merchantName: textOrNull,
    status: text,
    statusDescription: text,
    workflowIsInError: Type.Boolean(),
    value: cents,
    creationDate: text,
    lastChange: text,
    authorizedDate: textOrNull,
    invoicedDate: textOrNull,
    orderGroup: text,
    orderFormId: text,
    totals: Type.Array(Totalizer),
    items: Type.Array(OmsItem),
    marketplaceItems: EmptyList,
    clientProfileData: ClientProfile,
    giftRegistryData: none,
    marketingData: orNull(Type.Object({ id: text, ...MarketingData.properties, utmPartner: textOrNull })),
    ratesAndBenefitsData: Type.Object({ id: text, rateAndBenefitsIdentifiers: EmptyList }),
    shippingData: orNull(OmsShippingData),
    paymentData: Type.Object({
      giftCards: EmptyList,
      transactions: Type.Array(
        Type.Object({
          isActive: Type.Boolean(),
          transactionId: text,
          merchantName: text,
          payments: Type.Array(OmsPayment),
        }),
      ),
    }),
    packageAttachment: Type.Object({ packages: EmptyList }),
    sellers: Type.Array(Type.Object({ id: text, name: text, logo: text, fulfillmentEndpoint: text })),
    callCenterOperatorData: orNull(Type.Object({ id: text, email: text, userName: text })),
    followUpEmail: text,
    lastMessage: textOrNull,
    hostname: text,
    invoiceData: Type.Object({ address: none, invoiceSubject: none, userPaymentInfo: none }),
    changesAttachment: none,
    openTextField: orNull(Type.Object({ value: textOrNull })),
    roundingError: cents,
    commercialConditionData: none,
    isCompleted: Type.Boolean(),
    customData: OrderForm.properties.customData,
    storePreferencesData: StorePreferences,
    allowCancellation: Type.Boolean(),
    allowEdition: Type.Boolean(),
    /** What became of its manual prices; empty when nobody was asked. */
    authorizationPolicyData: Type.Array(
      Type.Object({
        status: oneOf(['pending', 'accepted', 'denied', 'ignored']),
        deniedPolicies: Type.Array(text),
        pendingPolicies: Type.Array(text),
      }),
    ),
    isCheckedIn: Type.Boolean(),
    marketplace: Type.Object({ baseURL: text, isCertified: orNull(Type.Boolean()), name: text }),
    cancelReason: textOrNull,
    cancellationData: orNull(CancellationData),
    itemMetadata: OmsItemMetadata,
    subscriptionData: none,
    taxData: none,
    checkedInPickupPointId: none,
    clientPreferencesData: Type.Object({ locale: text, optinNewsLetter: orNull(Type.Boolean()) }),
  },
  { title: 'Order' },
);
export type OmsOrder = Static<typeof OmsOrder>;
