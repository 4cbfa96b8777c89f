import type { Browser } from 'webextension-polyfill';
import type { ToolbarDescription } from '../messaging/page-orders.ts';
import { patternOfAddress } from '../settings/granted-stores.ts';

/** The page that the popup hangs over. */
export type StoreOfTab =
  | { readonly kind: 'no-store' }
  | { readonly kind: 'not-granted'; readonly pattern: string; readonly host: string }
  | { readonly kind: 'no-toolbar'; readonly origin: string; readonly host: string }
  | {
      readonly kind: 'toolbar';
      readonly origin: string;
      readonly host: string;
      readonly tabId: number;
      readonly toolbar: ToolbarDescription;
    };

/** Asks the tab itself; nothing is read from the page. */
export async function findStore({ tabs, permissions }: Pick<Browser, 'tabs' | 'permissions'>): Promise<StoreOfTab> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  const pattern = tab?.url ? patternOfAddress(tab.url) : undefined;
  if (!pattern || !tab?.url || tab.id === undefined) return { kind: 'no-store' };
  const { origin, host } = new URL(tab.url);
  if (!(await permissions.contains({ origins: [pattern] }))) return { kind: 'not-granted', pattern, host };
  // A page without toolbar has nobody who answers.
  const toolbar: unknown = await tabs.sendMessage(tab.id, { order: 'describe' }, { frameId: 0 }).catch(() => undefined);
  return isDescription(toolbar)
    ? { kind: 'toolbar', origin, host, tabId: tab.id, toolbar }
    : { kind: 'no-toolbar', origin, host };
}

const isDescription = (reply: unknown): reply is ToolbarDescription =>
  typeof reply === 'object' && reply !== null && 'storeName' in reply && 'tone' in reply;
