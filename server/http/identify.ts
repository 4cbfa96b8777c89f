import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { appKeyIdentity, appTokenIdentity } from '../features/login/app-keys.ts';
import { type Resolved, resolveIdentity, type Tokens } from '../features/session/resolve-identity.ts';
import { addressOf, cookiesOf, rulesOf } from './context.ts';
import { clearCookie, cookieNames, loginHeader } from './cookies.ts';
import { Refusal, valueOrThrow } from './refusal.ts';

const nobody = { kind: 'visitor', anonymousTokenHash: undefined, session: undefined } as const;

/** What every request has from its first moment, so that a refusal can be drawn whenever it comes. */
export function installRequestState(app: FastifyInstance): void {
  app.decorateRequest('rules', undefined);
  app.decorateRequest('identity');
  app.decorateRequest('deadToken', false);
  app.decorateRequest('headerCredential', false);
  app.decorateRequest('requestCookies', undefined);
  app.decorateRequest('formSeed', undefined);
  app.addHook('onRequest', (request, _reply, done) => {
    request.rules = request.routeOptions.config.rules;
    request.identity = nobody;
    done();
  });
}

/** Resolves the caller of every request before its route runs, from the server's rows. */
export function installIdentity(app: FastifyInstance, deps: Deps): void {
  app.addHook('onRequest', async (request, reply) => {
    if (rulesOf(request)?.kind === 'file') return;
    const cookies = cookiesOf(request);
    const broken = identityCookies(deps).filter((name) => cookies.malformed.includes(name));
    for (const name of broken) clearCookie(reply, deps.config, name);
    if (broken.length > 0) throw new Refusal(malformedCookie);
    const { identity, deadToken } = await resolve(deps, request);
    request.identity = identity;
    request.deadToken = deadToken;
  });
}

async function resolve(deps: Deps, request: FastifyRequest): Promise<Resolved> {
  const key = headerOf(request, 'x-vtex-api-appkey');
  const token = headerOf(request, 'x-vtex-api-apptoken');
  if (key !== undefined || token !== undefined) {
    const identity = valueOrThrow(
      await appKeyIdentity(deps, { key: key ?? '', token: token ?? '', address: addressOf(request) }),
    );
    request.headerCredential = true;
    return { identity, deadToken: false };
  }
  const header = headerOf(request, loginHeader);
  const resolved = await resolveIdentity(deps, tokensOf(deps, request));
  if (header === undefined) return resolved;
  const app = resolved.identity.kind === 'visitor' ? await appTokenIdentity(deps, header) : undefined;
  const identity = app ?? resolved.identity;
  request.headerCredential = identity.kind !== 'visitor';
  return app ? { identity, deadToken: false } : resolved;
}

/** The tokens by which a browser, or a client with a login's token, says who it is. */
export function tokensOf({ config }: Pick<Deps, 'config'>, request: FastifyRequest): Tokens {
  const cookies = cookiesOf(request);
  const login = headerOf(request, loginHeader) ?? cookies.get(cookieNames.staffLogin);
  return {
    login: login ?? cookies.get(cookieNames.shopperLogin(config.account)),
    session: cookies.get(cookieNames.session),
    anonymous: cookies.get(cookieNames.cartOwnership),
  };
}

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const identityCookies = ({ config }: Deps): readonly string[] => [
  cookieNames.staffLogin,
  cookieNames.shopperLogin(config.account),
  cookieNames.session,
  cookieNames.cartOwnership,
  cookieNames.cart,
  cookieNames.formSeed,
];

const malformedCookie = {
  code: 'malformed-cookie',
  status: 400,
  message: 'Not done. A cookie of this store was damaged and has been removed. Load the page again.',
};
