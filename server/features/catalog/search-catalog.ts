import type { CatalogProduct, searchCatalog } from '../../../shared/api/catalog.ts';
import type { Query } from '../../../shared/api/contract.ts';
import { fold } from '../../../shared/domain/fold.ts';
import type { Level } from '../../../shared/domain/level.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { Category } from '../../storage/records.ts';
import type { ProductQuery, Tables } from '../../storage/storage.ts';
import { type Identity, levelOf } from '../session/identity.ts';
import { catalogProduct } from './catalog-product.ts';
import { isShownTo, type ProductWithSkus, withDescendants } from './product-views.ts';

export interface CatalogAnswer {
  readonly products: readonly CatalogProduct[];
  readonly from: number;
  /** Index of the last product shown; `from` - 1 when there is none. */
  readonly to: number;
  readonly total: number;
}

type Asked = Query<typeof searchCatalog>;

const defaultCount = 10;
const mostAtOnce = 50;

/** VTEX's product search, at the prices of whoever asks. Filters and orders that are not known here are refused. */
export async function searchProductsByWire(
  deps: Deps,
  identity: Identity,
  asked: Asked,
  term: string,
): Promise<Result<CatalogAnswer>> {
  const from = asked._from ?? 0;
  const to = asked._to ?? from + defaultCount - 1;
  if (to < from || to - from >= mostAtOnce) return refused(rangeInvalid);
  const order = orders[(asked.O ?? 'OrderByTopSaleDESC').toLowerCase()];
  if (!order) return refused(unsupported('O'));
  const tables = deps.storage.read;
  const level = levelOf(identity);
  const categories = await tables.catalog.categories();
  const filters = (asked.fq ?? []).map(readFilter);
  const known = filters.filter((filter) => filter !== undefined);
  if (known.length < filters.length) return refused(unsupported('fq'));
  const found = await find(tables, { level, order, text: `${term} ${asked.ft ?? ''}`, from, to }, known, categories);
  const settings = await tables.meta.settings();
  const around = {
    categories,
    level,
    origin: deps.config.origins[0] ?? '',
    storeName: settings.name,
    currency: settings.currency,
    now: deps.clock.now(),
  };
  const products = found.products.flatMap((product) => catalogProduct(product, around) ?? []);
  return ok({ products, from, to: from + found.products.length - 1, total: found.total });
}

const orders: Readonly<Record<string, ProductQuery['order']>> = {
  orderbytopsaledesc: 'popular',
  orderbynameasc: 'name',
  orderbypriceasc: 'price',
};

interface Filter {
  readonly kind: 'category' | 'product' | 'sku' | 'reference';
  readonly id: string;
}

function readFilter(text: string): Filter | undefined {
  const [, name = '', value = ''] = /^(\w+):(.+)$/.exec(text.trim()) ?? [];
  switch (name.toLowerCase()) {
    case 'c':
      return { kind: 'category', id: value.split('/').filter(Boolean).at(-1) ?? '' };
    case 'productid':
      return { kind: 'product', id: value };
    case 'skuid':
      return { kind: 'sku', id: value };
    case 'alternateids_refid':
      return { kind: 'reference', id: value };
    default:
      return undefined;
  }
}

interface Search {
  readonly level: Level;
  readonly order: ProductQuery['order'];
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Found {
  readonly products: readonly ProductWithSkus[];
  readonly total: number;
}

async function find(
  tables: Tables,
  { level, order, text, from, to }: Search,
  filters: readonly Filter[],
  categories: readonly Category[],
): Promise<Found> {
  const named = filters.filter((filter) => filter.kind !== 'category');
  if (named.length > 0) return page(await productsNamed(tables, named, level), from, to);
  const wanted = filters.map((filter) => categories.find((category) => category.id === filter.id));
  if (wanted.includes(undefined)) return { products: [], total: 0 };
  const categoryIds = wanted.flatMap((category) => (category ? withDescendants(category, categories) : []));
  return tables.catalog.find({
    level,
    order,
    offset: from,
    limit: to - from + 1,
    ...(fold(text) !== '' && { text: fold(text) }),
    ...(categoryIds.length > 0 && { categoryIds: categoryIds.map((category) => category.id) }),
  });
}

/** Products by id, sku or reference, each once, as far as the level may see them. */
async function productsNamed(
  tables: Tables,
  named: readonly Filter[],
  level: Level,
): Promise<readonly ProductWithSkus[]> {
  const idsOf = (kind: Filter['kind']) => named.filter((filter) => filter.kind === kind).map((filter) => filter.id);
  const bySku = await tables.catalog.skus(idsOf('sku'));
  const byReference = await Promise.all(idsOf('reference').map((id) => tables.catalog.skuByReference(id)));
  const ids = [...idsOf('product'), ...[...bySku, ...byReference].flatMap((item) => item?.product.id ?? [])];
  const products = ids.length === 0 ? [] : await tables.catalog.products(ids);
  return products.filter(({ product }) => isShownTo(product, level));
}

const page = (products: readonly ProductWithSkus[], from: number, to: number): Found => ({
  products: products.slice(from, to + 1),
  total: products.length,
});

const rangeInvalid: Problem = {
  code: 'range-invalid',
  status: 400,
  message: 'The parameters _from and _to must name 1 to 50 products, the last no less than the first.',
};
const unsupported = (name: string): Problem => ({
  code: 'parameter-unsupported',
  status: 400,
  message: `The parameter ${name} has a value that this store does not support.`,
});
