import type { FastifyReply, FastifyRequest } from 'fastify';
import { impersonationCookie } from '../../shared/api/paths.ts';
import type { Config } from '../config.ts';
import type { SignedIn } from '../features/login/sign-in.ts';
import { loginMs, sessionMs } from '../features/login/tokens.ts';
import { clearCookie, cookieNames, setCookie } from './cookies.ts';

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Makes the browser the person who signed in: staff or shopper, never both (security rule 2). */
export function giveLogin({ request, reply }: Exchange, config: Config, signedIn: SignedIn): void {
  request.deadToken = false; // the password has just said who this is, whatever token came with it
  const shopper = cookieNames.shopperLogin(config.account);
  const [own, other] =
    signedIn.audience === 'admin' ? [cookieNames.staffLogin, shopper] : [shopper, cookieNames.staffLogin];
  setCookie(reply, config, own, signedIn.token, { maxAgeSeconds: loginMs / 1000 });
  clearCookie(reply, config, other);
  giveSession(reply, config, signedIn.sessionToken);
}

/** The session's new token. The names of what the old one worked on are cleared with it. */
export function giveSession(reply: FastifyReply, config: Config, token: string): void {
  setCookie(reply, config, cookieNames.session, token, { maxAgeSeconds: sessionMs / 1000 });
  clearCookie(reply, config, cookieNames.cart);
}

/** Makes the browser a visitor's. A dead token's reply clears nothing: the tab that replaced it owns the cookies. */
export function takeLogin(reply: FastifyReply, config: Config): void {
  const names = [
    cookieNames.staffLogin,
    cookieNames.shopperLogin(config.account),
    cookieNames.session,
    cookieNames.cart,
    impersonationCookie,
  ];
  for (const name of names) clearCookie(reply, config, name);
}
