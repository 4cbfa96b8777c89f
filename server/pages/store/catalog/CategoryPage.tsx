import * as icons from '../../../../shared/design/icons.ts';
import type { CategoryPage as Category } from '../../../features/catalog/catalog-views.ts';
import { type ProductOrder, productOrders } from '../../../features/catalog/catalog-views.ts';
import { Breadcrumbs } from '../../parts/Breadcrumbs.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Pagination } from '../../parts/Pagination.tsx';
import { AddedNotice } from '../AddedNotice.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { ProductCard } from './ProductCard.tsx';

interface CategoryPageProps {
  readonly shop: Shop;
  readonly list: Category;
}

export const CategoryPage = ({ shop, list }: CategoryPageProps) => {
  const { t } = shop;
  const { category, trail, order, products } = list;
  const urlOf = (page: number) => categoryUrl(category.slug, order, page);
  return (
    <StorePage shop={shop} title={category.name} department={(trail[0] ?? category).slug}>
      <Breadcrumbs t={t} trail={trail} here={category.name} />
      <AddedNotice shop={shop} />
      <h1 class="h-page page-title">{category.name}</h1>
      <div class="split">
        <Shelves shop={shop} list={list} />
        <section aria-label={category.name}>
          <div class="row between wrap list-head">
            <span class="muted">{t('shop.productCount', { count: list.total })}</span>
            <SortForm shop={shop} slug={category.slug} order={order} />
          </div>
          {products.length === 0 ? (
            <div class="empty">
              <Icon path={icons.box} />
              <strong>{t('shop.emptyTitle')}</strong>
              <p>{t('shop.emptyText')}</p>
            </div>
          ) : (
            <div class="goods-grid three">
              {products.map((card) => (
                <ProductCard key={card.skuId} shop={shop} card={card} heading="h2" />
              ))}
            </div>
          )}
          <Pagination t={t} page={list.page} pages={list.pages} urlOf={urlOf} />
        </section>
      </div>
    </StorePage>
  );
};

const categoryUrl = (slug: string, order: ProductOrder, page: number): string => {
  const query = new URLSearchParams({
    ...(order === 'popular' ? {} : { order }),
    ...(page > 1 ? { page: `${page}` } : {}),
  });
  return query.size > 0 ? `/c/${slug}?${query}` : `/c/${slug}`;
};

/** The kinds of goods inside a department, or beside a kind. */
const Shelves = ({ shop, list }: CategoryPageProps) => {
  const { t, departments } = shop;
  const { category, trail, children } = list;
  const department = departments.find(({ slug }) => slug === (trail[0] ?? category).slug);
  const shelves = (children.length > 0 ? children : (department?.categories ?? [])).filter(({ count }) => count > 0);
  if (shelves.length === 0 || !department) return <div />;
  return (
    <nav class="filters" aria-label={t('shop.filters')}>
      <h2>{t('shop.kinds')}</h2>
      <ul>
        <li>
          <Shelf
            slug={department.slug}
            name={t('shop.allOf', { department: department.name.toLocaleLowerCase(t.locale) })}
            count={department.count}
            here={category.slug}
            shop={shop}
          />
        </li>
        {shelves.map((shelf) => (
          <li key={shelf.slug}>
            <Shelf {...shelf} here={category.slug} shop={shop} />
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface ShelfProps {
  readonly shop: Shop;
  readonly slug: string;
  readonly name: string;
  readonly count: number;
  /** Slug of the page. */
  readonly here: string;
}

const Shelf = ({ shop, slug, name, count, here }: ShelfProps) => (
  <a href={`/c/${slug}`} {...(slug === here ? { 'aria-current': 'page' } : {})}>
    {name} <small>{shop.formats.number(count)}</small>
  </a>
);

const SortForm = ({
  shop: { t },
  slug,
  order,
}: {
  readonly shop: Shop;
  readonly slug: string;
  readonly order: ProductOrder;
}) => (
  <form class="row sort" action={`/c/${slug}`} data-submit-on-change>
    <label class="muted" for="order">
      {t('shop.sortBy')}
    </label>
    <select class="select" id="order" name="order">
      {productOrders.map((it) => (
        <option key={it} value={it} selected={it === order}>
          {t(`shop.sort.${it}`)}
        </option>
      ))}
    </select>
    <button class="btn btn-secondary btn-lg without-script" type="submit">
      {t('shop.sort')}
    </button>
  </form>
);
