import type { Level } from '../../../shared/domain/level.ts';
import { priceForLevel } from '../../../shared/domain/price-lines.ts';
import type { Category, Product, Sku } from '../../storage/records.ts';
import type { CategoryLink, OptionGroup, ProductCard, ProductPage, SkuView } from './catalog-views.ts';

export interface ProductWithSkus {
  readonly product: Product;
  readonly skus: readonly Sku[];
}

/** Sold still, and to the level. */
export const isShownTo = ({ archivedAt, visibleTo }: Product, level: Level): boolean =>
  archivedAt === undefined && (visibleTo.length === 0 || visibleTo.includes(level));

/** Skus that are sold and have a price for the level, in the store's order. */
export const skuViews = (skus: readonly Sku[], level: Level): readonly SkuView[] =>
  skus
    .filter((sku) => sku.archivedAt === undefined)
    .sort((a, b) => a.position - b.position)
    .flatMap((sku) => {
      const price = priceForLevel(sku.prices, level);
      const { id: skuId, reference, name, options } = sku;
      return price ? [{ skuId, reference, name, options, ...price, stock: Math.max(sku.stock, 0) }] : [];
    });

/** Empty when no sku of the product has a price for the level. */
export function productCards({ product, skus }: ProductWithSkus, level: Level): readonly ProductCard[] {
  const sold = skuViews(skus, level);
  const shown = sold.find((sku) => sku.stock > 0) ?? sold[0];
  if (!shown) return [];
  return [
    {
      productId: product.id,
      skuId: shown.skuId,
      slug: product.slug,
      name: product.name,
      brand: product.brand,
      unit: shown.name,
      reference: shown.reference,
      price: shown.price,
      listPrice: shown.listPrice,
      stock: shown.stock,
      art: product.art,
      skuCount: sold.length,
    },
  ];
}

export function productPageView(
  { product, skus }: ProductWithSkus,
  level: Level,
  categories: readonly Category[],
): ProductPage | undefined {
  const sold = skuViews(skus, level);
  if (sold.length === 0) return undefined;
  const { id: productId, slug, name, brand, description, art } = product;
  const trail = trailTo(product.categoryId, categories);
  return { productId, slug, name, brand, description, art, trail, skus: sold, optionGroups: optionGroups(sold) };
}

/**
 * Names in the order in which the skus first show them, values from the cheapest on (250 g before 1 kg), equal ones in the
 * skus' order. One sku leaves nothing to choose.
 */
function optionGroups(skus: readonly SkuView[]): readonly OptionGroup[] {
  if (skus.length < 2) return [];
  const groups = new Map<string, Set<string>>();
  for (const { options } of skus.toSorted((one, other) => one.price - other.price))
    for (const [name, value] of Object.entries(options)) groups.set(name, (groups.get(name) ?? new Set()).add(value));
  return [...groups].map(([name, values]) => ({ name, values: [...values] }));
}

export const linkOf = ({ slug, name }: Category): CategoryLink => ({ slug, name });

/** From the department down to the category itself. */
export const trailTo = (categoryId: string, categories: readonly Category[]): readonly CategoryLink[] =>
  categoryPath(categoryId, categories).map(linkOf);

/** The rows of the trail. */
export function categoryPath(categoryId: string, categories: readonly Category[]): readonly Category[] {
  const path: Category[] = [];
  for (let at = categories.find((it) => it.id === categoryId); at; at = parentOf(at, categories)) {
    if (path.includes(at)) break; // a category cannot be its own ancestor; broken rows must not hang a page
    path.unshift(at);
  }
  return path;
}

const parentOf = (category: Category, categories: readonly Category[]): Category | undefined =>
  categories.find((it) => it.id === category.parentId);

/** The category and all below it. */
export function withDescendants(category: Category, categories: readonly Category[]): readonly Category[] {
  const found = [category];
  for (const one of found) found.push(...categories.filter((it) => it.parentId === one.id && !found.includes(it)));
  return found;
}
