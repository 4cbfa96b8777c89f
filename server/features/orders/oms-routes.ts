import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/oms.ts';
import * as actions from '../../../shared/api/oms-actions.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { addInteraction, cancelByWire, startHandling } from './handle-order.ts';
import { listForCustomer, listForStaff, orderForCustomer, orderForStaff, takePaymentNotification } from './read-oms.ts';

/** VTEX's OMS: orders read by staff, servers and their customers. */
export function registerOms(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.listOrders, ({ identity, query }) => listForStaff(deps, identity, query));
  route(app, deps, api.getOrder, ({ identity, params }) => orderForStaff(deps, identity, params.orderId));
  route(app, deps, api.notifyPayment, ({ identity, params }) =>
    takePaymentNotification(deps, identity, params.orderId, params.paymentId),
  );
  route(app, deps, api.listOwnOrders, ({ identity, query }) => listForCustomer(deps, identity, query));
  route(app, deps, api.getOwnOrder, ({ identity, params }) => orderForCustomer(deps, identity, params.orderId));
  route(app, deps, actions.startHandling, ({ identity, params }) => startHandling(deps, identity, params.orderId));
  route(app, deps, actions.cancelOmsOrder, ({ identity, params, body }) =>
    cancelByWire(deps, identity, params.orderId, {
      reason: body?.reason,
      requestedByUser: body?.requestedByUser,
    }),
  );
  route(app, deps, actions.addInteraction, ({ identity, params, body }) =>
    addInteraction(deps, identity, params.orderId, body),
  );
}
