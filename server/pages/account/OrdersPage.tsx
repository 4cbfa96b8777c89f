import type { OrderList } from '../../features/orders/order-views.ts';
import { Pagination } from '../parts/Pagination.tsx';
import type { Shop } from '../store/shop.ts';
import { AccountPage } from './AccountPage.tsx';
import { OrdersTable } from './OrdersTable.tsx';

interface OrdersPageProps {
  readonly shop: Shop;
  readonly list: OrderList;
}

/** My Orders. */
export const OrdersPage = ({ shop, list }: OrdersPageProps) => {
  const { t } = shop;
  const urlOf = (page: number) => (page > 1 ? `/account/orders?page=${page}` : '/account/orders');
  return (
    <AccountPage shop={shop} title={t('orders.title')} section="orders">
      <h1 class="h-page">{t('orders.title')}</h1>
      <section class="panel-card orders-card" aria-label={t('orders.title')}>
        <OrdersTable shop={shop} orders={list.orders} />
      </section>
      <Pagination t={t} page={list.page} pages={list.pages} urlOf={urlOf} />
    </AccountPage>
  );
};
