import { cookieNames } from '../../http/cookies.ts';
import type { SignedIn } from './sign-in.ts';
import { loginMs } from './tokens.ts';

/** VTEX ID's answer to a login that succeeded. */
export function successOf({ audience, token, userId }: SignedIn, account: string) {
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
