import { expect, test } from 'vitest';
import { addDays, dayOf, isDay, startOfDay } from '../../../shared/domain/zoned-day.ts';

test.each([
  ['Portland in winter', '2026-01-15', 'America/Los_Angeles', '2026-01-15T08:00:00Z'],
  ['Portland in summer', '2026-07-15', 'America/Los_Angeles', '2026-07-15T07:00:00Z'],
  ['the day the clocks go forward', '2026-03-08', 'America/Los_Angeles', '2026-03-08T08:00:00Z'],
  ['the day after it', '2026-03-09', 'America/Los_Angeles', '2026-03-09T07:00:00Z'],
  ['east of Greenwich', '2026-03-12', 'Asia/Tokyo', '2026-03-11T15:00:00Z'],
  ['a quarter-hour zone', '2026-03-12', 'Asia/Kathmandu', '2026-03-11T18:15:00Z'],
  ['a midnight that was skipped', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['a midnight that came twice', '2024-11-03', 'America/Havana', '2024-11-03T04:00:00Z'],
  ['UTC', '2026-03-12', 'UTC', '2026-03-12T00:00:00Z'],
])('a day starts at its first moment: %s', (_name, day, timeZone, expected) => {
  const start = startOfDay(day, timeZone);
  expect(new Date(start).toISOString()).toBe(expected.replace('Z', '.000Z'));
  expect(dayOf(start, timeZone)).toBe(day);
  expect(dayOf(start - 1, timeZone)).toBe(addDays(day, -1));
});

test('a moment falls on the day of the store, not of UTC', () => {
  expect(dayOf(Date.parse('2026-03-12T03:00:00.500Z'), 'America/Los_Angeles')).toBe('2026-03-11');
});

test('days are counted over month ends and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', 'today', '2026-01-01T00:00'])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
