import * as icons from '../../../shared/design/icons.ts';
import type { OrderRow } from '../../features/orders/order-views.ts';
import { GoodPicture } from '../parts/GoodPicture.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Time } from '../parts/Time.tsx';
import type { Shop } from '../store/shop.ts';
import { OrderBadge } from './OrderBadge.tsx';

interface OrdersTableProps {
  readonly shop: Shop;
  readonly orders: readonly OrderRow[];
}

export const OrdersTable = ({ shop, orders }: OrdersTableProps) => {
  const { t } = shop;
  if (orders.length === 0)
    return (
      <div class="empty">
        <Icon path={icons.box} />
        <strong>{t('orders.none')}</strong>
        <p>{t('orders.noneText')}</p>
      </div>
    );
  return (
    <table class="table orders">
      <thead>
        <tr>
          <th>{t('orders.order')}</th>
          <th>{t('orders.placed')}</th>
          <th>{t('orders.items')}</th>
          <th>{t('orders.status')}</th>
          <th class="num">{t('orders.total')}</th>
          <th>
            <span class="vh">{t('orders.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <Row key={order.id} shop={shop} order={order} />
        ))}
      </tbody>
    </table>
  );
};

const Row = ({ shop: { t, formats }, order }: { readonly shop: Shop; readonly order: OrderRow }) => (
  <tr>
    <td class="strong row-title">{order.number}</td>
    <td data-label={t('orders.placed')}>
      <Time at={order.placedAt} text={formats.day(order.placedAt)} />
    </td>
    <td data-label={t('orders.items')}>
      <span class="row gap-1">
        {order.pictures.map((art, place) => (
          <span class="thumb" key={place}>
            <GoodPicture art={art} />
          </span>
        ))}
        <span class="vh">{t('cart.items', { count: order.itemCount })}</span>
      </span>
    </td>
    <td data-label={t('orders.status')}>
      <OrderBadge t={t} state={order.state} />
    </td>
    <td class="num" data-label={t('orders.total')}>
      {formats.money(order.value)}
    </td>
    <td class="num">
      <a
        class="btn btn-link"
        href={`/account/orders/${order.id}`}
        aria-label={t('orders.viewOrder', { number: order.number })}
      >
        {t('orders.view')}
      </a>
    </td>
  </tr>
);
