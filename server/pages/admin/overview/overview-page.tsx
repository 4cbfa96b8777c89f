import type { Deps } from '../../../deps.ts';
import { runningCalls } from '../../../features/calls/running-calls.ts';
import type { OrderList } from '../../../features/orders/order-views.ts';
import { allOrders } from '../../../features/orders/read-orders.ts';
import { may } from '../../../features/session/identity.ts';
import { firstStepsDone } from '../../../features/settings/first-steps.ts';
import type { PageContext, PageReply } from '../../../http/page.ts';
import { valueOrThrow } from '../../../http/refusal.ts';
import { approvalsPath } from '../approvals/approval-address.ts';
import { type Desk, deskOf } from '../desk.ts';
import { everyOrder, listFilterOf, type OrdersQuery, ordersAddress } from '../orders/orders-query.ts';
import type { Figure } from '../parts/Figures.tsx';
import { OverviewPage } from './OverviewPage.tsx';

const newestCount = 8;
const today: OrdersQuery = { ...everyOrder, period: 'today' };
const todayByPhone: OrdersQuery = { ...today, channel: 'phone' };
const waiting: OrdersQuery = { ...everyOrder, period: 'any', status: 'payment-pending' };

/** GET /admin */
export async function overviewPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const desk = await deskOf(deps, ctx);
  const list = async (query: OrdersQuery, perPage: number): Promise<OrderList> =>
    valueOrThrow(await allOrders(deps, ctx.identity, { ...listFilterOf(query, desk.now, desk.timeZone), perPage }));
  const [ofToday, byPhone, unpaid, newest, calls] = await Promise.all([
    list(today, 1),
    list(todayByPhone, 1),
    list(waiting, 1),
    list({ ...everyOrder, period: 'any' }, newestCount),
    runningCalls(deps, ctx.identity),
  ]);
  const figures = figuresOf(desk, ofToday, byPhone, unpaid, calls.length);
  const isNew = newest.total === 0 && may(ctx.identity, 'manage-settings');
  const steps = isNew ? await firstStepsDone(deps) : undefined;
  return <OverviewPage desk={desk} figures={figures} calls={calls} newest={newest.orders} steps={steps} />;
}

const figuresOf = (
  { t, formats, identity, waitingApprovals = 0 }: Desk,
  ofToday: OrderList,
  byPhone: OrderList,
  unpaid: OrderList,
  calls: number,
): readonly Figure[] => [
  { label: t('admin.overview.ordersToday'), value: formats.number(ofToday.total), href: ordersAddress(today) },
  { label: t('admin.overview.valueToday'), value: formats.money(ofToday.sum), href: ordersAddress(today) },
  { label: t('admin.overview.phoneToday'), value: formats.number(byPhone.total), href: ordersAddress(todayByPhone) },
  { label: t('admin.overview.waiting'), value: formats.number(unpaid.total), href: ordersAddress(waiting) },
  ...(may(identity, 'decide-authorizations')
    ? [{ label: t('approvals.figure'), value: formats.number(waitingApprovals), href: approvalsPath }]
    : []),
  { label: t('admin.overview.calls'), value: formats.number(calls), href: '#calls' },
];
