import * as icons from '../../../../shared/design/icons.ts';
import type { OrderList } from '../../../features/orders/order-views.ts';
import { may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import type { Desk } from '../desk.ts';
import { type Figure, Figures } from '../parts/Figures.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { Filter } from './filters.ts';
import { listTitle } from './list-title.ts';
import { NoOrders } from './NoOrders.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import type { OrdersQuery } from './orders-query.ts';
import { Pager } from './Pager.tsx';
import { SearchForm } from './SearchForm.tsx';

export interface OrdersPageProps {
  readonly desk: Desk;
  readonly query: OrdersQuery;
  readonly filters: readonly Filter[];
  readonly figures: readonly Figure[];
  readonly list: OrderList;
}

/** All Orders. */
export const OrdersPage = ({ desk, query, filters, figures, list }: OrdersPageProps) => {
  const { t } = desk;
  const title = listTitle(desk);
  return (
    <AdminPage desk={desk} title={title} section="orders" head={<Head desk={desk} title={title} />}>
      <div class="a-grid">
        <div class="filters">
          <SearchForm desk={desk} query={query} />
          <FilterChips desk={desk} query={query} filters={filters} />
        </div>
        <Figures label={t('admin.orders.figures')} figures={figures} small />
        <div class="table-card">
          {list.orders.length > 0 ? (
            <>
              <OrdersTable desk={desk} orders={list.orders} query={query} />
              <Pager desk={desk} query={query} list={list} />
            </>
          ) : (
            <NoOrders desk={desk} query={query} />
          )}
        </div>
      </div>
    </AdminPage>
  );
};

const Head = ({ desk, title }: { readonly desk: Desk; readonly title: string }) => (
  <>
    <h1>{title}</h1>
    {may(desk.identity, 'impersonate') && (
      <a class="btn btn-primary end" href="/">
        <Icon path={icons.headset} />
        {desk.t('admin.phoneOrder')}
      </a>
    )}
  </>
);
