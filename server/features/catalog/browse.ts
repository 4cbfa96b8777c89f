import { fold } from '../../../shared/domain/fold.ts';
import type { Deps } from '../../deps.ts';
import type { Category, GoodArt } from '../../storage/records.ts';
import type { ProductPage as FoundProducts } from '../../storage/storage.ts';
import { type Identity, levelOf } from '../session/identity.ts';
import type {
  CategoryCount,
  CategoryPage,
  Department,
  ProductList,
  ProductOrder,
  ProductPage,
  SearchPage,
  StoreHome,
} from './catalog-views.ts';
import { isShownTo, linkOf, productCards, productPageView, trailTo, withDescendants } from './product-views.ts';

/** Everything here is priced for the level of whoever looks, or of the customer acted for. */

const productsAPage = 24;
const popularOnHome = 8;
const mostCategoriesFound = 5;
const lastPage = 10_000;

export async function storeHome(deps: Deps, identity: Identity): Promise<StoreHome> {
  const level = levelOf(identity);
  const { catalog } = deps.storage.read;
  const [popular, categories] = await Promise.all([
    catalog.find({ level, order: 'popular', offset: 0, limit: popularOnHome }),
    catalog.categories(),
  ]);
  const artOf = async (department: Category): Promise<GoodArt | undefined> => {
    const categoryIds = withDescendants(department, categories).map((it) => it.id);
    const best = await catalog.find({ level, categoryIds, order: 'popular', offset: 0, limit: 1 });
    return best.products[0]?.product.art;
  };
  const counted = countsOf(await catalog.countByCategory(level), categories);
  const departments = await Promise.all(
    departmentsIn(categories).map(async (it) => ({ ...departmentOf(it, categories, counted), art: await artOf(it) })),
  );
  return {
    departments: departments.filter(({ count }) => count > 0),
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
  const categories = await deps.storage.read.catalog.categories();
  const category = categories.find((it) => it.slug === slug);
  if (!category) return undefined;
  const categoryIds = withDescendants(category, categories).map((it) => it.id);
  const list = await productList(deps, identity, { categoryIds, order: options.order }, options.page);
  const counted = countsOf(await deps.storage.read.catalog.countByCategory(levelOf(identity)), categories);
  return {
    ...list,
    category: linkOf(category),
    trail: trailTo(category.id, categories).slice(0, -1),
    children: childrenOf(category, categories).map(counted),
    order: options.order,
  };
}

export async function searchProducts(deps: Deps, identity: Identity, q: string, page: number): Promise<SearchPage> {
  const words = fold(q).slice(0, 200);
  if (words === '') return { q, products: [], total: 0, page: 1, pages: 1, categories: [] };
  const categories = await deps.storage.read.catalog.categories();
  const counted = countsOf(await deps.storage.read.catalog.countByCategory(levelOf(identity)), categories);
  return {
    q,
    ...(await productList(deps, identity, { text: words, order: 'popular' }, page)),
    categories: categories
      .filter((category) => fold(category.name).includes(words))
      .map(counted)
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
  return productPageView(found, level, await deps.storage.read.catalog.categories());
}

export async function sitemap(deps: Deps, identity: Identity): Promise<readonly Department[]> {
  const level = levelOf(identity);
  const { catalog } = deps.storage.read;
  const categories = await catalog.categories();
  const counted = countsOf(await catalog.countByCategory(level), categories);
  return departmentsIn(categories).map((it) => departmentOf(it, categories, counted));
}

const departmentOf = (
  department: Category,
  categories: readonly Category[],
  counted: (category: Category) => CategoryCount,
): Department => ({ ...counted(department), categories: childrenOf(department, categories).map(counted) });

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

const departmentsIn = (categories: readonly Category[]): readonly Category[] =>
  inOrder(categories.filter((it) => it.parentId === undefined));

const inOrder = (categories: readonly Category[]): readonly Category[] =>
  [...categories].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));

const childrenOf = (category: Category, categories: readonly Category[]): readonly Category[] =>
  inOrder(categories.filter((it) => it.parentId === category.id));

/** Rows count their own products; a category shows those of its descendants too. */
export const countsOf =
  (own: ReadonlyMap<string, number>, categories: readonly Category[]) =>
  (category: Category): CategoryCount => ({
    ...linkOf(category),
    count: withDescendants(category, categories).reduce((sum, it) => sum + (own.get(it.id) ?? 0), 0),
  });
