import type { FastifyInstance } from 'fastify';
import {
  getUserInfo,
  loginWithAppToken,
  startLogin,
  validateClassic,
  validateCredential,
} from '../../../shared/api/login.ts';
import { ok, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { addressOf } from '../../http/context.ts';
import { cookieNames, setCookie } from '../../http/cookies.ts';
import { giveLogin } from '../../http/login-cookies.ts';
import { route } from '../../http/route.ts';
import { mailReachesItsReader } from '../messages/queue-message.ts';
import { startOver } from './access-keys.ts';
import { exchangeAppToken } from './app-keys.ts';
import { successOf } from './login-reply.ts';
import { signIn } from './sign-in.ts';
import { isStartToken, newStartToken } from './start-token.ts';
import { userInfo } from './user-info.ts';
import { whoseToken } from './whose-token.ts';

/** VTEX ID's addresses (wire.md section 2.3). */
export function registerLoginRoutes(app: FastifyInstance, deps: Deps): void {
  route(app, deps, startLogin, async ({ identity, reply }) => {
    const authenticationToken = await newStartToken(deps);
    setCookie(reply, deps.config, cookieNames.loginStart, authenticationToken, { maxAgeSeconds: 600 });
    return {
      authenticationToken,
      oauthProviders: [],
      showClassicAuthentication: true,
      showAccessKeyAuthentication: mailReachesItsReader(deps.config),
      showPasskeyAuthentication: false,
      authCookie: null,
      isAuthenticated: identity.kind === 'staff' || identity.kind === 'shopper',
      selectedProvider: null,
      samlProviders: [],
    };
  });
  route(app, deps, validateClassic, async (ctx) => {
    const { login: email, password, authenticationToken } = ctx.body;
    const started = authenticationToken ?? ctx.cookies.get(cookieNames.loginStart);
    if (started && !(await isStartToken(deps, started))) return refused(startOver);
    const request = { email, password, address: addressOf(ctx.request), current: ctx.identity };
    const signedIn = await signIn(deps, request);
    if (!signedIn.ok) return signedIn;
    giveLogin(ctx, deps.config, signedIn.value);
    return ok(successOf(signedIn.value, deps.config.account));
  });
  route(app, deps, validateCredential, ({ body }) => whoseToken(deps, body.token));
  route(app, deps, loginWithAppToken, ({ body, request }) =>
    exchangeAppToken(deps, { key: body.appkey, token: body.apptoken, address: addressOf(request) }),
  );
  route(app, deps, getUserInfo, ({ identity, query }) => userInfo(deps, identity, query.user));
}
