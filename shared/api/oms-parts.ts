import { type Static, Type } from 'typebox';
import { EmptyList, FreeObject, orNull } from './nullable.ts';
import { PriceDefinition } from './order-form-items.ts';
import { ContactInformation, PickupStore } from './order-form-shipping.ts';

/** Parts of an order in OMS's words. Lists that hold texts in VTEX's schema are empty here. */

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();
const decimal = Type.Number();
const none = Type.Null();

export const OmsItem = Type.Object({
  uniqueId: text,
  id: text,
  productId: text,
  ean: textOrNull,
  lockId: text,
  itemAttachment: Type.Object({ content: FreeObject, name: none }),
  attachments: EmptyList,
  quantity: Type.Integer(),
  seller: text,
  name: text,
  refId: text,
  price: cents,
  listPrice: cents,
  /** Text here, though a number in Checkout. */
  manualPrice: textOrNull,
  manualPriceAppliedBy: textOrNull,
  priceTags: EmptyList,
  imageUrl: text,
  detailUrl: text,
  components: EmptyList,
  bundleItems: EmptyList,
  params: EmptyList,
  offerings: EmptyList,
  attachmentOfferings: EmptyList,
  sellerSku: text,
  priceValidUntil: textOrNull,
  commission: cents,
  tax: cents,
  preSaleDate: none,
  additionalInfo: Type.Object({
    brandName: text,
    brandId: text,
    categoriesIds: text,
    categories: EmptyList,
    productClusterId: text,
    commercialConditionId: text,
    dimension: Type.Object({
      cubicweight: decimal,
      height: decimal,
      length: decimal,
      weight: decimal,
      width: decimal,
    }),
    offeringInfo: none,
    offeringType: none,
    offeringTypeId: none,
  }),
  measurementUnit: text,
  unitMultiplier: decimal,
  sellingPrice: cents,
  isGift: Type.Boolean(),
  shippingPrice: none,
  rewardValue: cents,
  freightCommission: cents,
  priceDefinition: PriceDefinition,
  /** The customer's view spells it so. */
  priceDefinitions: PriceDefinition,
  taxCode: text,
  parentItemIndex: none,
  parentAssemblyBinding: none,
  callCenterOperator: textOrNull,
  serialNumbers: none,
  assemblies: EmptyList,
  costPrice: cents,
});
export type OmsItem = Static<typeof OmsItem>;

export const OmsItemMetadata = Type.Object({
  Items: Type.Array(
    Type.Object({
      Id: text,
      Seller: text,
      Name: text,
      SkuName: text,
      ProductId: text,
      RefId: text,
      Ean: textOrNull,
      ImageUrl: text,
      DetailUrl: text,
      AssemblyOptions: EmptyList,
    }),
  ),
});

export const OmsAddress = Type.Object({
  addressType: text,
  receiverName: textOrNull,
  addressId: text,
  versionId: textOrNull,
  entityId: textOrNull,
  postalCode: text,
  city: text,
  state: text,
  country: text,
  street: text,
  number: text,
  neighborhood: text,
  complement: textOrNull,
  reference: textOrNull,
  geoCoordinates: Type.Array(decimal),
});
export type OmsAddress = Static<typeof OmsAddress>;

export const OmsShippingData = Type.Object({
  id: text,
  address: OmsAddress,
  logisticsInfo: Type.Array(
    Type.Object({
      itemIndex: Type.Integer(),
      itemId: text,
      selectedDeliveryChannel: text,
      selectedSla: text,
      lockTTL: textOrNull,
      price: cents,
      listPrice: cents,
      sellingPrice: cents,
      deliveryWindow: none,
      deliveryCompany: text,
      shippingEstimate: text,
      shippingEstimateDate: textOrNull,
      slas: Type.Array(
        Type.Object({
          id: text,
          name: text,
          shippingEstimate: text,
          deliveryWindow: none,
          deliveryChannel: text,
          price: cents,
          pickupStoreInfo: PickupStore,
          polygonName: textOrNull,
          lockTTL: textOrNull,
          pickupPointId: textOrNull,
          transitTime: text,
          pickupDistance: decimal,
        }),
      ),
      shipsTo: Type.Array(text),
      deliveryIds: Type.Array(
        Type.Object({
          courierId: text,
          courierName: text,
          dockId: text,
          quantity: Type.Integer(),
          warehouseId: text,
          accountCarrierName: text,
          kitItemDetails: EmptyList,
        }),
      ),
      deliveryChannels: Type.Array(Type.Object({ id: text, stockBalance: Type.Integer() })),
      deliveryChannel: text,
      pickupStoreInfo: PickupStore,
      addressId: text,
      versionId: none,
      entityId: none,
      polygonName: textOrNull,
      pickupPointId: textOrNull,
      transitTime: text,
      /** Units that go there, of a line that goes to several places. */
      quantity: Type.Optional(Type.Integer()),
    }),
  ),
  trackingHints: none,
  selectedAddresses: Type.Array(OmsAddress),
  contactInformation: Type.Array(
    Type.Object({ ...ContactInformation.properties, entityId: textOrNull, versionId: textOrNull }),
  ),
});
export type OmsShippingData = Static<typeof OmsShippingData>;

export const OmsPayment = Type.Object({
  id: text,
  paymentSystem: text,
  paymentSystemName: text,
  group: text,
  value: cents,
  installments: Type.Integer(),
  referenceValue: cents,
  cardHolder: none,
  cardNumber: none,
  firstDigits: none,
  lastDigits: textOrNull,
  cvv2: none,
  expireMonth: textOrNull,
  expireYear: textOrNull,
  url: none,
  giftCardId: none,
  giftCardName: none,
  giftCardCaption: none,
  giftCardProvider: none,
  giftCardAsDiscount: Type.Boolean(),
  redemptionCode: none,
  tid: textOrNull,
  dueDate: textOrNull,
  accountId: textOrNull,
  parentAccountId: none,
  koinUrl: none,
  paymentOrigin: none,
  bankIssuedInvoiceIdentificationNumber: none,
  bankIssuedInvoiceIdentificationNumberFormatted: none,
  bankIssuedInvoiceBarCodeNumber: none,
  bankIssuedInvoiceBarCodeType: none,
  billingAddress: none,
  connectorResponses: Type.Object({ Tid: textOrNull, ReturnCode: textOrNull, Message: textOrNull, authId: textOrNull }),
});
