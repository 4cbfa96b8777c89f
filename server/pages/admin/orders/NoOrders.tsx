import * as icons from '../../../../shared/design/icons.ts';
import type { Desk } from '../desk.ts';
import { Empty } from '../parts/Empty.tsx';
import { everyOrder, isNarrowed, type OrdersQuery, ordersAddress, periodOf } from './orders-query.ts';

interface NoOrdersProps {
  readonly desk: Desk;
  readonly query: OrdersQuery;
  /** There are no orders yet, whatever is asked for. */
  readonly isNew: boolean;
}

/** Why the list is empty, and what to do about it. */
export const NoOrders = ({ desk: { t }, query, isNew }: NoOrdersProps) => {
  if (isNew || !isNarrowed(query))
    return <Empty icon={icons.box} title={t('admin.overview.noOrders')} hint={t('admin.overview.noOrdersHint')} />;
  return (
    <Empty icon={icons.search} title={t('admin.orders.noMatch')} hint={t('admin.orders.noMatchHint')}>
      {periodOf(query) !== 'any' && (
        <a class="btn btn-secondary" href={ordersAddress(query, { period: 'any' })}>
          {t('admin.period.any')}
        </a>
      )}
      <a class="btn btn-ghost" href={ordersAddress(everyOrder, { period: 'any' })}>
        {t('admin.orders.clear')}
      </a>
    </Empty>
  );
};
