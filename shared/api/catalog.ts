import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';
import { EmptyList, orNull } from './nullable.ts';

const text = Type.String();
const textOrNull = orNull(Type.String());
/** Decimal, unlike everywhere else on the wire. */
const decimal = Type.Number();
const none = Type.Object({});

const Offer = Type.Object({
  Price: decimal,
  ListPrice: decimal,
  PriceWithoutDiscount: decimal,
  FullSellingPrice: decimal,
  RewardValue: decimal,
  Tax: decimal,
  PriceValidUntil: text,
  AvailableQuantity: Type.Integer(),
  IsAvailable: Type.Boolean(),
  CacheVersionUsedToCallCheckout: textOrNull,
  Installments: EmptyList,
  DiscountHighLight: EmptyList,
  GiftSkuIds: EmptyList,
  Teasers: EmptyList,
  PromotionTeasers: EmptyList,
  BuyTogether: EmptyList,
  ItemMetadataAttachment: EmptyList,
  SaleTypes: EmptyList,
  DeliverySlaSamples: EmptyList,
  DeliverySlaSamplesPerRegion: none,
  GetInfoErrorMessage: Type.Null(),
  PaymentOptions: Type.Object({
    installmentOptions: EmptyList,
    paymentSystems: EmptyList,
    payments: EmptyList,
    giftCards: EmptyList,
    giftCardMessages: EmptyList,
    availableAccounts: EmptyList,
    availableTokens: EmptyList,
  }),
});

const CatalogItem = Type.Object(
  {
    itemId: text,
    name: text,
    nameComplete: text,
    complementName: text,
    ean: text,
    referenceId: Type.Array(Type.Object({ Key: text, Value: text })),
    measurementUnit: text,
    unitMultiplier: decimal,
    modalType: Type.Null(),
    isKit: Type.Boolean(),
    images: Type.Array(
      Type.Object({
        imageId: text,
        imageLabel: text,
        imageTag: text,
        imageUrl: text,
        imageText: text,
        imageLastModified: textOrNull,
      }),
    ),
    /** Names of the options; each is a member of its own too, a list of one value. */
    variations: Type.Array(text),
    sellers: Type.Array(
      Type.Object({
        sellerId: text,
        sellerName: text,
        addToCartLink: text,
        sellerDefault: Type.Boolean(),
        commertialOffer: Offer,
      }),
    ),
    Videos: EmptyList,
    estimatedDateArrival: Type.Null(),
  },
  { additionalProperties: Type.Array(text) },
);

export const CatalogProduct = Type.Object(
  {
    productId: text,
    productName: text,
    brand: text,
    brandId: text,
    brandImageUrl: Type.Null(),
    linkText: text,
    productReference: text,
    productReferenceCode: textOrNull,
    categoryId: text,
    productTitle: text,
    metaTagDescription: text,
    releaseDate: text,
    clusterHighlights: none,
    productClusters: none,
    searchableClusters: none,
    categories: Type.Array(text),
    categoriesIds: Type.Array(text),
    link: text,
    description: text,
    allSpecifications: EmptyList,
    allSpecificationsGroups: EmptyList,
    items: Type.Array(CatalogItem),
  },
  { title: 'CatalogProduct' },
);
export type CatalogProduct = Static<typeof CatalogProduct>;

const querystring = Type.Object({
  ft: Type.Optional(Type.String({ maxLength: 200 })),
  /** `C:/1/10/`, `productId:1`, `skuId:1` or `alternateIds_RefId:HS-1`. */
  fq: Type.Optional(Type.Array(Type.String({ maxLength: 300 }), { maxItems: 20 })),
  O: Type.Optional(Type.String({ maxLength: 50 })),
  _from: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_500, default: 0 })),
  _to: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_500 })),
});

const searching = {
  method: 'GET',
  access: 'shop',
  errors: 'checkout',
  reply: { 206: Type.Array(CatalogProduct) },
} as const;

export const searchCatalog = contract({
  ...searching,
  path: '/api/catalog_system/pub/products/search',
  summary: 'Catalog: products of the level, by words, category or ids; the header `resources` tells which of how many.',
  request: { querystring },
});

export const searchCatalogByTerm = contract({
  ...searching,
  path: '/api/catalog_system/pub/products/search/:term',
  summary: 'Catalog: as without a term, with the words in the address.',
  request: { params: Type.Object({ term: Type.String({ maxLength: 200 }) }), querystring },
});
