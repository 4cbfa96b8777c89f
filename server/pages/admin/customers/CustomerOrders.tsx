import * as icons from '../../../../shared/design/icons.ts';
import type { OrderRow } from '../../../features/orders/order-views.ts';
import { Time } from '../../parts/Time.tsx';
import type { Desk } from '../desk.ts';
import { StatusBadge } from '../orders/StatusBadge.tsx';
import { channelWords } from '../orders/words.ts';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';

interface CustomerOrdersProps {
  readonly desk: Desk;
  readonly orders: readonly OrderRow[];
}

/** The customer's newest orders, without what is the same in each. */
export const CustomerOrders = ({ desk, orders }: CustomerOrdersProps) => {
  const { t } = desk;
  return (
    <Panel title={t('customers.orders')}>
      {orders.length === 0 ? (
        <Empty icon={icons.box} title={t('customers.noOrders')} hint={t('customers.noOrdersHint')} />
      ) : (
        <div class="table-cards">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('admin.orders.number')}</th>
                <th scope="col">{t('admin.orders.placed')}</th>
                <th scope="col">{t('admin.orders.status')}</th>
                <th scope="col">{t('admin.orders.channel')}</th>
                <th scope="col" class="num">
                  {t('admin.orders.items')}
                </th>
                <th scope="col" class="num">
                  {t('admin.orders.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {orders.map((order) => (
                <Row key={order.id} desk={desk} order={order} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};

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
    <td data-label={t('admin.orders.channel')}>
      {order.operator ? (
        <span title={order.operator.email}>
          {channelWords(t, order.channel)}, <bdi>{order.operator.name}</bdi>
        </span>
      ) : (
        channelWords(t, order.channel)
      )}
    </td>
    <td class="num" data-label={t('admin.orders.items')}>
      {formats.number(order.itemCount)}
    </td>
    <td class="num strong" data-label={t('admin.orders.total')}>
      {formats.money(order.value)}
    </td>
  </tr>
);
