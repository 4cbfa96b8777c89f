import * as icons from '../../../../shared/design/icons.ts';
import type { SearchPage as Found } from '../../../features/catalog/catalog-views.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Pagination } from '../../parts/Pagination.tsx';
import { AddedNotice } from '../AddedNotice.tsx';
import { Marked } from '../Marked.tsx';
import { NothingSold } from '../NothingSold.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { ProductCard } from './ProductCard.tsx';

interface SearchPageProps {
  readonly shop: Shop;
  readonly found: Found;
}

export const SearchPage = ({ shop, found }: SearchPageProps) => {
  const { t } = shop;
  const { q, total, products, categories } = found;
  const title = q === '' ? t('search.all') : t('search.title');
  return (
    <StorePage shop={shop} title={title} q={q}>
      <AddedNotice shop={shop} />
      <h1 class="h-page page-title first">{title}</h1>
      {total === 0 ? (
        <NothingFound shop={shop} q={q} />
      ) : (
        <>
          <p class="muted list-head" role="status">
            {q === '' ? t('shop.productCount', { count: total }) : t('search.results', { count: total, q })}
          </p>
          {categories.length > 0 && (
            <p class="opts list-head">
              {categories.map(({ slug, name, count }) => (
                <a key={slug} class="opt-chip" href={`/c/${slug}`}>
                  <span>
                    <Marked text={name} words={q} />
                  </span>
                  <small>{shop.formats.number(count)}</small>
                </a>
              ))}
            </p>
          )}
          <div class="goods-grid">
            {products.map((card) => (
              <ProductCard key={card.skuId} shop={shop} card={card} heading="h2">
                <Marked text={card.name} words={q} />
              </ProductCard>
            ))}
          </div>
          <Pagination t={t} page={found.page} pages={found.pages} urlOf={(page) => searchUrl(q, page)} />
        </>
      )}
    </StorePage>
  );
};

const searchUrl = (q: string, page: number): string =>
  `/search?${new URLSearchParams({ ...(q === '' ? {} : { q }), ...(page > 1 ? { page: `${page}` } : {}) })}`;

const NothingFound = ({ shop, q }: { readonly shop: Shop; readonly q: string }) => {
  const { t, departments } = shop;
  if (q === '') return <NothingSold shop={shop} />;
  return (
    <div class="empty" role="status">
      <Icon path={icons.search} />
      <strong>{t('search.none', { q })}</strong>
      <p>{t('search.noneText')}</p>
      <p class="opts">
        {departments.map(({ slug, name }) => (
          <a key={slug} class="opt-chip" href={`/c/${slug}`}>
            {name}
          </a>
        ))}
      </p>
    </div>
  );
};
