import type { FastifyInstance } from 'fastify';
import { sendAccessKey as sendContract, validateAccessKey } from '../../../shared/api/login.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { addressOf, type RequestContext } from '../../http/context.ts';
import { cookieNames } from '../../http/cookies.ts';
import { giveLogin } from '../../http/login-cookies.ts';
import { takeMultipartFields } from '../../http/multipart-fields.ts';
import { route } from '../../http/route.ts';
import { sendAccessKey, signInByAccessKey, startOver } from './access-keys.ts';
import { successOf } from './login-reply.ts';

/** VTEX ID's login by a code that is mailed (wire.md section 2.3). */
export async function registerAccessKeyRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  takeMultipartFields(scope);
  route(scope, deps, sendContract, async (ctx) => {
    const asked = { ...ctx.query, ...ctx.body };
    const startToken = startTokenOf(ctx, asked.authenticationToken);
    if (startToken === undefined) return refused(startOver);
    const sent = await sendAccessKey(deps, {
      email: (asked.email ?? '').trim(),
      startToken,
      address: addressOf(ctx.request),
      locale: asked.locale ?? ctx.locale,
    });
    return sent.ok ? ok({}) : sent;
  });
  route(scope, deps, validateAccessKey, async (ctx) => {
    const { login, accessKey, accesskey, authenticationToken } = ctx.body;
    const startToken = startTokenOf(ctx, authenticationToken);
    if (startToken === undefined) return refused(startOver);
    const signedIn = await signInByAccessKey(deps, {
      email: login.trim(),
      code: accessKey ?? accesskey ?? '',
      startToken,
      address: addressOf(ctx.request),
      current: ctx.identity,
    });
    if (!signedIn.ok) return signedIn;
    giveLogin(ctx, deps.config, signedIn.value);
    return ok(successOf(signedIn.value, deps.config.account));
  });
}

const startTokenOf = ({ cookies }: RequestContext, given: string | undefined): string | undefined =>
  given ?? cookies.get(cookieNames.loginStart);
