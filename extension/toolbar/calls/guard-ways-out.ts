import { paths } from '../../../shared/api/paths.ts';
import type { App } from '../create-app.ts';
import { askAboutCheckout, offerEnd } from './ask-what-is-meant.ts';

const identityPaths: readonly string[] = [paths.login, paths.logout];
const checkoutPath = '/checkout';

/**
 * While acting, the page's own log-out and identity links lead out of the customer's account by a side door: they are
 * caught and the end of the call is offered instead (ux.md section 4). So is the way to the checkout while the operator has
 * taken the cart over: most often it is to be handed back, and the customer's own checkout places it.
 */
export function guardWaysOut(app: App): void {
  const { signal } = app.outside;
  const guard = (event: Event, address: string | undefined) => {
    const ask = address === undefined ? undefined : questionAt(app, address);
    if (!ask) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(app);
  };
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    guard(event, link instanceof HTMLAnchorElement ? link.href : undefined);
  };
  const onSubmit = (event: SubmitEvent) => {
    guard(event, event.target instanceof HTMLFormElement ? event.target.action : undefined);
  };
  addEventListener('click', onClick, { capture: true, signal });
  addEventListener('submit', onSubmit, { capture: true, signal });
}

function questionAt({ session }: App, address: string): ((app: App) => void) | undefined {
  const call = session.call();
  const { origin, pathname } = new URL(address, location.href);
  if (!call || origin !== location.origin) return undefined;
  if (identityPaths.includes(pathname)) return offerEnd;
  return call.cart.isTakenOver && pathname === checkoutPath ? askAboutCheckout : undefined;
}
