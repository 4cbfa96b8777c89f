import { dayOf } from '../../../../shared/domain/zoned-day.ts';
import type { Desk } from '../desk.ts';
import { HiddenQuery } from './HiddenQuery.tsx';
import type { OrdersQuery } from './orders-query.ts';

/** First and last day of one's own choice. */
export const DaysForm = ({ desk, query }: { readonly desk: Desk; readonly query: OrdersQuery }) => {
  const today = dayOf(desk.now, desk.timeZone);
  return (
    <form class="chip-days" method="get" action="/admin/orders">
      <HiddenQuery query={{ ...query, period: undefined, page: 1 }} />
      <div class="field">
        <label for="from">{desk.t('admin.orders.from')}</label>
        <input class="input" type="date" id="from" name="from" value={query.from} max={today} />
      </div>
      <div class="field">
        <label for="to">{desk.t('admin.orders.to')}</label>
        <input class="input" type="date" id="to" name="to" value={query.to} max={today} />
      </div>
      <button type="submit" class="btn btn-secondary">
        {desk.t('admin.orders.showDays')}
      </button>
    </form>
  );
};
