import { categoryPath } from '../../../features/catalog/product-views.ts';
import type { Category } from '../../../storage/records.ts';

export interface CategoryInTree {
  readonly category: Category;
  /** Names from the department down to its own. */
  readonly path: readonly string[];
}

/** Departments in their order, each with what is in it right behind. */
export function inTree(categories: readonly Category[]): readonly CategoryInTree[] {
  const under = (parentId: string | undefined): readonly Category[] =>
    categories
      .filter((category) => category.parentId === parentId)
      .flatMap((category) => [category, ...under(category.id)]);
  return under(undefined).map((category) => ({
    category,
    path: categoryPath(category.id, categories).map(({ name }) => name),
  }));
}
