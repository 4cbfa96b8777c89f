import { type Level, levels } from '../../../shared/domain/level.ts';
import { optionsText } from '../../../shared/domain/read-sku.ts';
import type { Category, Product, Sku, SkuCost } from '../../storage/records.ts';
import { type Goods, slugOfCategory } from './goods.ts';

/** A member of a product or a sku as audit rows and previews name it. */
export type GoodsField =
  | 'name'
  | 'slug'
  | 'brand'
  | 'description'
  | 'category'
  | 'picture'
  | 'visibleTo'
  | 'status'
  | 'reference'
  | 'unit'
  | 'options'
  | 'stock'
  | 'cost'
  | 'floor'
  | `price.${Level}`
  | `listPrice.${Level}`;

const productFields: readonly GoodsField[] = [
  'name',
  'slug',
  'brand',
  'description',
  'category',
  'picture',
  'visibleTo',
  'status',
];
/** A member of the product, whatever skus it has; the status is one of both. */
export const isOfProduct = (field: GoodsField): boolean => productFields.includes(field);

/** Amounts are minor units; null = there is none. */
export interface GoodsChange {
  readonly field: GoodsField;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

export interface GoodsChanges {
  readonly product: readonly GoodsChange[];
  /** By sku id; those that stay as they are left out. */
  readonly skus: ReadonlyMap<string, readonly GoodsChange[]>;
}

/** What differs. Without `before` everything that is there is new. */
export function changesOfGoods(before: Goods | undefined, after: Goods, categories: readonly Category[]): GoodsChanges {
  const product = differences(
    before && membersOfProduct(before.product, categories),
    membersOfProduct(after.product, categories),
  );
  const skus = after.skus.map((sku) => {
    const known = before?.skus.find((it) => it.id === sku.id);
    const members = known && membersOfSku(known, before?.costs.get(known.id));
    return [sku.id, differences(members, membersOfSku(sku, after.costs.get(sku.id)))] as const;
  });
  return { product, skus: new Map(skus.filter(([, changes]) => changes.length > 0)) };
}

export const isChanged = ({ product, skus }: GoodsChanges): boolean => product.length > 0 || skus.size > 0;

/** As audit rows keep it: `{name: {from, to}}`, and the same by reference of the sku. */
export const changesInAudit = ({ product, skus }: GoodsChanges, { skus: named }: Goods) => ({
  changed: byField(product),
  skus: Object.fromEntries(
    named.flatMap((sku) => {
      const changes = skus.get(sku.id);
      return changes ? [[sku.reference, byField(changes)] as const] : [];
    }),
  ),
});

const byField = (changes: readonly GoodsChange[]) =>
  Object.fromEntries(changes.map(({ field, from, to }) => [field, { from, to }]));

type Members = Readonly<Partial<Record<GoodsField, string | number | null>>>;

const membersOfProduct = (product: Product, categories: readonly Category[]): Members => ({
  name: product.name,
  slug: product.slug,
  brand: product.brand || null,
  description: product.description || null,
  category: slugOfCategory(categories, product.categoryId),
  picture: [product.art.shape, ...product.art.colors].join(' '),
  visibleTo: product.visibleTo.length > 0 ? product.visibleTo.join(' ') : 'all',
  status: product.archivedAt === undefined ? 'active' : 'archived',
});

const membersOfSku = (sku: Sku, cost: SkuCost | undefined): Members => ({
  reference: sku.reference,
  unit: sku.name,
  options: optionsText(sku.options) || null,
  stock: sku.stock,
  ...Object.fromEntries(
    levels.flatMap((level) => [
      [`price.${level}`, sku.prices[level]?.price ?? null],
      [`listPrice.${level}`, sku.prices[level]?.listPrice ?? null],
    ]),
  ),
  cost: cost?.cost ?? null,
  floor: cost?.floor ?? null,
  status: sku.archivedAt === undefined ? 'active' : 'archived',
});

function differences(before: Members | undefined, after: Members): readonly GoodsChange[] {
  return (Object.keys(after) as GoodsField[]).flatMap((field) => {
    const from = before?.[field] ?? null;
    const to = after[field] ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}
