import { expect, test } from 'vitest';
import { createCallers, maxCallerAgeMs } from '../../../extension/background/callers.ts';
import type { TrustedSender } from '../../../extension/messaging/protocol.ts';
import { aTab } from './browser-doubles.ts';

const query = '?call=+15035550142';
const aSender = (id: number, origin = 'http://localhost:4000'): TrustedSender => ({
  caller: 'store-page',
  origin,
  tab: aTab({ id }),
  isPrivate: false,
});

/** A background's memory, and the time. */
function aMemory() {
  const kept = new Map<string, unknown>();
  const time = { now: 1_700_000_000_000 };
  const memory = {
    get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    },
    remove: async (key: string) => {
      kept.delete(key);
    },
  };
  return { callers: createCallers(memory, () => time.now), time, kept };
}

test('who called is told once, in the tab and on the store that said so', async () => {
  const { callers, kept } = aMemory();
  await callers.keep(aSender(1), query);
  expect(await callers.take(aSender(2))).toBeUndefined();
  expect(await callers.take(aSender(1, 'http://localhost:5000'))).toBeUndefined();
  expect(await callers.read(aSender(1))).toBe(query);
  expect(await callers.take(aSender(1))).toBe(query);
  expect(await callers.take(aSender(1))).toBeUndefined();
  expect(kept.size).toBe(0);
});

test('after some minutes nobody is told any more', async () => {
  const { callers, time } = aMemory();
  await callers.keep(aSender(1), query);
  time.now += maxCallerAgeMs;
  expect(await callers.take(aSender(1))).toBeUndefined();
});

test('the last caller is remembered and no other', async () => {
  const { callers, kept } = aMemory();
  await callers.keep(aSender(1), query);
  await callers.keep(aSender(2), '?customer=C-1');
  expect(await callers.take(aSender(1))).toBeUndefined();
  expect(await callers.take(aSender(2))).toBe('?customer=C-1');
  expect(kept.size).toBe(0);
});
