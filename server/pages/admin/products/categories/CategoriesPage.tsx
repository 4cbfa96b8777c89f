import * as icons from '../../../../../shared/design/icons.ts';
import type { Category } from '../../../../storage/records.ts';
import { Icon } from '../../../parts/Icon.tsx';
import { Notice } from '../../../parts/Notice.tsx';
import { AdminPage } from '../../AdminPage.tsx';
import type { Desk } from '../../desk.ts';
import { Crumb } from '../../parts/Crumb.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { inTree } from '../category-tree.ts';
import { everyProduct, productsAddress, productsPath } from '../products-query.ts';
import { categoriesPath, categoryAddress } from './category-address.ts';

export interface CategoriesPageProps {
  readonly desk: Desk;
  readonly categories: readonly Category[];
  readonly news: CategoryNews | undefined;
}

/** What was just done. */
export const doneNews = ['created', 'saved', 'deleted'] as const;
export type CategoryNews = (typeof doneNews)[number];

/** The departments of the store and what is in them, in the order in which its menu has them. */
export const CategoriesPage = ({ desk, categories, news }: CategoriesPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('goods.cat.title')} section="products" head={<Head desk={desk} />}>
      <div class="a-grid">
        {news && <Notice tone="green">{t(`goods.cat.${news}`)}</Notice>}
        <div class="table-card">
          {categories.length > 0 ? (
            <Table desk={desk} categories={categories} />
          ) : (
            <Empty icon={icons.grid} title={t('goods.cat.none')} hint={t('goods.cat.noneHint')} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk }: { readonly desk: Desk }) => (
  <>
    <div class="stack stack-1">
      <Crumb desk={desk} href={productsPath} label={desk.t('goods.title')} />
      <h1>{desk.t('goods.cat.title')}</h1>
    </div>
    <a class="btn btn-primary end" href={`${categoriesPath}/new`}>
      <Icon path={icons.plus} />
      {desk.t('goods.cat.new')}
    </a>
  </>
);

const Table = ({ desk: { t, formats }, categories }: Omit<CategoriesPageProps, 'news'>) => (
  <div class="table-cards">
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('goods.category')}</th>
          <th scope="col">{t('goods.cat.address')}</th>
          <th scope="col" class="num">
            {t('goods.cat.position')}
          </th>
          <th scope="col">{t('goods.cat.products')}</th>
        </tr>
      </thead>
      <tbody>
        {inTree(categories).map(({ category, path }) => (
          <tr key={category.id}>
            <td class={path.length > 1 ? 'g-inside' : undefined}>
              <a class={path.length > 1 ? undefined : 'strong'} href={categoryAddress(category.id)}>
                <bdi>{category.name}</bdi>
              </a>
            </td>
            <td class="mono" data-label={t('goods.cat.address')}>
              {`/c/${category.slug}`}
            </td>
            <td class="num" data-label={t('goods.cat.position')}>
              {formats.number(category.position)}
            </td>
            <td data-label={t('goods.cat.products')}>
              <a
                href={productsAddress(everyProduct, { category: category.slug })}
                aria-label={t('goods.cat.seeProductsOf', { name: category.name })}
              >
                {t('goods.cat.seeProducts')}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
