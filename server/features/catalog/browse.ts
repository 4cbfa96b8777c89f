import { fold } from '../../../shared/domain/fold.ts';
import type { Deps } from '../../deps.ts';
import type { GoodArt } from '../../storage/records.ts';
import type { ProductPage as FoundProducts } from '../../storage/storage.ts';
import { type Identity, levelOf } from '../session/identity.ts';
import type {
  CategoryPage,
  Department,
  ProductList,
  ProductOrder,
  ProductPage,
  SearchPage,
  StoreHome,
} from './catalog-views.ts';
import { categoryTree, childrenOf, countsOf, treeWith } from './kept-tree.ts';
import { isShownTo, linkOf, productCards, productPageView, trailTo, withDescendants } from './product-views.ts';

/** Everything here is priced for the level of whoever looks, or of the customer acted for. */

const productsAPage = 24;
const popularOnHome = 8;
const mostCategoriesFound = 5;
const lastPage = 10_000;

export async function storeHome(deps: Deps, identity: Identity): Promise<StoreHome> {
  const level = levelOf(identity);
  const { catalog } = deps.storage.read;
  const [popular, { categories, departments }] = await Promise.all([
    catalog.find({ level, order: 'popular', offset: 0, limit: popularOnHome }),
    categoryTree(deps, level),
  ]);
  const artOf = async ({ slug }: Department): Promise<GoodArt | undefined> => {
    const department = categories.find((it) => it.slug === slug);
    if (!department) return undefined;
    const categoryIds = withDescendants(department, categories).map((it) => it.id);
    const best = await catalog.find({ level, categoryIds, order: 'popular', offset: 0, limit: 1 });
    return best.products[0]?.product.art;
  };
  const filled = departments.filter(({ count }) => count > 0);
  return {
    departments: await Promise.all(filled.map(async (it) => ({ ...it, art: await artOf(it) }))),
    popular: popular.products.flatMap((product) => productCards(product, level)),
    isRanked: popular.products.some(({ product }) => product.popularity > 0),
  };
}

/** undefined: no such category. `page` counts from 1; one past the end is the last. */
export async function categoryPage(
  deps: Deps,
  identity: Identity,
  slug: string,
  options: { readonly page: number; readonly order: ProductOrder },
): Promise<CategoryPage | undefined> {
  const tree = await treeWith(deps, levelOf(identity), (all) => all.some((it) => it.slug === slug));
  const { categories } = tree;
  const category = categories.find((it) => it.slug === slug);
  if (!category) return undefined;
  const categoryIds = withDescendants(category, categories).map((it) => it.id);
  const list = await productList(deps, identity, { categoryIds, order: options.order }, options.page);
  return {
    ...list,
    category: linkOf(category),
    trail: trailTo(category.id, categories).slice(0, -1),
    children: childrenOf(category, categories).map(countsOf(tree)),
    order: options.order,
  };
}

export async function searchProducts(deps: Deps, identity: Identity, q: string, page: number): Promise<SearchPage> {
  const words = fold(q).slice(0, 200);
  if (words === '') return { q, products: [], total: 0, page: 1, pages: 1, categories: [] };
  const tree = await categoryTree(deps, levelOf(identity));
  return {
    q,
    ...(await productList(deps, identity, { text: words, order: 'popular' }, page)),
    categories: tree.categories
      .filter((category) => fold(category.name).includes(words))
      .map(countsOf(tree))
      .filter((category) => category.count > 0)
      .slice(0, mostCategoriesFound),
  };
}

/** undefined: no such product, or not one this level may see. */
export async function productPage(deps: Deps, identity: Identity, slug: string): Promise<ProductPage | undefined> {
  const level = levelOf(identity);
  const found = await deps.storage.read.catalog.bySlug(slug);
  if (!found) return undefined;
  if (!isShownTo(found.product, level)) return undefined;
  const { categories } = await treeWith(deps, level, (all) => all.some((it) => it.id === found.product.categoryId));
  return productPageView(found, level, categories);
}

export const sitemap = async (deps: Deps, identity: Identity): Promise<readonly Department[]> =>
  (await categoryTree(deps, levelOf(identity))).departments;

async function productList(
  deps: Deps,
  identity: Identity,
  query: { readonly categoryIds?: readonly string[]; readonly text?: string; readonly order: ProductOrder },
  page: number,
): Promise<ProductList> {
  const level = levelOf(identity);
  const read = (from: number): Promise<FoundProducts> =>
    deps.storage.read.catalog.find({ ...query, level, offset: (from - 1) * productsAPage, limit: productsAPage });
  const asked = Number.isSafeInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1;
  const first = await read(asked);
  const pages = Math.max(1, Math.ceil(first.total / productsAPage));
  const shown = Math.min(asked, pages);
  const { total, products } = shown === asked ? first : await read(shown);
  return { products: products.flatMap((product) => productCards(product, level)), total, page: shown, pages };
}
