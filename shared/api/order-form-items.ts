import { type Static, Type } from 'typebox';
import { EmptyList, orNull } from './nullable.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
const cents = Type.Integer();

export const PriceTag = Type.Object({
  name: text,
  value: cents,
  /** Decimal, the one member that is. */
  rawValue: Type.Number(),
  isPercentual: Type.Boolean(),
  identifier: textOrNull,
});

export const PriceDefinition = Type.Object({
  calculatedSellingPrice: cents,
  total: cents,
  sellingPrices: Type.Array(Type.Object({ value: cents, quantity: Type.Integer() })),
  reason: Type.Null(),
});

export const ItemDetails = Type.Object({
  dimension: Type.Null(),
  brandName: text,
  brandId: text,
  offeringInfo: Type.Null(),
  offeringType: Type.Null(),
  offeringTypeId: Type.Null(),
});

export const OrderFormItem = Type.Object(
  {
    uniqueId: text,
    id: text,
    productId: text,
    productRefId: text,
    refId: textOrNull,
    ean: textOrNull,
    name: text,
    skuName: text,
    modalType: Type.Null(),
    parentItemIndex: Type.Null(),
    parentAssemblyBinding: Type.Null(),
    assemblies: EmptyList,
    priceValidUntil: text,
    tax: cents,
    taxCode: text,
    price: cents,
    listPrice: cents,
    manualPrice: orNull(cents),
    manualPriceAppliedBy: textOrNull,
    sellingPrice: cents,
    rewardValue: cents,
    isGift: Type.Boolean(),
    additionalInfo: ItemDetails,
    preSaleDate: Type.Null(),
    productCategoryIds: text,
    productCategories: Type.Record(Type.String(), text),
    quantity: Type.Integer(),
    seller: text,
    sellerChain: Type.Array(text),
    imageUrl: text,
    detailUrl: text,
    components: EmptyList,
    bundleItems: EmptyList,
    attachments: EmptyList,
    attachmentOfferings: EmptyList,
    offerings: EmptyList,
    priceTags: Type.Array(PriceTag),
    availability: text,
    measurementUnit: text,
    unitMultiplier: Type.Number(),
    manufacturerCode: Type.Null(),
    priceDefinition: PriceDefinition,
  },
  { title: 'OrderFormItem' },
);
export type OrderFormItem = Static<typeof OrderFormItem>;

export const ItemMetadata = Type.Object({
  items: Type.Array(
    Type.Object({
      id: text,
      seller: text,
      name: text,
      skuName: text,
      productId: text,
      refId: textOrNull,
      ean: textOrNull,
      imageUrl: text,
      detailUrl: text,
      assemblyOptions: EmptyList,
    }),
  ),
});
export type ItemMetadata = Static<typeof ItemMetadata>;
