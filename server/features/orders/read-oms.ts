import type { Query } from '../../../shared/api/contract.ts';
import type { listOrders, listOwnOrders, OmsList, OmsUserList } from '../../../shared/api/oms.ts';
import type { OmsOrder } from '../../../shared/api/oms-order.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { orderStates } from '../../../shared/domain/order-state.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { OrderFilter, OrderSort } from '../../storage/storage.ts';
import { customerOf, type Identity } from '../session/identity.ts';
import { rightMissing } from '../session/right-missing.ts';
import { approvePayment } from './approve-payment.ts';
import { type OmsPage, omsList, omsUserList } from './oms-list.ts';
import { omsOrder } from './oms-order.ts';
import { omsQuestion } from './oms-query.ts';
import { omsOrderUnknown } from './order-problems.ts';
import { completeStates, findForStaff, findOrder, scopeOf } from './read-orders.ts';

/** Orders as VTEX's OMS tells them (wire.md section 2.5). */

/** All Orders by VTEX's filters; a restricted operator sees those they placed. */
export async function listForStaff(
  deps: Deps,
  identity: Identity,
  query: Query<typeof listOrders>,
): Promise<Result<OmsList>> {
  const scope = scopeOf(identity);
  if (!scope) return refused(rightMissing);
  const settings = await deps.storage.read.meta.settings();
  const operators = (await deps.storage.read.staff.list()).map(({ id, email, firstName, lastName }) => ({
    id,
    email,
    name: `${firstName} ${lastName}`.trim(),
  }));
  const question = omsQuestion(query, { operators, storeName: settings.name });
  if (!question.ok) return question;
  const { filter, order, nothing } = question.value;
  const isOthers = scope.operatorId !== undefined && (filter.operatorId ?? scope.operatorId) !== scope.operatorId;
  const found = nothing || isOthers ? noOrders(query) : await findPage(deps, { ...filter, ...scope }, order, query);
  return ok(omsList(found, settings));
}

export async function orderForStaff(deps: Deps, identity: Identity, id: string): Promise<Result<OmsOrder>> {
  const order = await findForStaff(deps.storage.read, identity, id);
  return order ? ok(await omsOrder(deps, order)) : refused(omsOrderUnknown);
}

/** The payment came in. Told again, nothing more happens. */
export async function takePaymentNotification(
  deps: Deps,
  identity: Identity,
  id: string,
  paymentId: string,
): Promise<Result<undefined>> {
  const order = await findForStaff(deps.storage.read, identity, id);
  if (!order || order.payment.id !== paymentId) return refused(omsOrderUnknown);
  if (order.payment.approved) return ok(undefined);
  const approved = await approvePayment(deps, identity, order.id);
  return approved.ok ? ok(undefined) : approved;
}

/** The signed-in customer's own, or those of the customer acted for. */
export async function listForCustomer(
  deps: Deps,
  identity: Identity,
  query: Query<typeof listOwnOrders>,
): Promise<Result<OmsUserList>> {
  const customer = customerOf(identity);
  if (!customer) return refused(rightMissing);
  const { clientEmail, text, status } = query;
  if (clientEmail !== undefined && fold(clientEmail) !== fold(customer.email)) return refused(otherCustomer);
  const states = status ? orderStates.filter((state) => status.split(',').includes(state)) : completeStates;
  const filter = { customerId: customer.id, states, ...(text && { text }) };
  const found = await findPage(deps, filter, { by: 'createdAt', descending: true }, query);
  return ok(omsUserList(found, await deps.storage.read.meta.settings()));
}

export async function orderForCustomer(deps: Deps, identity: Identity, id: string): Promise<Result<OmsOrder>> {
  const customer = customerOf(identity);
  const order = customer && (await findOrder(deps.storage.read, id));
  return order && order.customerId === customer.id ? ok(await omsOrder(deps, order, true)) : refused(omsOrderUnknown);
}

interface Asked {
  readonly page?: number;
  readonly per_page?: number;
}

async function findPage(deps: Deps, filter: OrderFilter, order: OrderSort, asked: Asked): Promise<OmsPage> {
  const { page = 1, per_page: perPage = 15 } = asked;
  const { orders } = deps.storage.read;
  if (filter.states?.length === 0) return noOrders(asked);
  const found = await orders.find(filter, { offset: (page - 1) * perPage, limit: perPage, order });
  return { orders: found.orders, figures: await orders.figures(filter), page, perPage };
}

const noOrders = ({ page = 1, per_page: perPage = 15 }: Asked): OmsPage => ({
  orders: [],
  figures: { count: 0, sum: 0, min: 0, max: 0, sumOfSquares: 0 },
  page,
  perPage,
});

const otherCustomer: Problem = {
  code: 'right-missing',
  status: 403,
  message: 'Not done. Only the orders of the signed-in customer are shown here.',
};
