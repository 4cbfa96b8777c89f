import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import type { Deps } from '../../deps.ts';
import { resolveIdentity } from '../session/resolve-identity.ts';
import { activeAppKey } from './app-keys.ts';
import { appKeyOfToken } from './tokens.ts';

export interface TokenOwner {
  readonly authStatus: 'Success';
  readonly id: string;
  readonly user: string;
  readonly account: string;
  readonly audience: 'admin' | 'webstore';
  readonly tokenType: 'user' | 'appkey';
}

/** Whose login a token is; 401 `invalid-token` for one that is nobody's any more. */
export async function whoseToken(deps: Deps, token: string): Promise<Result<TokenOwner>> {
  const { identity } = await resolveIdentity(deps, { login: token, session: undefined, anonymous: undefined });
  const { account } = deps.config;
  const success = { authStatus: 'Success', account } as const;
  if (identity.kind === 'staff') {
    const { id, email } = identity.staff;
    return ok({ ...success, id, user: email, audience: 'admin', tokenType: 'user' });
  }
  if (identity.kind === 'shopper') {
    const { id, email } = identity.customer;
    return ok({ ...success, id, user: email, audience: 'webstore', tokenType: 'user' });
  }
  const key = await activeAppKey(deps, await appKeyOfToken(deps, token));
  if (key) return ok({ ...success, id: key.key, user: key.key, audience: 'admin', tokenType: 'appkey' });
  return refused({ code: 'invalid-token', status: 401, message: 'This token is not valid, or no longer.' });
}
