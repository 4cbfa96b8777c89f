import { expect, test } from 'vitest';
import { createIds } from '../../server/ids.ts';

test('ids are 26 signs that sort by the time they were made', () => {
  let now = Date.UTC(2026, 0, 1);
  const ids = createIds({ now: () => now });
  const made = Array.from({ length: 50 }, () => {
    now += 1;
    return ids.id();
  });
  for (const id of made) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(made.toSorted()).toEqual(made);
});

test('ids of one moment differ', () => {
  const ids = createIds({ now: () => 0 });
  expect(new Set(Array.from({ length: 10_000 }, () => ids.id())).size).toBe(10_000);
});

test('names of carts and tokens have all their bits', () => {
  const ids = createIds({ now: () => 0 });
  expect(ids.hex128()).toMatch(/^[0-9a-f]{32}$/);
  expect(Buffer.from(ids.token(), 'base64url')).toHaveLength(32);
  expect(ids.token()).not.toBe(ids.token());
});
