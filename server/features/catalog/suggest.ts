import { fold } from '../../../shared/domain/fold.ts';
import type { Deps } from '../../deps.ts';
import { type Identity, levelOf } from '../session/identity.ts';
import type { CategoryCount, CategoryLink, ProductCard } from './catalog-views.ts';
import { categoryTree, countsOf } from './kept-tree.ts';
import { productCards, trailTo } from './product-views.ts';

export interface SuggestedCategory extends CategoryCount {
  /** The category above it; undefined for a department. */
  readonly parent: CategoryLink | undefined;
}

export interface SuggestedGoods {
  readonly products: readonly ProductCard[];
  readonly categories: readonly SuggestedCategory[];
}

/** Shorter words match half the store. */
export const shortestSuggested = 2;
const mostProducts = 6;
const mostCategories = 3;

/** The goods that a search for these words would show first, and categories of that name that are not empty for the level. */
export async function suggestGoods(deps: Deps, identity: Identity, q: string): Promise<SuggestedGoods> {
  const words = fold(q);
  if (words.length < shortestSuggested) return { products: [], categories: [] };
  const level = levelOf(identity);
  const { catalog } = deps.storage.read;
  const [found, tree] = await Promise.all([
    catalog.find({ level, text: words, order: 'popular', offset: 0, limit: mostProducts }),
    categoryTree(deps, level),
  ]);
  const { categories } = tree;
  const counted = countsOf(tree);
  return {
    products: found.products.flatMap((product) => productCards(product, level)),
    categories: categories
      .filter((category) => fold(category.name).includes(words))
      .map((category) => ({ ...counted(category), parent: trailTo(category.id, categories).at(-2) }))
      .filter((category) => category.count > 0)
      .slice(0, mostCategories),
  };
}
