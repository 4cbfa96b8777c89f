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
import { exchangeAppToken } from './app-keys.ts';
import { signIn } from './sign-in.ts';
import { isStartToken, newStartToken } from './start-token.ts';
import { loginMs } from './tokens.ts';
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
      showAccessKeyAuthentication: false,
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

function successOf(
  { audience, token, userId }: { audience: 'admin' | 'webstore'; token: string; userId: string },
  account: string,
) {
  const own = { Name: cookieNames.shopperLogin(account), Value: token };
  return {
    authStatus: 'Success' as const,
    promptMFA: false,
    clientToken: null,
    authCookie: { Name: cookieNames.staffLogin, Value: token },
    accountAuthCookie: audience === 'webstore' ? own : null,
    expiresIn: loginMs / 1000 - 1,
    userId,
    phoneNumber: null,
    scope: null,
    lastAttemptAvailable: null,
  };
}

const startOver = {
  code: 'invalid-token',
  status: 400,
  message: 'This login was begun too long ago. You are not signed in. Begin again.',
};
