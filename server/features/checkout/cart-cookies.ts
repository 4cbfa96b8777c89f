import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { cookieNames, setCookie } from '../../http/cookies.ts';
import { hashOfToken } from '../login/token-hash.ts';
import type { Identity } from '../session/identity.ts';

const anonymousCartSeconds = 90 * 24 * 60 * 60;

/**
 * A visitor who is about to own a cart gets the HttpOnly token that owns it; everybody else stays who they are. With
 * `renew` a visitor gets a new token, so that the next cart is empty.
 */
export function withCartOwner(deps: Deps, ctx: RequestContext, renew = false): Identity {
  const { identity, reply, request } = ctx;
  if (identity.kind !== 'visitor' || request.deadToken) return identity;
  if (identity.anonymousTokenHash && !renew) return identity;
  const token = deps.ids.token();
  setCookie(reply, deps.config, cookieNames.cartOwnership, token, { maxAgeSeconds: anonymousCartSeconds });
  return { ...identity, anonymousTokenHash: hashOfToken(token) };
}

/** Tells scripts the cart's name (VTEX's `__ofid`). Not in replies to a dead session, and not to servers. */
export function nameCart(deps: Deps, ctx: RequestContext, cartId: string): void {
  const value = `__ofid=${cartId}`;
  if (ctx.identity.kind === 'app' || ctx.request.deadToken || ctx.cookies.get(cookieNames.cart) === value) return;
  setCookie(ctx.reply, deps.config, cookieNames.cart, value, { scriptReadable: true, raw: true });
}
