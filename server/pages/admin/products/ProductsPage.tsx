import * as icons from '../../../../shared/design/icons.ts';
import { visitorLevel } from '../../../../shared/domain/level.ts';
import type { GoodsList } from '../../../features/catalog-admin/read-goods-desk.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { DuringCall } from '../customers/DuringCall.tsx';
import type { Desk } from '../desk.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import { PageTurns } from '../filters/PageTurns.tsx';
import { SearchForm } from '../filters/SearchForm.tsx';
import { Empty } from '../parts/Empty.tsx';
import { ProductsTable } from './ProductsTable.tsx';
import { productFilters, sortChoices } from './product-filters.ts';
import {
  everyProduct,
  isNarrowed,
  type ProductsQuery,
  productsAddress,
  productsFields,
  productsPath,
} from './products-query.ts';

export interface ProductsPageProps {
  readonly desk: Desk;
  readonly query: ProductsQuery;
  readonly list: GoodsList;
}

/** Every product, or those that a search and filters leave. */
export const ProductsPage = ({ desk, query, list }: ProductsPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('goods.title')} section="products" head={<Head desk={desk} />}>
      <div class="a-grid">
        <div class="filters">
          <SearchForm
            desk={desk}
            action={productsPath}
            value={query.text}
            label={t('goods.search')}
            hint={t('goods.searchHint')}
            hidden={productsFields({ ...query, text: '', page: 1 })}
          />
          <FilterChips
            desk={desk}
            filters={productFilters(desk, query, list.categories)}
            sorts={sortChoices(desk, query)}
          />
        </div>
        <div class="table-card">
          {list.rows.length > 0 ? (
            <>
              <ProductsTable desk={desk} rows={list.rows} level={query.level ?? visitorLevel} />
              <PageTurns
                desk={desk}
                count={t('goods.count', { count: list.total })}
                page={list.page}
                pages={list.pages}
                address={(page) => productsAddress(query, { page })}
              />
            </>
          ) : (
            <NoProducts desk={desk} query={query} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk }: { readonly desk: Desk }) => {
  const { t } = desk;
  return (
    <>
      <h1>{t('goods.title')}</h1>
      <div class="row wrap end">
        <a class="btn btn-ghost" href={`${productsPath}/categories`}>
          {t('goods.categories')}
        </a>
        <DuringCall desk={desk}>
          <form method="post" action={`${productsPath}/export`}>
            <FormGuard page={desk} />
            <button type="submit" class="btn btn-secondary" title={t('goods.exportHint')}>
              <Icon path={icons.download} />
              {t('goods.export')}
            </button>
          </form>
        </DuringCall>
        <a class="btn btn-secondary" href={`${productsPath}/import`}>
          <Icon path={icons.upload} />
          {t('goods.import')}
        </a>
        <a class="btn btn-primary" href={`${productsPath}/new`}>
          <Icon path={icons.plus} />
          {t('goods.new')}
        </a>
      </div>
    </>
  );
};

const NoProducts = ({ desk: { t }, query }: Pick<ProductsPageProps, 'desk' | 'query'>) =>
  isNarrowed(query) ? (
    <Empty icon={icons.search} title={t('goods.noMatch')} hint={t('goods.noMatchHint')}>
      <a class="btn btn-secondary" href={productsAddress(everyProduct)}>
        {t('goods.clear')}
      </a>
    </Empty>
  ) : (
    <Empty icon={icons.box} title={t('goods.none')} hint={t('goods.noneHint')}>
      <a class="btn btn-secondary" href={`${productsPath}/categories/new`}>
        {t('goods.cat.new')}
      </a>
      <a class="btn btn-secondary" href={`${productsPath}/import`}>
        {t('goods.import')}
      </a>
    </Empty>
  );
