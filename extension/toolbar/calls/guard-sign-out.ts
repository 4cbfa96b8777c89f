import { paths } from '../../../shared/api/paths.ts';
import type { App } from '../create-app.ts';
import { offerEnd } from './offer-end.ts';

const identityPaths: readonly string[] = [paths.login, paths.logout];

/**
 * While acting, the page's own log-out and identity links lead out of the customer's account by a side door: they are
 * caught and the end of the call is offered instead (ux.md section 4).
 */
export function guardPageSignOut(app: App): void {
  const { signal } = app.outside;
  const guard = (event: Event, address: string | undefined) => {
    if (!app.session.call() || !address || !leadsOut(address)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    offerEnd(app);
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

function leadsOut(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && identityPaths.includes(pathname);
}
