import { levelNames, levels } from '../../../../shared/domain/level.ts';
import type { Category } from '../../../storage/records.ts';
import type { Desk } from '../desk.ts';
import type { Choice, Filter } from '../filters/filter.ts';
import { inTree } from './category-tree.ts';
import { type ProductsQuery, productsAddress } from './products-query.ts';

type Member = 'category' | 'level' | 'stock';

/** Category, level, stock, and whether it is sold. */
export function productFilters({ t }: Desk, query: ProductsQuery, categories: readonly Category[]): readonly Filter[] {
  const choose = (
    name: string,
    member: Member,
    values: readonly { readonly label: string; readonly changes: Partial<ProductsQuery> }[],
  ): Filter => ({
    id: member,
    name,
    value: values.find(({ changes }) => changes[member] === query[member])?.label,
    removed: productsAddress(query, { [member]: undefined }),
    choices: values.map(({ label, changes }) => ({
      label,
      href: productsAddress(query, changes),
      isChosen: changes[member] === query[member],
    })),
  });
  return [
    choose(
      t('goods.category'),
      'category',
      inTree(categories).map(({ category: { slug }, path }) => ({
        label: path.join(' › '),
        changes: { category: slug },
      })),
    ),
    choose(
      t('goods.visibleTo'),
      'level',
      levels.map((level) => ({ label: levelNames[level], changes: { level } })),
    ),
    choose(t('goods.stock'), 'stock', [
      { label: t('goods.stock.low'), changes: { stock: 'low' } },
      { label: t('goods.stock.none'), changes: { stock: 'none' } },
    ]),
    stateFilter(t, query),
  ];
}

function stateFilter(t: Desk['t'], query: ProductsQuery): Filter {
  const choice = (archived: boolean): Choice => ({
    label: t(archived ? 'goods.state.archived' : 'goods.state.active'),
    href: productsAddress(query, { archived }),
    isChosen: query.archived === archived,
  });
  return {
    id: 'state',
    name: t('goods.state'),
    value: query.archived ? t('goods.state.archived') : undefined,
    removed: productsAddress(query, { archived: false }),
    choices: [choice(false), choice(true)],
  };
}

export const sortChoices = ({ t }: Desk, query: ProductsQuery): readonly Choice[] =>
  (['name', 'newest'] as const).map((order) => ({
    label: t(`goods.sort.${order}`),
    href: productsAddress(query, { order }),
    isChosen: query.order === order,
  }));
