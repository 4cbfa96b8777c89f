import type { FastifyInstance, FastifyReply } from 'fastify';
import { impersonationCookie } from '../../../shared/api/paths.ts';
import {
  type CallView,
  getCustomer,
  getCustomerOrders,
  getToolbar,
  type OrderSummary,
  searchCustomers as searchCustomersContract,
} from '../../../shared/api/telesales.ts';
import {
  endCall as endCallContract,
  extendCall as extendCallContract,
  prepareCart as prepareCartContract,
} from '../../../shared/api/telesales-calls.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { clearCookie } from '../../http/cookies.ts';
import { giveSession } from '../../http/login-cookies.ts';
import { translatorOf } from '../../http/page.ts';
import { route } from '../../http/route.ts';
import { originOf } from '../../http/same-origin.ts';
import type { Translator } from '../../pages/messages/translator.ts';
import { endCall } from '../calls/end-call.ts';
import { extendCall } from '../calls/extend-call.ts';
import { prepareCart } from '../calls/prepare-cart.ts';
import { customerCard, customerOrders } from '../customers/customer-card.ts';
import { searchCustomers } from '../customers/search-customers.ts';
import type { OrderRow } from '../orders/order-views.ts';
import { asStaff, staffOnly } from '../session/as-staff.ts';
import { type Operator, withoutCall } from '../session/identity.ts';
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
  route(app, deps, prepareCartContract, (ctx) =>
    asStaff(ctx.identity, async (identity) => {
      const { body, request, reply } = ctx;
      const started = await prepareCart(deps, identity, { ...body, store: originOf(request, deps.config) });
      if (!started.ok) return started;
      request.identity = started.value.identity;
      moveTo(reply, deps, started.value.sessionToken);
      return shown(deps, started.value.identity);
    }),
  );
  route(app, deps, extendCallContract, (ctx) =>
    asStaff(ctx.identity, async (identity) => {
      const extended = await extendCall(deps, identity, ctx.body.callId);
      if (!extended.ok) return extended;
      ctx.request.identity = extended.value;
      return shown(deps, extended.value);
    }),
  );
  route(app, deps, endCallContract, (ctx) =>
    asStaff(ctx.identity, async (identity) => {
      const ended = await endCall(deps, identity, ctx.body);
      if (!ended.ok) return ended;
      const { session, ...answer } = ended.value;
      if (session) {
        moveTo(ctx.reply, deps, session.token);
        ctx.request.identity = { ...withoutCall(identity), session: session.session, endedCall: undefined };
      }
      return ok(answer);
    }),
  );
}

async function shown(deps: Deps, identity: Operator): Promise<Result<CallView>> {
  const call = await callView(deps, identity);
  return call ? ok(call) : refused(staffOnly);
}

/** Into a session that acts for nobody. */
function moveTo(reply: FastifyReply, deps: Deps, sessionToken: string): void {
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
