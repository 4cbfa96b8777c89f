import type { OrderRow } from '../../../features/orders/order-views.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { OrdersQuery } from './orders-query.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { channelWords, paidByWords } from './words.ts';

interface OrdersTableProps {
  readonly desk: Desk;
  readonly orders: readonly OrderRow[];
  /** Sorted as it says, with links to sort otherwise; without it the head is plain. */
  readonly query?: OrdersQuery;
}

/** One row an order; a card each on small screens. */
export const OrdersTable = ({ desk, orders, query }: OrdersTableProps) => (
  <div class="table-cards">
    <table class="table">
      <thead>
        <tr>
          <ColumnHead label={desk.t('admin.orders.number')} column="number" query={query} />
          <ColumnHead label={desk.t('admin.orders.placed')} column="placed" query={query} />
          <ColumnHead label={desk.t('admin.orders.status')} />
          <ColumnHead label={desk.t('admin.orders.customer')} column="customer" query={query} />
          <ColumnHead label={desk.t('admin.orders.items')} numeric />
          <ColumnHead label={desk.t('admin.orders.total')} column="total" query={query} numeric />
          <ColumnHead label={desk.t('admin.orders.channel')} />
          <ColumnHead label={desk.t('admin.orders.operator')} />
          <ColumnHead label={desk.t('admin.orders.payment')} />
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <Row key={order.id} desk={desk} order={order} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ desk: { t, formats }, order }: { readonly desk: Desk; readonly order: OrderRow }) => (
  <tr>
    <td>
      <a class="strong" href={`/admin/orders/${order.id}`}>
        {order.number}
      </a>
    </td>
    <td class="tn nowrap muted" data-label={t('admin.orders.placed')}>
      <Time at={order.placedAt} text={formats.shortMoment(order.placedAt)} />
    </td>
    <td data-label={t('admin.orders.status')}>
      <StatusBadge t={t} state={order.state} tone={order.tone} />
    </td>
    <td data-label={t('admin.orders.customer')}>
      <bdi>{order.customer.name}</bdi>
    </td>
    <td class="num" data-label={t('admin.orders.items')}>
      {formats.number(order.itemCount)}
    </td>
    <td class="num strong" data-label={t('admin.orders.total')}>
      {formats.money(order.value)}
    </td>
    <td data-label={t('admin.orders.channel')}>{channelWords(t, order.channel)}</td>
    <td class="nowrap" data-label={t('admin.orders.operator')}>
      {order.operator ? (
        <bdi title={order.operator.email}>{order.operator.name}</bdi>
      ) : (
        <span class="hint">{t('admin.none')}</span>
      )}
    </td>
    <td class="nowrap muted" data-label={t('admin.orders.payment')}>
      {paidByWords(t, order)}
    </td>
  </tr>
);
