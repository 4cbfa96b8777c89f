import browser from 'webextension-polyfill';
import { commands } from '../messaging/page-orders.ts';
import { createReceiver } from '../messaging/receiver.ts';
import { renewLanguage } from '../settings/load-language.ts';
import { createCallers } from './callers.ts';
import { Database } from './database.ts';
import { createHandlers } from './handlers.ts';
import { createImpersonationCookie } from './impersonation-cookie.ts';
import { createKeptData } from './kept-data.ts';
import { createOwnWindow } from './own-window.ts';
import { eraseOnSignOut } from './sign-out.ts';
import { createStoreOrigins } from './store-origins.ts';
import { eraseStoreSettings } from './store-settings.ts';

const retention = { name: 'erase-old', every: { periodInMinutes: 6 * 60 } };

const kept = createKeptData(new Database(), Date.now);
const stores = createStoreOrigins(browser);
const ownWindow = createOwnWindow(browser.windows, browser.storage.session, browser.runtime.getURL);
const handlers = createHandlers({
  kept,
  callers: createCallers(browser.storage.session, Date.now),
  cookie: createImpersonationCookie(browser.cookies),
  stores,
  ownWindow,
  tabs: browser.tabs,
  eraseSettings: (hostname) => eraseStoreSettings(browser.storage.local, hostname),
});

/** The one border where bugs of the background are caught: what no caller waits for goes to the log. */
const report = (error: unknown) => console.error('Telesales toolbar:', error);

browser.runtime.onMessage.addListener(
  createReceiver(handlers, {
    extensionId: browser.runtime.id,
    extensionOrigin: new URL(browser.runtime.getURL('')).origin,
    isGranted: stores.isGranted,
    report,
  }),
);

browser.runtime.onInstalled.addListener(() => {
  renewLanguage({ runtime: browser.runtime, local: browser.storage.local }).catch(report);
  stores
    .sync()
    .then(() => stores.injectIntoOpenTabs())
    .catch(report);
  browser.alarms.create(retention.name, retention.every);
});
browser.runtime.onStartup.addListener(() => {
  stores.sync().catch(report);
  kept.eraseOld().catch(report);
  browser.alarms.create(retention.name, retention.every);
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === retention.name) kept.eraseOld().catch(report);
});

browser.permissions.onAdded.addListener(({ origins }) => {
  stores
    .sync()
    .then(() => stores.injectIntoOpenTabs(origins ?? []))
    .catch(report);
});
browser.permissions.onRemoved.addListener(({ origins }) => {
  stores
    .sync()
    .then(() => stores.leave(origins ?? []))
    .catch(report);
});

const eraseSignedOut = eraseOnSignOut(kept);
browser.cookies.onChanged.addListener((change) => {
  eraseSignedOut(change).catch(report);
});

browser.commands.onCommand.addListener((name, tab) => {
  const order = commands.find((it) => it === name);
  // Without a toolbar in that tab nobody listens, which is no error.
  if (order && tab?.id !== undefined)
    browser.tabs.sendMessage(tab.id, { order }, { frameId: 0 }).catch(() => undefined);
});
