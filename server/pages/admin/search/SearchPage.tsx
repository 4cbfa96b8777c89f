import * as icons from '../../../../shared/design/icons.ts';
import type { CustomerList } from '../../../features/customers/list-customers.ts';
import type { OrderList } from '../../../features/orders/order-views.ts';
import { Icon } from '../../parts/Icon.tsx';
import { AdminPage } from '../AdminPage.tsx';
import { CustomersTable } from '../customers/CustomersTable.tsx';
import { customersAddress, everyCustomer } from '../customers/customers-query.ts';
import type { Desk } from '../desk.ts';
import { SearchForm } from '../filters/SearchForm.tsx';
import { OrdersTable } from '../orders/OrdersTable.tsx';
import { everyOrder, ordersAddress } from '../orders/orders-query.ts';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';
import type { Section } from '../sections.ts';
import { searchPath } from './SearchBox.tsx';

/** Orders and customers are undefined for those who may not look for them. */
export interface Found {
  readonly pages: readonly Section[];
  readonly orders: OrderList | undefined;
  readonly customers: CustomerList | undefined;
}

export interface SearchPageProps {
  readonly desk: Desk;
  /** '' when nothing was typed. */
  readonly q: string;
  readonly found: Found;
}

/** What the search box of the dashboard found. The window's title does not say what was typed: histories keep titles. */
export const SearchPage = ({ desk, q, found }: SearchPageProps) => {
  const { t } = desk;
  return (
    <AdminPage desk={desk} title={t('search.deskTitle')} head={<h1>{heading(desk, q)}</h1>}>
      <div class="a-grid">
        <SearchForm
          desk={desk}
          action={searchPath}
          value={q}
          label={t('search.deskTitle')}
          hint={t('search.deskHint')}
        />
        <FoundParts desk={desk} q={q} found={found} />
      </div>
    </AdminPage>
  );
};

const heading = ({ t }: Desk, q: string): string => (q ? t('search.deskResults', { q }) : t('search.deskTitle'));

/** Has the focus, so that the next Tab is on the first result. */
const FoundParts = ({ desk, q, found: { pages, orders, customers } }: SearchPageProps) => {
  const { t } = desk;
  const isNone = pages.length === 0 && !orders?.total && !customers?.total;
  return (
    <section class="a-grid found" tabindex={-1} autofocus aria-label={heading(desk, q)}>
      {isNone && (
        <div class="table-card">
          <Empty
            icon={icons.search}
            title={q ? t('search.deskNone', { q }) : t('search.deskTitle')}
            hint={t('search.deskNoneHint')}
          />
        </div>
      )}
      {pages.length > 0 && <Pages desk={desk} pages={pages} />}
      {orders && orders.total > 0 && <Orders desk={desk} q={q} orders={orders} />}
      {customers && customers.total > 0 && <Customers desk={desk} q={q} customers={customers} />}
    </section>
  );
};

const Pages = ({ desk: { t }, pages }: { readonly desk: Desk; readonly pages: Found['pages'] }) => (
  <Panel title={t('search.pages')}>
    <ul class="found-pages">
      {pages.map(({ id, href, icon, label }) => (
        <li key={id}>
          <a class="a-nav" href={href}>
            <Icon path={icon} />
            {t(label)}
          </a>
        </li>
      ))}
    </ul>
  </Panel>
);

interface OrdersProps {
  readonly desk: Desk;
  readonly q: string;
  readonly orders: OrderList;
}

const Orders = ({ desk, q, orders }: OrdersProps) => (
  <Panel
    title={desk.t('search.orders')}
    beside={
      orders.total > orders.orders.length && (
        <a class="btn btn-link end" href={ordersAddress(everyOrder, { text: q })}>
          {desk.t('search.allOrders')}
        </a>
      )
    }
  >
    <OrdersTable desk={desk} orders={orders.orders} />
  </Panel>
);

interface CustomersProps {
  readonly desk: Desk;
  readonly q: string;
  readonly customers: CustomerList;
}

const Customers = ({ desk, q, customers }: CustomersProps) => (
  <Panel
    title={desk.t('search.customers')}
    beside={
      customers.total > customers.customers.length && (
        <a class="btn btn-link end" href={customersAddress(everyCustomer, { text: q })}>
          {desk.t('search.allCustomers')}
        </a>
      )
    }
  >
    <CustomersTable desk={desk} customers={customers.customers} />
  </Panel>
);
