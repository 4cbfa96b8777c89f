import { expect, test } from 'vitest';
import type { Scripting } from 'webextension-polyfill';
import { createStoreOrigins, patternOf } from '../../../extension/background/store-origins.ts';
import { aTab } from './browser-doubles.ts';

const builtIn = ['http://localhost/*', 'http://127.0.0.1/*'];

/** A browser that refuses what a real one refuses: registering an id twice, dropping one that is not there. */
function browserWith(granted: readonly string[]) {
  let registered: Scripting.RegisteredContentScript[] = [];
  const injected: unknown[] = [];
  const told: unknown[] = [];
  const soon = () => new Promise((done) => setTimeout(done, 1));
  const stores = createStoreOrigins({
    permissions: {
      getAll: async () => ({ origins: [...granted], permissions: [] }),
      contains: async ({ origins = [] }) => origins.every((it) => granted.includes(it)),
      remove: async () => true,
    },
    scripting: {
      getRegisteredContentScripts: async () => {
        await soon();
        return registered;
      },
      registerContentScripts: async (scripts) => {
        await soon();
        if (registered.length > 0) throw new Error('Duplicate script ID');
        registered = scripts;
      },
      unregisterContentScripts: async () => {
        await soon();
        if (registered.length === 0) throw new Error('Nonexistent script ID');
        registered = [];
      },
      executeScript: async (injection) => {
        if (injection.target.tabId === 2) throw new Error('The tab was closed.');
        injected.push([injection.target, injection.files]);
        return [];
      },
    },
    tabs: {
      query: async () => [aTab({ id: 1 }), aTab({ id: 2 }), aTab({ id: 3 })],
      sendMessage: async (tabId: number, message: unknown) => {
        if (tabId === 2) throw new Error('Could not establish connection.');
        told.push([tabId, message]);
      },
    },
  });
  return { stores, registered: () => registered, injected, told };
}

test('a granted store gets the toolbar before its first script; the built-in ones have it already', async () => {
  const { stores, registered } = browserWith([...builtIn, 'https://shop.example/*']);
  await stores.sync();
  expect(registered()).toEqual([
    {
      id: 'toolbar',
      js: ['content/toolbar.iife.js'],
      matches: ['https://shop.example/*'],
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
});

test('two events at once register once', async () => {
  const { stores, registered } = browserWith(['https://shop.example/*']);
  await Promise.all([stores.sync(), stores.sync(), stores.sync()]);
  expect(registered()).toHaveLength(1);
});

test('without a granted store nothing stays registered', async () => {
  const { stores, registered } = browserWith(builtIn);
  await stores.sync();
  expect(registered()).toEqual([]);
});

test('open pages get the toolbar in their top frame, whatever became of other tabs', async () => {
  const { stores, injected } = browserWith(['https://shop.example/*']);
  await stores.injectIntoOpenTabs(['https://shop.example/*']);
  expect(injected).toEqual([
    [{ tabId: 1, frameIds: [0] }, ['content/toolbar.iife.js']],
    [{ tabId: 3, frameIds: [0] }, ['content/toolbar.iife.js']],
  ]);
});

test('open pages are told when a store is taken back', async () => {
  const { stores, told } = browserWith([]);
  await stores.leave(['https://shop.example/*']);
  const message = { order: 'leave', patterns: ['https://shop.example/*'] };
  expect(told).toEqual([
    [1, message],
    [3, message],
  ]);
});

test('a page is granted by its host, whatever its port', async () => {
  const { stores } = browserWith(builtIn);
  expect(patternOf('http://localhost:4000')).toBe('http://localhost/*');
  expect(await stores.isGranted('http://localhost:4000')).toBe(true);
  expect(await stores.isGranted('https://localhost:4000')).toBe(false);
});
