import type { FastifyInstance } from 'fastify';
import { impersonationCookie } from '../../../shared/api/paths.ts';
import {
  createSession,
  getSegment,
  getSession,
  type SessionInput,
  updateSession as updateSessionContract,
} from '../../../shared/api/session.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { clearCookie, cookieNames, setCookie } from '../../http/cookies.ts';
import { giveSession } from '../../http/login-cookies.ts';
import { route } from '../../http/route.ts';
import { originOf } from '../../http/same-origin.ts';
import { storeSettings } from '../settings/store-settings.ts';
import { chosenItems, namespacesOf, sessionOf } from './namespaces.ts';
import { segmentOf, segmentToken } from './segment.ts';
import { publicInputs } from './session-inputs.ts';
import { sessionOver, updateSession } from './update-session.ts';

/** VTEX's Session Manager (wire.md section 2.2). */
export function registerSessionRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, createSession, (ctx) => change(deps, ctx));
  route(app, deps, updateSessionContract, (ctx) => change(deps, ctx));
  route(app, deps, getSession, async ({ identity, query }) => ({
    id: sessionOf(identity)?.id ?? '',
    namespaces: chosenItems(await namespacesOf(deps, identity, {}), query.items),
  }));
  route(app, deps, getSegment, async ({ identity }) => segmentOf(await storeSettings(deps), identity));
}

interface ChangeContext extends RequestContext {
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: SessionInput | undefined;
}

async function change(deps: Deps, ctx: ChangeContext) {
  const { identity, request, reply, query } = ctx;
  if (identity.kind === 'app') return refused(appKeysHaveNone);
  if (request.deadToken) return refused(sessionOver);
  const given = publicInputs(ctx.body ?? undefined, query);
  const updated = await updateSession(deps, identity, {
    given,
    cookieEmail: soleValue(ctx.cookies.all(impersonationCookie)),
    sessionToken: ctx.cookies.get(cookieNames.session),
    store: originOf(request, deps.config),
  });
  if (!updated.ok) {
    if (updated.problem.details?.refusal) clearCookie(reply, deps.config, impersonationCookie);
    return updated;
  }
  const { identity: now, sessionToken, isNew, stopped } = updated.value;
  request.identity = now;
  const segment = segmentToken(segmentOf(await storeSettings(deps), now));
  if (isNew) giveSession(reply, deps.config, sessionToken);
  setCookie(reply, deps.config, cookieNames.segment, segment, { raw: true });
  if (stopped) clearCookie(reply, deps.config, impersonationCookie);
  const tokens = { sessionToken, segmentToken: segment };
  if (typeof query.items !== 'string') return ok(tokens);
  const namespaces = chosenItems(await namespacesOf(deps, now, given), query.items);
  return ok({ ...tokens, id: now.session?.id ?? '', namespaces });
}

/** A page can plant a second cookie of the name with a longer path: then nobody can say which one is meant. */
const soleValue = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);

const appKeysHaveNone = {
  code: 'no-session',
  status: 403,
  message: 'Not done. An app key has no session. Send the login token of a person.',
};
