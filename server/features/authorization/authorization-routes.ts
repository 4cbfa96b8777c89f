import type { FastifyInstance } from 'fastify';
import * as api from '../../../shared/api/authorization.ts';
import * as policies from '../../../shared/api/buying-policies.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { route } from '../../http/route.ts';
import { authorizationDetail } from './authorization-detail.ts';
import { authorizationUnknown } from './authorization-problems.ts';
import { detailsOf, nameOf, summaryOf } from './authorization-replies.ts';
import { commercialAuthorization, takeCallback } from './commercial-authorization.ts';
import { decideAuthorization } from './decide-authorization.ts';
import { listAuthorizations } from './list-authorizations.ts';

/** Approval of manual prices: our own interface, and VTEX's Buying Policies. */
export function registerAuthorizations(app: FastifyInstance, deps: Deps): void {
  route(app, deps, api.getAuthorizations, async ({ identity, query: { show = 'waiting', after } }) => {
    const list = await listAuthorizations(deps, identity, { show, after });
    if (!list.ok) return list;
    const { rows, elsewhere, next = null } = list.value;
    return ok({
      authorizations: rows.map(summaryOf),
      elsewhere: elsewhere.map(({ waitsFor, count }) => ({ waitsFor: nameOf(waitsFor), count })),
      next,
    });
  });
  route(app, deps, api.getAuthorization, async ({ identity, params }) => {
    const detail = await authorizationDetail(deps, identity, params.id);
    return detail.ok ? ok(detailsOf(detail.value)) : detail;
  });
  route(app, deps, api.postDecision, async ({ identity, params: { id }, body }) => {
    const { decision, comment = '', version, orderVersion } = body;
    const decided = await decideAuthorization(deps, identity, { id, decision, comment, version, orderVersion });
    if (!decided.ok) return decided;
    const detail = await authorizationDetail(deps, identity, id);
    return detail.ok ? ok(detailsOf(detail.value)) : detail;
  });
  registerBuyingPolicies(app, deps);
}

function registerBuyingPolicies(app: FastifyInstance, deps: Deps): void {
  const isOurs = (account: string): boolean => account === deps.config.account;
  route(app, deps, policies.getCommercialAuthorization, async ({ identity, params: { account, orderId } }) =>
    isOurs(account) ? commercialAuthorization(deps, identity, orderId) : refused(authorizationUnknown),
  );
  route(app, deps, policies.callbackCommercialAuthorization, async ({ identity, params, body }) =>
    isOurs(params.account)
      ? takeCallback(deps, identity, { id: params.orderAuthId, ...body.params })
      : refused(authorizationUnknown),
  );
}
