import * as icons from '../../../../shared/design/icons.ts';
import type { OpenCartList } from '../../../features/carts/open-carts.ts';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import type { Filter } from '../filters/filter.ts';
import { Turn } from '../filters/Turn.tsx';
import { Empty } from '../parts/Empty.tsx';
import { CartsTable } from './CartsTable.tsx';
import { type CartsQuery, cartsAddress, cartsPath } from './carts-query.ts';

export interface CartsPageProps {
  readonly desk: Desk;
  readonly query: CartsQuery;
  readonly filters: readonly Filter[];
  readonly list: OpenCartList;
}

/** Carts that somebody put something into and did not order yet, last changed first. */
export const CartsPage = ({ desk, query, filters, list }: CartsPageProps) => (
  <AdminPage desk={desk} title={desk.t('carts.title')} section="carts">
    <div class="a-grid">
      <div class="filters">
        <FilterChips desk={desk} filters={filters} />
      </div>
      <div class="table-card">
        {list.carts.length > 0 ? (
          <>
            <CartsTable desk={desk} carts={list.carts} />
            <Pager desk={desk} query={query} list={list} />
          </>
        ) : (
          <NoCarts desk={desk} query={query} />
        )}
      </div>
    </div>
  </AdminPage>
);

const Pager = ({ desk, query, list }: Omit<CartsPageProps, 'filters'>) => {
  const { t } = desk;
  return (
    <nav class="pager" aria-label={t('shell.pages')}>
      <span class="num grow">{countWords(desk, list)}</span>
      <span class="row gap-1">
        <Turn
          icon={icons.chevronLeft}
          label={t('carts.first')}
          href={query.after && cartsAddress(query)}
          whyNot={t('admin.pager.isFirst')}
        />
        <Turn
          icon={icons.chevronRight}
          label={t('carts.next')}
          href={list.after && cartsAddress(query, { after: list.after })}
          whyNot={t('carts.isLast')}
        />
      </span>
    </nav>
  );
};

const countWords = ({ t, formats }: Desk, { total, isMore }: OpenCartList): string =>
  isMore ? t('carts.countMore', { number: formats.number(total) }) : t('carts.count', { count: total });

const NoCarts = ({ desk: { t }, query }: Pick<CartsPageProps, 'desk' | 'query'>) =>
  query.kind || query.after ? (
    <Empty icon={icons.cart} title={t('carts.noneOfKind')} hint={t('carts.noneHint')}>
      <a class="btn btn-secondary" href={cartsPath}>
        {t('carts.all')}
      </a>
    </Empty>
  ) : (
    <Empty icon={icons.cart} title={t('carts.none')} hint={t('carts.noneHint')} />
  );
