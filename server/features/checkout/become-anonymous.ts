import type { Deps } from '../../deps.ts';
import type { RequestContext } from '../../http/context.ts';
import { takeLogin } from '../../http/login-cookies.ts';
import { signOut } from '../login/sign-out.ts';
import type { Identity } from '../session/identity.ts';
import { nameCart, withCartOwner } from './cart-cookies.ts';
import { currentCart } from './edit-cart.ts';
import { startNewCart } from './new-cart.ts';

const nobody: Identity = { kind: 'visitor', anonymousTokenHash: undefined, session: undefined };

/**
 * VTEX's `changeToAnonymousUser`: an empty cart that knows nothing of who bought before. A shopper is signed out and keeps their
 * cart in their account; a visitor's former cart has no key any more; staff, who are not acting, put theirs away.
 */
export async function becomeAnonymous(deps: Deps, ctx: RequestContext): Promise<void> {
  const { identity, request, reply } = ctx;
  if (request.deadToken) return; // the tab that replaced the token owns the cookies
  if (identity.kind === 'staff') {
    await startNewCart(deps, identity);
    return;
  }
  if (identity.kind === 'shopper') {
    await signOut(deps, identity);
    takeLogin(reply, deps.config);
  }
  const visitor = withCartOwner(deps, { ...ctx, identity: identity.kind === 'visitor' ? identity : nobody }, true);
  nameCart(deps, { ...ctx, identity: visitor }, (await currentCart(deps, visitor)).id);
}
