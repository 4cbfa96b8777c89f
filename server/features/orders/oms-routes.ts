import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/oms.ts';
import { fold } from '../../../shared/domain/fold.ts';
import { orderStates } from '../../../shared/domain/order-state.ts';
import { ok, type Problem, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import type { OrderFilter, OrderSort } from '../../storage/storage.ts';
import { customerOf } from '../session/identity.ts';
import { approvePayment } from './approve-payment.ts';
import { type OmsPage, omsList, omsUserList } from './oms-list.ts';
import { omsOrder } from './oms-order.ts';
import { omsQuestion } from './oms-query.ts';
import { orderUnknown, rightMissing } from './order-problems.ts';
import { completeStates, findForStaff, findOrder, scopeOf } from './read-orders.ts';

/** VTEX's OMS: orders read by staff, servers and their customers (wire.md section 2.5). */
export function registerOms(app: FastifyInstance, deps: Deps): void {
  registerForStaff(app, deps);
  registerForCustomers(app, deps);
}

function registerForStaff(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.listOrders, async ({ identity, query }) => {
    const scope = scopeOf(identity);
    if (!scope) return refused(rightMissing);
    const settings = await deps.storage.read.meta.settings();
    const staff = await deps.storage.read.staff.list();
    const operators = staff.map(({ id, email, firstName, lastName }) => ({
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
  });
  route(app, deps, api.getOrder, async ({ identity, params }) => {
    const order = await findForStaff(deps.storage.read, identity, params.orderId);
    return order ? ok(await omsOrder(deps, order)) : refused(unknown);
  });
  route(app, deps, api.notifyPayment, async ({ identity, params }) => {
    const order = await findForStaff(deps.storage.read, identity, params.orderId);
    if (!order || order.payment.id !== params.paymentId) return refused(unknown);
    if (order.payment.approved) return ok(undefined);
    const approved = await approvePayment(deps, identity, order.id);
    return approved.ok ? ok(undefined) : approved;
  });
}

function registerForCustomers(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.listOwnOrders, async ({ identity, query }) => {
    const customer = customerOf(identity);
    if (!customer) return refused(rightMissing);
    const { clientEmail, text, status } = query;
    if (clientEmail !== undefined && fold(clientEmail) !== fold(customer.email)) return refused(otherCustomer);
    const states = status ? orderStates.filter((state) => status.split(',').includes(state)) : completeStates;
    const filter = { customerId: customer.id, states, ...(text && { text }) };
    const found = await findPage(deps, filter, { by: 'createdAt', descending: true }, query);
    return ok(omsUserList(found, await deps.storage.read.meta.settings()));
  });
  route(app, deps, api.getOwnOrder, async ({ identity, params }) => {
    const customer = customerOf(identity);
    const order = customer && (await findOrder(deps.storage.read, params.orderId));
    return order?.customerId === customer?.id && order ? ok(await omsOrder(deps, order, true)) : refused(unknown);
  });
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

/** OMS's own code for an order that is not there. */
const unknown: Problem = { ...orderUnknown, code: 'OMS007', message: 'Order Not Found' };

const otherCustomer: Problem = {
  code: 'right-missing',
  status: 403,
  message: 'Not done. Only the orders of the signed-in customer are shown here.',
};
