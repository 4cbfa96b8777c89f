import type { CatalogProduct } from '../../../shared/api/catalog.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { type Level, salesChannelOf } from '../../../shared/domain/level.ts';
import { toDecimal } from '../../../shared/domain/money.ts';
import { goodUrl } from '../../pages/goods/good-picture.tsx';
import type { Category } from '../../storage/records.ts';
import { ownSeller } from '../checkout/order-form-items.ts';
import type { SkuView } from './catalog-views.ts';
import { categoryPath, type ProductWithSkus, skuViews } from './product-views.ts';

/** What a product is told with. */
export interface CatalogSurroundings {
  readonly categories: readonly Category[];
  readonly level: Level;
  readonly origin: string;
  readonly storeName: string;
  readonly currency: string;
  readonly now: number;
}

const yearMs = 365 * 24 * 60 * 60_000;

/** A product in the words of VTEX's catalog; undefined when no sku of it has a price for the level. */
export function catalogProduct(found: ProductWithSkus, around: CatalogSurroundings): CatalogProduct | undefined {
  const { product } = found;
  const skus = skuViews(found.skus, around.level);
  const [first] = skus;
  if (!first) return undefined;
  const path = categoryPath(product.categoryId, around.categories);
  return {
    productId: product.id,
    productName: product.name,
    brand: product.brand,
    brandId: fold(product.brand).replace(/[^a-z0-9]+/g, '-'),
    brandImageUrl: null,
    linkText: product.slug,
    productReference: first.reference,
    productReferenceCode: null,
    categoryId: product.categoryId,
    productTitle: product.name,
    metaTagDescription: product.description,
    releaseDate: new Date(product.createdAt).toISOString(),
    clusterHighlights: {},
    productClusters: {},
    searchableClusters: {},
    // The deepest first, as VTEX lists them.
    categories: path.map((_, depth) => pathText(path.slice(0, path.length - depth).map((it) => it.name))),
    categoriesIds: path.map((_, depth) => pathText(path.slice(0, path.length - depth).map((it) => it.id))),
    link: `${around.origin}/p/${product.slug}`,
    description: product.description,
    allSpecifications: [],
    allSpecificationsGroups: [],
    items: skus.map((sku) => catalogItem(sku, found, around)),
  };
}

const pathText = (parts: readonly string[]): string => `/${parts.join('/')}/`;

function catalogItem(
  sku: SkuView,
  { product }: ProductWithSkus,
  around: CatalogSurroundings,
): CatalogProduct['items'][number] {
  const options = Object.entries(sku.options);
  return {
    ...Object.fromEntries(options.map(([name, value]) => [name, [value]])),
    itemId: sku.skuId,
    name: sku.name,
    nameComplete: `${product.name} ${sku.name}`.trim(),
    complementName: '',
    ean: '',
    referenceId: [{ Key: 'RefId', Value: sku.reference }],
    measurementUnit: 'un',
    unitMultiplier: 1,
    modalType: null,
    isKit: false,
    images: [
      {
        imageId: product.id,
        imageLabel: '',
        imageTag: '',
        imageUrl: `${around.origin}${goodUrl(product.art)}`,
        imageText: product.name,
        imageLastModified: null,
      },
    ],
    variations: options.map(([name]) => name),
    sellers: [
      {
        sellerId: ownSeller,
        sellerName: around.storeName,
        // An address that shows what would be added; nothing is added by following it.
        addToCartLink: `${around.origin}/checkout/cart/add?sku=${sku.skuId}&qty=1&seller=${ownSeller}&sc=${salesChannelOf[around.level]}`,
        sellerDefault: true,
        commertialOffer: offer(sku, around),
      },
    ],
    Videos: [],
    estimatedDateArrival: null,
  };
}

function offer(sku: SkuView, { currency, now }: CatalogSurroundings) {
  const price = toDecimal(sku.price, currency);
  return {
    Price: price,
    ListPrice: toDecimal(sku.listPrice, currency),
    PriceWithoutDiscount: price,
    FullSellingPrice: price,
    RewardValue: 0,
    Tax: 0,
    PriceValidUntil: new Date(now + yearMs).toISOString(),
    AvailableQuantity: sku.stock,
    IsAvailable: sku.stock > 0,
    CacheVersionUsedToCallCheckout: null,
    ...nothingMore,
  };
}

const nothingMore = {
  Installments: [],
  DiscountHighLight: [],
  GiftSkuIds: [],
  Teasers: [],
  PromotionTeasers: [],
  BuyTogether: [],
  ItemMetadataAttachment: [],
  SaleTypes: [],
  DeliverySlaSamples: [],
  DeliverySlaSamplesPerRegion: {},
  GetInfoErrorMessage: null,
  PaymentOptions: {
    installmentOptions: [],
    paymentSystems: [],
    payments: [],
    giftCards: [],
    giftCardMessages: [],
    availableAccounts: [],
    availableTokens: [],
  },
};
