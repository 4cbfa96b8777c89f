import * as icons from '../../../../shared/design/icons.ts';
import type { OrderList } from '../../../features/orders/order-views.ts';
import { may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { draftsPath, newDraftPath } from '../drafts/draft-address.ts';
import { FilterChips } from '../filters/FilterChips.tsx';
import type { Filter } from '../filters/filter.ts';
import { SearchForm } from '../filters/SearchForm.tsx';
import { type Figure, Figures } from '../parts/Figures.tsx';
import { listTitle } from './list-title.ts';
import { NoOrders } from './NoOrders.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import { addressFields, type OrdersQuery, ordersPath } from './orders-query.ts';
import { Pager } from './Pager.tsx';
import { sortChoices } from './sort-choices.ts';

export interface OrdersPageProps {
  readonly desk: Desk;
  readonly query: OrdersQuery;
  readonly filters: readonly Filter[];
  readonly figures: readonly Figure[];
  readonly list: OrderList;
  /** There are no orders yet, whatever is asked for. */
  readonly isNew: boolean;
}

/** All Orders. */
export const OrdersPage = ({ desk, query, filters, figures, list, isNew }: OrdersPageProps) => {
  const { t } = desk;
  const title = listTitle(desk);
  return (
    <AdminPage desk={desk} title={title} section="orders" head={<Head desk={desk} title={title} />}>
      <div class="a-grid">
        <div class="filters">
          <SearchForm
            desk={desk}
            action={ordersPath}
            value={query.text}
            label={t('admin.orders.search')}
            hint={t('admin.orders.searchHint')}
            hidden={addressFields({ ...query, text: '', page: 1 })}
          />
          <FilterChips desk={desk} filters={filters} sorts={sortChoices(t, query)} headSorts />
        </div>
        <Figures label={t('admin.orders.figures')} figures={figures} small />
        <div class="table-card">
          {list.orders.length > 0 ? (
            <>
              <OrdersTable desk={desk} orders={list.orders} query={query} />
              <Pager desk={desk} query={query} list={list} />
            </>
          ) : (
            <NoOrders desk={desk} query={query} isNew={isNew} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk, title }: { readonly desk: Desk; readonly title: string }) => (
  <>
    <h1>{title}</h1>
    <div class="row wrap end">
      {may(desk.identity, 'update-customer') && (
        <>
          <a class="btn btn-ghost" href={draftsPath}>
            {desk.t('drafts.title')}
          </a>
          <a class="btn btn-secondary" href={newDraftPath}>
            <Icon path={icons.plus} />
            {desk.t('drafts.create')}
          </a>
        </>
      )}
      {may(desk.identity, 'impersonate') && (
        <a class="btn btn-primary" href="/">
          <Icon path={icons.headset} />
          {desk.t('admin.phoneOrder')}
        </a>
      )}
    </div>
  </>
);
