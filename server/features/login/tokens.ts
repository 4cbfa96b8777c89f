import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Deps } from '../../deps.ts';
import { secretsOf } from './secrets.ts';

/** VTEX ID gives a login 24 hours. */
export const loginMs = 24 * 60 * 60_000;
/** VTEX gives a session five days. */
export const sessionMs = 5 * 24 * 60 * 60_000;

export interface LoginClaims {
  readonly loginId: string;
  readonly email: string;
  readonly userId: string;
  readonly audience: 'admin' | 'webstore';
}

/** A login token with VTEX's claims. The row found by its hash decides what it is worth, not its signature. */
export const newLoginToken = (deps: Deps, { loginId, email, userId, audience }: LoginClaims): Promise<string> =>
  sign(deps, { sub: email, account: deps.config.account, audience, sess: loginId, userId }, loginMs);

/** A session token with VTEX's claims; again the row decides. */
export const newSessionToken = (deps: Deps, sessionId: string): Promise<string> =>
  sign(
    deps,
    { 'account.id': deps.config.account, id: sessionId, version: 1, sub: 'session', account: 'session' },
    sessionMs,
  );

/** A token for an app key. No row is kept of it: its signature names the key, whose row decides on every request. */
export const newAppToken = (deps: Deps, key: string): Promise<string> =>
  sign(deps, { sub: key, account: deps.config.account, audience: 'admin', tokenType: 'appkey' }, loginMs);

/** The app key that a token of `newAppToken` names; undefined for any other text. */
export async function appKeyOfToken(deps: Deps, token: string): Promise<string | undefined> {
  const { signingKey } = await secretsOf(deps);
  try {
    const { payload } = await jwtVerify(token, signingKey.publicKey, {
      algorithms: ['ES256'],
      currentDate: new Date(deps.clock.now()),
    });
    return payload.tokenType === 'appkey' ? payload.sub : undefined;
  } catch {
    return undefined; // no token of ours, or one past its time: nobody
  }
}

async function sign(deps: Deps, claims: JWTPayload, lifetimeMs: number): Promise<string> {
  const { signingKey } = await secretsOf(deps);
  const issuedAt = Math.floor(deps.clock.now() / 1000);
  return new SignJWT({ ...claims, jti: deps.ids.token() })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setIssuer('token-emitter')
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeMs / 1000)
    .sign(signingKey.privateKey);
}
