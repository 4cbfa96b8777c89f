import type { Permissions, Scripting, Tabs } from 'webextension-polyfill';
import { builtInPatterns, toolbarFile } from './content-files.ts';

interface Apis {
  readonly permissions: Pick<Permissions.Static, 'getAll' | 'contains' | 'remove'>;
  readonly scripting: Pick<
    Scripting.Static,
    'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts' | 'executeScript'
  >;
  readonly tabs: Pick<Tabs.Static, 'query'> & { sendMessage(tabId: number, message: unknown): Promise<unknown> };
}

const scriptId = 'toolbar';

/** The stores on which the operator wants the toolbar: what they granted, no list beside it. */
export function createStoreOrigins({ permissions, scripting, tabs }: Apis) {
  let last: Promise<void> = Promise.resolve();

  /** Two events at once must not register twice, so each waits for the one before. */
  function sync(): Promise<void> {
    last = last.then(register, register);
    return last;
  }

  async function register(): Promise<void> {
    const { origins = [] } = await permissions.getAll();
    const matches = origins.filter((pattern) => !builtInPatterns.includes(pattern)); // the manifest covers those
    const registered = await scripting.getRegisteredContentScripts({ ids: [scriptId] });
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [scriptId] });
    if (matches.length === 0) return;
    await scripting.registerContentScripts([
      { id: scriptId, js: [toolbarFile], matches, runAt: 'document_start', persistAcrossSessions: true },
    ]);
  }

  /** Brings the toolbar to pages that were open before the store was granted, or before an update. */
  async function injectIntoOpenTabs(patterns?: readonly string[]): Promise<void> {
    const url = patterns ?? (await permissions.getAll()).origins ?? [];
    if (url.length === 0) return;
    const open = await tabs.query({ url: [...url] });
    // A tab may be closed, or show an error page, by the time its turn comes.
    await Promise.allSettled(open.map((tab) => inject(tab.id, toolbarFile)));
  }

  const inject = async (tabId: number | undefined, file: string): Promise<void> => {
    if (tabId !== undefined) await scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  };

  /** Takes the toolbar off open pages; each page looks whether it is meant. */
  async function leave(patterns: readonly string[]): Promise<void> {
    const open = await tabs.query({});
    await Promise.allSettled(
      open.map((tab) => (tab.id === undefined ? undefined : tabs.sendMessage(tab.id, { order: 'leave', patterns }))),
    );
  }

  return {
    sync,
    injectIntoOpenTabs,
    leave,
    inject,
    isGranted: (origin: string) => permissions.contains({ origins: [patternOf(origin)] }),
    remove: (pattern: string) => permissions.remove({ origins: [pattern] }),
  };
}
export type StoreOrigins = ReturnType<typeof createStoreOrigins>;

/** Permissions know no ports: "http://localhost:4000" → "http://localhost/*". */
export const patternOf = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
