import { expect, test } from 'vitest';
import { eraseStoreSettings } from '../../../extension/background/store-settings.ts';
import { readStoreSettings } from '../../../extension/settings/stored-settings.ts';

function storageWith(...keys: readonly string[]) {
  const items = new Map<string, unknown>(keys.map((key) => [key, {}]));
  return {
    items,
    local: {
      get: async () => Object.fromEntries(items),
      remove: async (gone: string | string[]) => {
        for (const key of [gone].flat()) items.delete(key);
      },
    },
  };
}
const all = ['language', 'store http://localhost:4000', 'store http://localhost:5000', 'store https://shop.example'];

test('a removed store takes its settings along, on every port', async () => {
  const { local, items } = storageWith(...all);
  await eraseStoreSettings(local, 'localhost');
  expect([...items.keys()]).toEqual(['language', 'store https://shop.example']);
});

test('erasing everything leaves the language', async () => {
  const { local, items } = storageWith(...all);
  await eraseStoreSettings(local);
  expect([...items.keys()]).toEqual(['language']);
});

test.each([undefined, null, 7, 'x', { isCollapsed: 'yes', pillAt: 900 }])('%j are no settings', (stored) => {
  expect(readStoreSettings(stored)).toEqual({ isCollapsed: false, pillAt: 50 });
});
