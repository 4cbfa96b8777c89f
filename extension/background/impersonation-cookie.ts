import type { Cookies } from 'webextension-polyfill';
import { impersonationCookie } from '../../shared/api/paths.ts';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { MessageFailure, TrustedSender } from '../messaging/protocol.ts';

type CookieApi = Pick<Cookies.Static, 'set' | 'remove' | 'getAllCookieStores'>;

/**
 * VTEX's cookie that names the customer to act for, in the cookie jar of the very tab that asks. It is a request and
 * never a right (security rule 4): host-only, out of reach of the page's scripts, gone with the browser.
 */
export function createImpersonationCookie(cookies: CookieApi) {
  async function set(email: string, sender: TrustedSender): Promise<Result<null, MessageFailure>> {
    await cookies.set({
      ...(await place(cookies, sender)),
      value: encodeURIComponent(email).replaceAll('%40', '@'),
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: sender.origin.startsWith('https:'),
    });
    return ok(null);
  }

  async function remove(sender: TrustedSender): Promise<Result<null, MessageFailure>> {
    await cookies.remove(await place(cookies, sender));
    return ok(null);
  }

  return {
    set: (email: string, sender: TrustedSender) => set(email, sender).catch(() => refused<MessageFailure>('failed')),
    remove: (sender: TrustedSender) => remove(sender).catch(() => refused<MessageFailure>('failed')),
  };
}

async function place(cookies: CookieApi, sender: TrustedSender) {
  const storeId = await cookieStoreOf(cookies, sender);
  // No domain: host-only. Without storeId the background would write into the default jar.
  return { url: `${sender.origin}/`, name: impersonationCookie, ...(storeId === undefined ? {} : { storeId }) };
}

/** The jar of the sender's tab: Firefox names it (containers, private windows), Chrome lists its tabs. */
async function cookieStoreOf(cookies: CookieApi, { tab, isPrivate }: TrustedSender): Promise<string | undefined> {
  if (tab?.cookieStoreId) return tab.cookieStoreId;
  if (!isPrivate || tab?.id === undefined) return undefined;
  const { id } = tab;
  const own = (await cookies.getAllCookieStores()).find((store) => store.tabIds.includes(id));
  if (!own) throw new Error('The tab of a private window has no cookie store.');
  return own.id;
}
