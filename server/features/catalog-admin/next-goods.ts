import type { GoodsValues, SkuValues } from '../../../shared/domain/goods-text.ts';
import type { Deps } from '../../deps.ts';
import type { Category, Sku, SkuCost } from '../../storage/records.ts';
import type { Goods } from './goods.ts';

/** The sku that each of the values is for: '' = a new one. */
export interface SkuPlace {
  readonly id: string;
  /** The stock that was shown beside the value: what was sold since is taken off what was typed. */
  readonly stockSeen: number;
}

export interface NextGoods {
  /** They have been checked. */
  readonly values: GoodsValues;
  /** As many as the skus of the values. */
  readonly places: readonly SkuPlace[];
  readonly category: Category;
  /** Of a new product, unless it is left to us. */
  readonly newId?: string;
}

/** The product as it will be kept. */
export function nextGoods(
  deps: Deps,
  before: Goods | undefined,
  { values, places, category, newId }: NextGoods,
): Goods {
  const productId = before?.product.id ?? newId ?? deps.ids.id();
  const { name, slug, brand, description, shape, colors, visibleTo } = values.product;
  const made = values.skus.map((sku, position) => {
    const place = places[position] ?? { id: '', stockSeen: 0 };
    const known = before?.skus.find((it) => it.id === place.id);
    const id = known?.id ?? deps.ids.id();
    return { sku: nextSku(deps, known, sku, { id, productId, position, place }), cost: costOf(id, sku) };
  });
  return {
    product: {
      popularity: 0,
      createdAt: deps.clock.now(),
      ...before?.product,
      id: productId,
      slug,
      name,
      brand,
      description,
      categoryId: category.id,
      art: { shape, colors },
      visibleTo,
    },
    skus: made.map(({ sku }) => sku),
    costs: new Map(made.map(({ cost }) => [cost.skuId, cost])),
  };
}

const costOf = (skuId: string, { cost, floor }: SkuValues): SkuCost => ({ skuId, cost, floor });

function nextSku(
  deps: Deps,
  known: Sku | undefined,
  { reference, name, options, stock, prices, archived }: SkuValues,
  at: { readonly id: string; readonly productId: string; readonly position: number; readonly place: SkuPlace },
): Sku {
  const { id, productId, position, place } = at;
  return {
    id,
    productId,
    position,
    reference,
    name,
    options,
    prices,
    stock: known ? Math.max(0, known.stock + stock - place.stockSeen) : stock,
    archivedAt: archived ? (known?.archivedAt ?? deps.clock.now()) : undefined,
  };
}
