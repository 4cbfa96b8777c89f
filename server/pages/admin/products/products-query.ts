import { isLevel, type Level } from '../../../../shared/domain/level.ts';
import type { GoodsFilter } from '../../../features/catalog-admin/read-goods-desk.ts';
import { addressOf, filledFields, type QueryFields } from '../filters/filter.ts';

export const productsPath = '/admin/products';

/** What the address of the list says. A member that is undefined, or '' for text, does not narrow it. */
export interface ProductsQuery {
  readonly text: string;
  /** A category's slug. */
  readonly category: string | undefined;
  readonly level: Level | undefined;
  readonly stock: GoodsFilter['stock'];
  readonly archived: boolean;
  readonly order: GoodsFilter['order'];
  /** From 1. */
  readonly page: number;
}

export const everyProduct: ProductsQuery = {
  text: '',
  category: undefined,
  level: undefined,
  stock: undefined,
  archived: false,
  order: 'name',
  page: 1,
};

/** Reads an address that people edit, keep and send: what it does not know it leaves out. */
export function readProductsQuery(address: URLSearchParams): ProductsQuery {
  const text = (name: string): string =>
    (address.get(name) ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 200);
  const level = text('level');
  return {
    text: text('q'),
    category: text('category') || undefined,
    level: isLevel(level) ? level : undefined,
    stock: (['low', 'none'] as const).find((value) => value === text('stock')),
    archived: text('state') === 'archived',
    order: text('sort') === 'newest' ? 'newest' : 'name',
    page: Math.max(Math.trunc(Number(text('page'))) || 1, 1),
  };
}

/** The address of the list with these changes; back on the first page unless the page is what changes. */
export const productsAddress = (query: ProductsQuery, changes: Partial<ProductsQuery> = {}): string =>
  addressOf(productsPath, productsFields({ ...query, page: 1, ...changes }));

export const productsFields = (query: ProductsQuery): QueryFields =>
  filledFields([
    ['q', query.text],
    ['category', query.category],
    ['level', query.level],
    ['stock', query.stock],
    ['state', query.archived ? 'archived' : undefined],
    ['sort', query.order === 'name' ? undefined : query.order],
    ['page', query.page === 1 ? undefined : String(query.page)],
  ]);

export const isNarrowed = ({ text, category, level, stock, archived }: ProductsQuery): boolean =>
  archived || [text, category, level, stock].some(Boolean);

const rowsOfPage = 25;

export const goodsFilterOf = (query: ProductsQuery): GoodsFilter => ({ ...query, perPage: rowsOfPage });

export const productAddress = (id: string): string => `${productsPath}/${encodeURIComponent(id)}`;
