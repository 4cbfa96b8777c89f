import type { Deps } from '../../../deps.ts';
import { orderOperators } from '../../../features/orders/order-operators.ts';
import type { OrderList } from '../../../features/orders/order-views.ts';
import { allOrders } from '../../../features/orders/read-orders.ts';
import { may } from '../../../features/session/identity.ts';
import type { PageContext, PageReply } from '../../../http/page.ts';
import { type Desk, deskOf } from '../desk.ts';
import type { Figure } from '../parts/Figures.tsx';
import { filtersOf } from './filters.ts';
import { OrdersPage } from './OrdersPage.tsx';
import { everyOrder, listFilterOf, type OrdersQuery, ordersAddress, readOrdersQuery } from './orders-query.ts';

/** GET /admin/orders */
export async function ordersPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const asked = readOrdersQuery(ctx.query);
  // Whoever sees only their own orders has no operator to choose; a link from a colleague may name one.
  const query = may(ctx.identity, 'see-all-orders') ? asked : { ...asked, operatorId: undefined };
  const list = await allOrders(deps, ctx.identity, listFilterOf(query, desk.now, desk.timeZone));
  if (!list.ok) return list;
  const figures = await figuresOf(deps, desk, query, list.value);
  const filters = filtersOf(desk, query, await orderOperators(deps, ctx.identity));
  const isNew = list.value.total === 0 && (await hasNone(deps, desk));
  return <OrdersPage desk={desk} query={query} filters={filters} figures={figures} list={list.value} isNew={isNew} />;
}

/** No filter is to blame for an empty list. */
async function hasNone(deps: Deps, desk: Desk): Promise<boolean> {
  const any = await allOrders(deps, desk.identity, {
    ...listFilterOf({ ...everyOrder, period: 'any' }, desk.now, desk.timeZone),
    perPage: 1,
  });
  return any.ok && any.value.total === 0;
}

/** Sums over all orders that match, not only those of this page. */
async function figuresOf(deps: Deps, desk: Desk, query: OrdersQuery, list: OrderList): Promise<readonly Figure[]> {
  const { t, formats } = desk;
  const phone = (query.channel ?? 'phone') === 'phone' && ({ ...query, channel: 'phone' } as const);
  const waiting =
    (query.status ?? 'payment-pending') === 'payment-pending' && ({ ...query, status: 'payment-pending' } as const);
  return [
    { label: t('admin.orders.count'), value: formats.number(list.total) },
    { label: t('admin.orders.value'), value: formats.money(list.sum) },
    { label: t('admin.orders.average'), value: formats.money(list.total > 0 ? Math.round(list.sum / list.total) : 0) },
    await countFigure(deps, desk, t('admin.orders.byPhone'), phone),
    await countFigure(deps, desk, t('admin.orders.waiting'), waiting),
  ];
}

/** How many of the listed orders are of a kind; none when the list is narrowed to another kind already. */
async function countFigure(deps: Deps, desk: Desk, label: string, query: OrdersQuery | false): Promise<Figure> {
  if (!query) return { label, value: desk.formats.number(0) };
  const filter = { ...listFilterOf(query, desk.now, desk.timeZone), page: 1, perPage: 1 };
  const list = await allOrders(deps, desk.identity, filter);
  return { label, value: desk.formats.number(list.ok ? list.value.total : 0), href: ordersAddress(query) };
}
