import type { Problem } from '../../../../shared/domain/result.ts';
import type { Deps } from '../../../deps.ts';
import { authorizationOfOrder } from '../../../features/authorization/list-authorizations.ts';
import { approvePayment } from '../../../features/orders/approve-payment.ts';
import { orderDetail } from '../../../features/orders/read-orders.ts';
import { type FormContext, type PageContext, type PageReply, redirect, view } from '../../../http/page.ts';
import { type Desk, deskOf } from '../desk.ts';
import { OrderPage } from './OrderPage.tsx';
import type { PaymentNews } from './PaymentNotice.tsx';

/** GET /admin/orders/:id */
export async function orderPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const order = await orderDetail(deps, ctx.identity, ctx.params.id ?? '');
  if (!order.ok) return order;
  const news: PaymentNews | undefined = ctx.query.get('done') === 'approved' ? { kind: 'approved' } : undefined;
  const desk = await deskOf(deps, ctx);
  const errorsOnly = ctx.query.get('log') === 'errors';
  const priceRequest = await authorizationOfOrder(deps, ctx.identity, order.value.id);
  return <OrderPage desk={desk} order={order.value} errorsOnly={errorsOnly} news={news} priceRequest={priceRequest} />;
}

/** POST /admin/orders/:id/approve-payment. A second time it says in the order's page who was faster. */
export async function approvePaymentForm(deps: Deps, ctx: FormContext): Promise<PageReply> {
  const id = ctx.params.id ?? '';
  const approved = await approvePayment(deps, ctx.identity, id);
  if (approved.ok) return redirect(`/admin/orders/${approved.value.id}?done=approved`);
  if (approved.problem.status !== 409) return approved;
  const order = await orderDetail(deps, ctx.identity, id);
  if (!order.ok) return order;
  // This address takes a form only; links that come back to the page lead to the order.
  const desk = await deskOf(deps, { ...ctx, address: `/admin/orders/${order.value.id}` });
  const news: PaymentNews = { kind: 'refused', why: whyNot(desk, approved.problem) };
  const priceRequest = await authorizationOfOrder(deps, ctx.identity, order.value.id);
  const shown = { desk, order: order.value, errorsOnly: false, news, priceRequest };
  return view(<OrderPage {...shown} />, 409);
}

function whyNot({ t, formats }: Desk, { details }: Problem): string {
  const { approvedBy, approvedAt } = details ?? {};
  return typeof approvedBy === 'string' && typeof approvedAt === 'number'
    ? t('admin.order.alreadyApproved', { who: approvedBy, time: formats.time(approvedAt) })
    : t('admin.order.alreadyDone');
}
