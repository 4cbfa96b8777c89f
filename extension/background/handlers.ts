import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { type Handlers, laterScripts, type MessageFailure, type TrustedSender } from '../messaging/protocol.ts';
import {
  readCallDraft,
  readCallEnd,
  readConfirmation,
  readCustomerDraft,
  readDraftKey,
  readMember,
  readNothing,
  readText,
  readTexts,
} from '../messaging/read-payload.ts';
import type { Callers } from './callers.ts';
import { laterFiles } from './content-files.ts';
import { drawQr } from './draw-qr.ts';
import type { createImpersonationCookie } from './impersonation-cookie.ts';
import type { KeptData } from './kept-data.ts';
import type { createOwnWindow } from './own-window.ts';
import type { StoreOrigins } from './store-origins.ts';

export interface Means {
  readonly kept: KeptData;
  readonly callers: Callers;
  readonly cookie: ReturnType<typeof createImpersonationCookie>;
  readonly stores: StoreOrigins;
  readonly ownWindow: ReturnType<typeof createOwnWindow>;
  readonly tabs: { sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown> };
  /** Forgets how the toolbar is liked on the stores of a host, or everywhere. */
  eraseSettings(hostname?: string): Promise<void>;
}

const done: Result<null, MessageFailure> = ok(null);
const storePage = ['store-page'] as const;
const extensionPage = ['extension-page'] as const;

export function createHandlers({ kept, callers, cookie, stores, ownWindow, tabs, eraseSettings }: Means): Handlers {
  /** Writes unless the tab is private: nothing of a private window is kept. */
  const keep = async (sender: TrustedSender, write: () => Promise<void>) => {
    if (!sender.isPrivate) await write();
    return done;
  };
  const keeperOf = (sender: TrustedSender, { operator }: { readonly operator: string }) => ({
    store: sender.origin,
    operator,
  });

  return {
    setImpersonationCookie: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'email'),
      run: ({ email }, sender) => cookie.set(email, sender),
    },
    removeImpersonationCookie: { allow: storePage, parse: readNothing, run: (_, sender) => cookie.remove(sender) },
    recentCustomers: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator'),
      run: async (payload, sender) => ok(sender.isPrivate ? [] : await kept.recentCustomers(keeperOf(sender, payload))),
    },
    rememberCustomer: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator', 'number', 'name'),
      run: (payload, sender) => keep(sender, () => kept.rememberCustomer(keeperOf(sender, payload), payload)),
    },
    forgetCustomers: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator'),
      run: (payload, sender) => keep(sender, () => kept.forgetCustomers(keeperOf(sender, payload))),
    },
    callDraft: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator', 'callId'),
      run: async (payload, sender) =>
        ok(sender.isPrivate ? null : ((await kept.callDraft(keeperOf(sender, payload), payload.callId)) ?? null)),
    },
    keepCallDraft: {
      allow: storePage,
      parse(payload) {
        const operator = readText(payload, 'operator');
        const draft = readCallDraft(readMember(payload, 'draft'));
        return operator && draft ? { operator, draft } : undefined;
      },
      run: (payload, sender) => keep(sender, () => kept.keepCallDraft(keeperOf(sender, payload), payload.draft)),
    },
    unsentEnd: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator'),
      run: async (payload, sender) =>
        ok(sender.isPrivate ? null : ((await kept.unsentEnd(keeperOf(sender, payload))) ?? null)),
    },
    keepUnsentEnd: {
      allow: storePage,
      parse(payload) {
        const operator = readText(payload, 'operator');
        const end = readCallEnd(readMember(payload, 'end'));
        return operator && end ? { operator, end } : undefined;
      },
      run: (payload, sender) => keep(sender, () => kept.keepUnsentEnd(keeperOf(sender, payload), payload.end)),
    },
    dropCall: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator', 'callId'),
      run: (payload, sender) => keep(sender, () => kept.dropCall(keeperOf(sender, payload), payload.callId)),
    },
    customerDraft: {
      allow: storePage,
      parse: readDraftKey,
      run: async (payload, sender) =>
        ok(sender.isPrivate ? null : ((await kept.customerDraft(keeperOf(sender, payload), payload.number)) ?? null)),
    },
    keepCustomerDraft: {
      allow: storePage,
      parse(payload) {
        const operator = readText(payload, 'operator');
        const draft = readCustomerDraft(readMember(payload, 'draft'));
        return operator && draft ? { operator, draft } : undefined;
      },
      run: (payload, sender) => keep(sender, () => kept.keepCustomerDraft(keeperOf(sender, payload), payload.draft)),
    },
    dropCustomerDraft: {
      allow: storePage,
      parse: readDraftKey,
      run: (payload, sender) => keep(sender, () => kept.dropCustomerDraft(keeperOf(sender, payload), payload.number)),
    },
    signedOut: {
      allow: storePage,
      parse: (payload) => ({ operator: readText(payload, 'operator') ?? null }),
      run: ({ operator }, sender) => keep(sender, () => kept.eraseStore(sender.origin, operator ?? undefined)),
    },
    keepCaller: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'query'),
      run: ({ query }, sender) => keep(sender, () => callers.keep(sender, query)),
    },
    takeCaller: {
      allow: storePage,
      parse: readNothing,
      run: async (_, sender) => ok((await callers.take(sender)) ?? null),
    },
    hasWaiting: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'operator'),
      run: async (payload, sender) =>
        ok(
          !sender.isPrivate &&
            ((await kept.unsentEnd(keeperOf(sender, payload))) ?? (await callers.read(sender))) !== undefined,
        ),
    },
    injectScript: {
      allow: storePage,
      parse(payload) {
        const script = laterScripts.find((it) => it === readMember(payload, 'script'));
        return script && { script };
      },
      async run({ script }, sender) {
        try {
          await stores.inject(sender.tab?.id, laterFiles[script]);
          return done;
        } catch {
          return refused('failed'); // the page went away meanwhile; one that stayed says what is missing
        }
      },
    },
    drawQr: {
      allow: storePage,
      parse: (payload) => readTexts(payload, 'text'),
      run: async ({ text }) => ok(drawQr(text)),
    },
    openConfirmation: {
      allow: storePage,
      parse: readConfirmation,
      async run(confirmation, sender) {
        const tabId = sender.tab?.id;
        if (tabId === undefined) return refused('failed');
        await ownWindow.open({ confirmation, tabId, store: sender.origin });
        return done;
      },
    },
    confirmation: {
      allow: extensionPage,
      parse: (payload) => readTexts(payload, 'id'),
      run: async ({ id }) => ok((await ownWindow.read(id))?.confirmation ?? null),
    },
    confirmed: {
      allow: extensionPage,
      parse: (payload) => readTexts(payload, 'id'),
      async run({ id }) {
        const pending = await ownWindow.take(id);
        if (!pending) return refused('failed');
        await tabs.sendMessage(pending.tabId, { order: 'confirmed', id }, { frameId: 0 });
        return done;
      },
    },
    removeStore: {
      allow: extensionPage,
      parse: (payload) => readTexts(payload, 'pattern'),
      async run({ pattern }) {
        await stores.remove(pattern);
        const { hostname } = new URL(pattern.replace('/*', '/'));
        await Promise.all([kept.eraseHost(hostname), eraseSettings(hostname)]);
        return done;
      },
    },
    eraseEverything: {
      allow: extensionPage,
      parse: readNothing,
      async run() {
        await Promise.all([kept.eraseEverything(), eraseSettings()]);
        return done;
      },
    },
  };
}
