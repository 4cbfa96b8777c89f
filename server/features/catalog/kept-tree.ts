import type { Level } from '../../../shared/domain/level.ts';
import type { Deps } from '../../deps.ts';
import type { Category } from '../../storage/records.ts';
import type { Storage } from '../../storage/storage.ts';
import type { CategoryCount, Department } from './catalog-views.ts';
import { linkOf, withDescendants } from './product-views.ts';

/** The store's categories, and how many products of each a level sees. */
export interface CategoryTree {
  readonly categories: readonly Category[];
  /** Own products by category id. */
  readonly counts: ReadonlyMap<string, number>;
  /** In the store's order, empty ones too. */
  readonly departments: readonly Department[];
}

/**
 * How long (ms) a server may go on telling the tree as it was, when another process has changed it. Its own changes are told at
 * once. Nothing but names, places and counts of categories is kept: products, prices, stock and rights are read each time.
 */
export const treeKeptMs = 1_000;

interface Kept {
  readonly edition: number;
  readonly at: number;
  readonly tree: Promise<CategoryTree>;
}

/** One tree a level. */
const kept = new WeakMap<Storage, Map<Level, Kept>>();

type Source = Pick<Deps, 'storage' | 'clock'>;

/** Every page shows it, and counting reads every product. */
export function categoryTree({ storage, clock }: Source, level: Level): Promise<CategoryTree> {
  const ofStorage = kept.get(storage) ?? new Map<Level, Kept>();
  kept.set(storage, ofStorage);
  const edition = storage.catalogEdition;
  const now = clock.now();
  const known = ofStorage.get(level);
  if (known?.edition === edition && Math.abs(now - known.at) < treeKeptMs) return known.tree;
  const tree = readTree(storage, level);
  ofStorage.set(level, { edition, at: now, tree });
  tree.catch(() => ofStorage.delete(level)); // whoever waits for it hears of the error; the next one reads again
  return tree;
}

/** As it is now where the kept one has not what is wanted: what another process has just made is found at once. */
export async function treeWith(
  source: Source,
  level: Level,
  hasIt: (categories: readonly Category[]) => boolean,
): Promise<CategoryTree> {
  const tree = await categoryTree(source, level);
  return hasIt(tree.categories) ? tree : readTree(source.storage, level);
}

async function readTree({ read: { catalog } }: Storage, level: Level): Promise<CategoryTree> {
  const [categories, counts] = await Promise.all([catalog.categories(), catalog.countByCategory(level)]);
  const counted = countsOf({ counts, categories });
  const departments = inOrder(categories.filter((it) => it.parentId === undefined)).map((it) => ({
    ...counted(it),
    categories: childrenOf(it, categories).map(counted),
  }));
  return { categories, counts, departments };
}

export const childrenOf = (category: Category, categories: readonly Category[]): readonly Category[] =>
  inOrder(categories.filter((it) => it.parentId === category.id));

const inOrder = (categories: readonly Category[]): readonly Category[] =>
  [...categories].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));

/** Rows count their own products; a category shows those of its descendants too. */
export const countsOf =
  ({ counts, categories }: Pick<CategoryTree, 'counts' | 'categories'>) =>
  (category: Category): CategoryCount => ({
    ...linkOf(category),
    count: withDescendants(category, categories).reduce((sum, it) => sum + (counts.get(it.id) ?? 0), 0),
  });
