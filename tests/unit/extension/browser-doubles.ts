import type { Tabs } from 'webextension-polyfill';
import type { Means } from '../../../extension/background/handlers.ts';

/** A tab as the browser describes it, with the parts that matter. */
export const aTab = (part: Partial<Tabs.Tab> = {}): Tabs.Tab => ({
  index: 0,
  highlighted: false,
  active: true,
  pinned: false,
  incognito: false,
  ...part,
});

const fail = (): never => {
  throw new Error('the database is broken');
};

/** What handlers work with, all of it broken: for tests of what happens around them. */
export const meansThatFail = (): Means => ({
  kept: {
    recentCustomers: async () => fail(),
    rememberCustomer: async () => fail(),
    forgetCustomers: async () => fail(),
    callDraft: async () => fail(),
    keepCallDraft: async () => fail(),
    unsentEnd: async () => fail(),
    keepUnsentEnd: async () => fail(),
    dropCall: async () => fail(),
    customerDraft: async () => fail(),
    keepCustomerDraft: async () => fail(),
    dropCustomerDraft: async () => fail(),
    eraseStore: async () => fail(),
    eraseHost: async () => fail(),
    eraseEverything: async () => fail(),
    eraseOld: async () => fail(),
  },
  callers: { keep: async () => fail(), read: async () => fail(), take: async () => fail() },
  cookie: { set: async () => fail(), remove: async () => fail() },
  stores: {
    sync: async () => fail(),
    injectIntoOpenTabs: async () => fail(),
    leave: async () => fail(),
    inject: async () => fail(),
    isGranted: async () => fail(),
    remove: async () => fail(),
  },
  ownWindow: { open: async () => fail(), take: async () => fail(), read: async () => fail() },
  tabs: { sendMessage: async () => fail() },
  eraseSettings: async () => fail(),
});
