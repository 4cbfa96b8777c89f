import type { FastifyInstance } from 'fastify';
import type { SentPayments } from '../../../shared/api/checkout-bodies.ts';
import * as api from '../../../shared/api/placed-order.ts';
import { ok, type Problem, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { setCookie } from '../../http/cookies.ts';
import { route } from '../../http/route.ts';
import { originOf } from '../../http/same-origin.ts';
import { orderUnknown } from '../orders/order-problems.ts';
import { findJustPlaced } from '../orders/read-orders.ts';
import { acceptPayments } from './accept-payments.ts';
import { withCartOwner } from './cart-cookies.ts';
import { placeWholeOrder } from './place-whole-order.ts';
import { placedWireOrder, transactionReply } from './placed-wire-order.ts';
import { type BuyerTokens, confirmTransaction, type StartedTransaction, startTransaction } from './transaction.ts';
import { targetOf } from './wire-answers.ts';

const authCookie = 'Vtex_CHKO_Auth';
const accessCookie = 'CheckoutDataAccess';
const buyerSeconds = 30 * 60;

/** Placing by the wire: transaction, payments, callback; and what was placed. */
export function registerTransactions(app: FastifyInstance, deps: Deps): void {
  const begin = async (ctx: RequestContext, started: Result<StartedTransaction>) => {
    if (!started.ok) return refused(asVtexSays(started.problem));
    const { order, tokens } = started.value;
    setCookie(ctx.reply, deps.config, authCookie, tokens.auth, { maxAgeSeconds: buyerSeconds });
    setCookie(ctx.reply, deps.config, accessCookie, tokens.access, { maxAgeSeconds: buyerSeconds });
    return ok(await transactionReply(deps, order));
  };
  route(app, deps, api.startTransaction, async (ctx) => {
    const { seen } = targetOf(ctx);
    const request = {
      cartId: ctx.params.orderFormId,
      version: seen?.version,
      expectedValue: ctx.body.value,
      idempotencyKey: keyOf(ctx),
    };
    const isOwnName = ctx.body.referenceId === ctx.params.orderFormId;
    return isOwnName ? begin(ctx, await startTransaction(deps, ctx.identity, request)) : refused(otherReference);
  });
  route(app, deps, api.placeWholeOrder, async (ctx) => {
    const identity = withCartOwner(deps, ctx);
    return begin(ctx, await placeWholeOrder(deps, identity, ctx.body, keyOf(ctx)));
  });
  const pay = async (
    ctx: RequestContext & { readonly params: { readonly transactionId: string }; readonly body: SentPayments },
  ) => acceptPayments(deps, ctx.identity, ctx.params.transactionId, tokensOf(ctx), ctx.body);
  route(app, deps, api.sendPayments, pay);
  route(app, deps, api.sendPaymentsByGuide, pay);
  route(app, deps, api.gatewayCallback, async (ctx) => {
    const confirmed = await confirmTransaction(deps, ctx.identity, ctx.params.orderGroup, {
      tokens: tokensOf(ctx),
      origin: originOf(ctx.request, deps.config),
    });
    return confirmed.ok ? undefined : refused(confirmed.problem);
  });
  route(app, deps, api.getOrderGroup, async (ctx) => {
    const order = await findJustPlaced(deps, ctx.identity, ctx.params.orderGroup);
    return order ? ok([await placedWireOrder(deps, order)]) : refused(orderUnknown);
  });
}

function tokensOf(ctx: RequestContext): BuyerTokens | undefined {
  const auth = ctx.cookies.get(authCookie);
  const access = ctx.cookies.get(accessCookie);
  return auth && access ? { auth, access } : undefined;
}

const keyOf = (ctx: RequestContext): string | undefined => {
  const key = ctx.request.headers['idempotency-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
};

/** VTEX has one code for an order that cannot be made of this cart. */
const asVtexSays = (problem: Problem): Problem =>
  problem.code === 'cart-not-ready' || problem.code === 'price-changed'
    ? { ...problem, code: 'ORD002', status: 400 }
    : problem;

const otherReference: Problem = {
  code: 'ORD002',
  status: 400,
  message: 'The order was not placed. referenceId names another cart than the address does.',
};
