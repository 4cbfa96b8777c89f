import * as icons from '../../../../shared/design/icons.ts';
import type { OrderList } from '../../../features/orders/order-views.ts';
import type { Desk } from '../desk.ts';
import { Turn } from '../filters/Turn.tsx';
import { type OrdersQuery, ordersAddress, rowCounts } from './orders-query.ts';

interface PagerProps {
  readonly desk: Desk;
  readonly query: OrdersQuery;
  readonly list: OrderList;
}

/** Which rows these are, how many a page, and the pages before and after. */
export const Pager = ({ desk: { t }, query, list }: PagerProps) => {
  const before = (list.page - 1) * list.perPage;
  const range = { from: before + 1, to: before + list.orders.length, all: list.total };
  return (
    <nav class="pager" aria-label={t('shell.pages')}>
      <span class="num">{t('admin.pager.range', range)}</span>
      <span class="row gap-1 end">
        {t('admin.pager.rows')}
        {rowCounts.map((rows) =>
          rows === query.rows ? (
            <b key={rows} aria-current="true">
              {rows}
            </b>
          ) : (
            <a key={rows} href={ordersAddress(query, { rows })} aria-label={t('admin.pager.rowsOf', { rows })}>
              {rows}
            </a>
          ),
        )}
      </span>
      <span class="row gap-1">
        <Turn
          icon={icons.chevronLeft}
          label={t('shell.previousPage')}
          href={list.page > 1 ? ordersAddress(query, { page: list.page - 1 }) : undefined}
          whyNot={t('admin.pager.isFirst')}
        />
        <Turn
          icon={icons.chevronRight}
          label={t('shell.nextPage')}
          href={list.page < list.pages ? ordersAddress(query, { page: list.page + 1 }) : undefined}
          whyNot={t('admin.pager.isLast')}
        />
      </span>
    </nav>
  );
};
