import type { OmsItem } from '../../../shared/api/oms-parts.ts';
import { goodUrl } from '../../pages/goods/good-picture.tsx';
import type { Category } from '../../storage/records.ts';
import { categoryPath } from '../catalog/product-views.ts';
import type { WireLine } from '../checkout/order-form-items.ts';
import { detailsOfItem, itemMetadata, ownSeller, pricesOfItem } from '../checkout/order-form-items.ts';

interface ItemSurroundings {
  readonly origin: string;
  readonly currency: string;
  readonly categories: readonly Category[];
}

/** The store keeps neither sizes nor weights. */
const unmeasured = { cubicweight: 0, height: 0, length: 0, weight: 0, width: 0 };

export function omsItem(line: WireLine, { origin, currency, categories }: ItemSurroundings): OmsItem {
  const { manualPrice, priceTags: _, ...prices } = pricesOfItem(line, currency);
  const path = line.categoryId === undefined ? [] : categoryPath(line.categoryId, categories);
  return {
    uniqueId: line.uniqueId,
    id: line.skuId,
    productId: line.productId,
    ean: null,
    lockId: line.uniqueId,
    quantity: line.quantity,
    seller: ownSeller,
    name: line.unit === '' ? line.name : `${line.name} ${line.unit}`,
    refId: line.reference,
    ...prices,
    priceDefinitions: prices.priceDefinition,
    manualPrice: manualPrice === null ? null : String(manualPrice),
    priceTags: [],
    imageUrl: `${origin}${goodUrl(line.art)}`,
    detailUrl: `/p/${line.slug}`,
    sellerSku: line.skuId,
    additionalInfo: {
      ...detailsOfItem(line),
      categoriesIds: path.length === 0 ? '' : `/${path.map((category) => category.id).join('/')}/`,
      categories: [],
      productClusterId: '',
      commercialConditionId: '1',
      dimension: unmeasured,
    },
    ...sameForEach,
  };
}

/** Members of features that the store does not have. */
const sameForEach = {
  itemAttachment: { content: {}, name: null },
  attachments: [],
  components: [],
  bundleItems: [],
  params: [],
  offerings: [],
  attachmentOfferings: [],
  assemblies: [],
  priceValidUntil: null,
  commission: 0,
  tax: 0,
  taxCode: '',
  preSaleDate: null,
  measurementUnit: 'un',
  unitMultiplier: 1,
  isGift: false,
  shippingPrice: null,
  rewardValue: 0,
  freightCommission: 0,
  parentItemIndex: null,
  parentAssemblyBinding: null,
  callCenterOperator: null,
  serialNumbers: null,
  costPrice: 0,
} satisfies Partial<OmsItem>;

/** Checkout's metadata, spelt with capitals. */
export const omsItemMetadata = (lines: readonly WireLine[], origin: string) => ({
  Items: itemMetadata(lines, origin).items.map((item) => ({
    Id: item.id,
    Seller: item.seller,
    Name: item.name,
    SkuName: item.skuName,
    ProductId: item.productId,
    RefId: item.refId ?? '',
    Ean: item.ean,
    ImageUrl: item.imageUrl,
    DetailUrl: item.detailUrl,
    AssemblyOptions: [],
  })),
});
