import type { Cookies } from 'webextension-polyfill';
import type { KeptData } from './kept-data.ts';

/** VTEX's cookie of a staff login. */
const loginCookie = 'VtexIdclientAutCookie';

/**
 * Erases what is kept for a store as soon as the operator's login cookie is gone from the browser: they logged out in
 * any tab, with or without the toolbar, or the login ran out.
 */
export const eraseOnSignOut =
  (kept: Pick<KeptData, 'eraseHost'>) =>
  async ({ removed, cause, cookie }: Cookies.OnChangedChangeInfoType): Promise<void> => {
    if (!removed || cause === 'overwrite' || cookie.name !== loginCookie) return;
    await kept.eraseHost(cookie.domain.replace(/^\./, ''));
  };
