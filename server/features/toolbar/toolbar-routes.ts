import type { FastifyInstance, FastifyReply } from 'fastify';
import { impersonationCookie } from '../../../shared/api/paths.ts';
import {
  endCall as endCallContract,
  extendCall as extendCallContract,
  getCustomer,
  getCustomerOrders,
  getToolbar,
  type OrderSummary,
  searchCustomers as searchCustomersContract,
} from '../../../shared/api/telesales.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { clearCookie } from '../../http/cookies.ts';
import { giveSession } from '../../http/login-cookies.ts';
import { translatorOf } from '../../http/page.ts';
import { route } from '../../http/route.ts';
import type { Translator } from '../../pages/messages/translator.ts';
import { endCall } from '../calls/end-call.ts';
import { extendCall } from '../calls/extend-call.ts';
import { customerCard, customerOrders } from '../customers/customer-card.ts';
import { searchCustomers } from '../customers/search-customers.ts';
import type { OrderRow } from '../orders/order-views.ts';
import { asStaff, staffOnly } from '../session/as-staff.ts';
import { callView } from './call-view.ts';
import { toolbarState } from './toolbar-state.ts';

/** What the toolbar asks of the store beyond VTEX's interface. */
export function registerToolbarRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, getToolbar, async ({ identity }) =>
    asStaff(identity, async (it) => ok(await toolbarState(deps, it))),
  );
  route(app, deps, searchCustomersContract, ({ identity, query }) =>
    searchCustomers(deps, identity, query.q, query.limit ?? 20),
  );
  route(app, deps, getCustomer, ({ identity, params }) => customerCard(deps, identity, params.number));
  route(app, deps, getCustomerOrders, async ({ identity, params, locale }) => {
    const found = await customerOrders(deps, identity, params.number);
    return found.ok ? ok({ orders: found.value.map((row) => summaryOf(row, translatorOf(locale))) }) : found;
  });
  registerCallRoutes(app, deps);
}

function registerCallRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, extendCallContract, (ctx) =>
    asStaff(ctx.identity, async (identity) => {
      const extended = await extendCall(deps, identity, ctx.body.callId);
      if (!extended.ok) return extended;
      ctx.request.identity = extended.value;
      const { acting } = extended.value;
      return acting ? ok(await callView(deps, extended.value, acting)) : refused(staffOnly);
    }),
  );
  route(app, deps, endCallContract, (ctx) =>
    asStaff(ctx.identity, async (identity) => {
      const ended = await endCall(deps, identity, ctx.body);
      if (!ended.ok) return ended;
      const { session, ...answer } = ended.value;
      if (session) {
        leaveCall(ctx.reply, deps, session.token);
        ctx.request.identity = { ...identity, session: session.session, acting: undefined, endedCall: undefined };
      }
      return ok(answer);
    }),
  );
}

function leaveCall(reply: FastifyReply, deps: Deps, sessionToken: string): void {
  giveSession(reply, deps.config, sessionToken);
  clearCookie(reply, deps.config, impersonationCookie);
}

const summaryOf = (row: OrderRow, t: Translator): OrderSummary => ({
  id: row.id,
  number: row.number,
  placedAt: row.placedAt,
  value: row.value,
  itemCount: row.itemCount,
  state: row.state,
  stateLabel: t(`orderState.${row.state}`),
  operatorName: row.operator?.name ?? null,
});
