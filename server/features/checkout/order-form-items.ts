import type { ItemMetadata, OrderFormItem } from '../../../shared/api/order-form-items.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { type ManualPrice, unitPricesOf } from '../../../shared/domain/manual-price.ts';
import { toDecimal } from '../../../shared/domain/money.ts';
import { lineTotal } from '../../../shared/domain/price-lines.ts';
import { goodUrl } from '../../pages/goods/good-picture.tsx';
import type { Category, GoodArt } from '../../storage/records.ts';
import { categoryPath } from '../catalog/product-views.ts';
import type { PricedLine } from './priced-cart.ts';

/** The store sells everything itself: VTEX's seller 1. */
export const ownSeller = '1';

/** What a line is called on the wire, in carts and in orders. */
export interface WireLine {
  readonly uniqueId: string;
  readonly skuId: string;
  readonly productId: string;
  readonly slug: string;
  readonly name: string;
  readonly unit: string;
  readonly reference: string;
  readonly brand: string;
  readonly art: GoodArt;
  readonly quantity: number;
  readonly price: number;
  readonly listPrice: number;
  readonly sellingPrice: number;
  readonly total: number;
  readonly manual?: Pick<ManualPrice, 'price' | 'by' | 'shareId'> | undefined;
  /** Undefined for a product that is gone. */
  readonly categoryId: string | undefined;
}

export interface ItemContext {
  readonly origin: string;
  readonly currency: string;
  readonly categories: readonly Category[];
  readonly now: number;
}

const yearMs = 365 * 24 * 60 * 60_000;

export const wireLine = (line: PricedLine): WireLine => ({ ...line, categoryId: line.item?.product.categoryId });

export function orderFormItem(line: WireLine, availability: string, context: ItemContext): OrderFormItem {
  return {
    uniqueId: line.uniqueId,
    ...namesOfItem(line),
    productRefId: line.reference,
    modalType: null,
    parentItemIndex: null,
    parentAssemblyBinding: null,
    assemblies: [],
    priceValidUntil: new Date(context.now + yearMs).toISOString(),
    tax: 0,
    taxCode: '',
    ...pricesOfItem(line, context.currency),
    rewardValue: 0,
    isGift: false,
    additionalInfo: detailsOfItem(line),
    preSaleDate: null,
    ...categoriesOfItem(line, context.categories),
    quantity: line.quantity,
    seller: ownSeller,
    sellerChain: [ownSeller],
    ...addressesOfItem(line, context.origin),
    components: [],
    bundleItems: [],
    attachments: [],
    attachmentOfferings: [],
    offerings: [],
    availability,
    measurementUnit: 'un',
    unitMultiplier: 1,
    manufacturerCode: null,
  };
}

/** `price` and `listPrice` never change; a change of price shows in `sellingPrice` and as a tag (wire.md section 1.4). */
export function pricesOfItem(line: WireLine, currency: string) {
  const off = line.total - lineTotal(line.price, line.quantity);
  const tag = () => ({
    name: 'DISCOUNT@MANUALPRICE',
    value: off,
    rawValue: toDecimal(off, currency),
    isPercentual: false,
    identifier: null,
  });
  return {
    price: line.price,
    listPrice: line.listPrice,
    manualPrice: line.manual?.price ?? null,
    manualPriceAppliedBy: line.manual && line.manual.shareId === undefined ? line.manual.by : null, // a shared cart's order has no operator
    sellingPrice: line.sellingPrice,
    priceTags: off === 0 ? [] : [tag()],
    priceDefinition: {
      calculatedSellingPrice: line.sellingPrice,
      total: line.total,
      sellingPrices: [...unitPricesOf(line.total, line.quantity)],
      reason: null,
    },
  };
}

const namesOfItem = (line: WireLine) => ({
  id: line.skuId,
  productId: line.productId,
  refId: line.reference,
  ean: null,
  name: line.unit === '' ? line.name : `${line.name} ${line.unit}`,
  skuName: line.unit,
});

const addressesOfItem = (line: WireLine, origin: string) => ({
  imageUrl: `${origin}${goodUrl(line.art)}`,
  detailUrl: `/p/${line.slug}`,
});

const brandIds = new Map<string, string>();

/** Brands have no rows of their own, so their folded name is their id. */
function brandIdOf(brand: string): string {
  const known = brandIds.get(brand) ?? fold(brand).replace(/[^a-z0-9]+/g, '-');
  if (brandIds.size < 10_000) brandIds.set(brand, known);
  return known;
}

export const detailsOfItem = (line: WireLine) => ({
  dimension: null,
  brandName: line.brand,
  brandId: brandIdOf(line.brand),
  offeringInfo: null,
  offeringType: null,
  offeringTypeId: null,
});

function categoriesOfItem(line: WireLine, categories: readonly Category[]) {
  const path = line.categoryId === undefined ? [] : categoryPath(line.categoryId, categories);
  return {
    productCategoryIds: path.length === 0 ? '' : `/${path.map((category) => category.id).join('/')}/`,
    productCategories: Object.fromEntries(path.map((category) => [category.id, category.name])),
  };
}

export const itemMetadata = (lines: readonly WireLine[], origin: string): ItemMetadata => ({
  items: lines.map((line) => ({
    ...namesOfItem(line),
    seller: ownSeller,
    ...addressesOfItem(line, origin),
    assemblyOptions: [],
  })),
});
