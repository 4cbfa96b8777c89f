import { expect, it } from 'vitest';
import { zonedTime } from '../../../shared/domain/zoned-time.ts';

it.each([
  ['America/Los_Angeles', '2026-03-12T11:00:00.000-07:00'],
  ['Asia/Kolkata', '2026-03-12T23:30:00.000+05:30'],
  ['UTC', '2026-03-12T18:00:00.000+00:00'],
])('shows the clock of %s with its offset', (timeZone, shown) => {
  const at = Date.UTC(2026, 2, 12, 18);
  expect(zonedTime(at, timeZone)).toBe(shown);
  expect(Date.parse(zonedTime(at, timeZone))).toBe(at);
});
