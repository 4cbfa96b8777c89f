import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../server/storage/demo/random.ts';
import {
  type Frequency,
  nextNumber,
  type PurchasePlan,
  periodicities,
  purchaseDayOf,
} from '../../../shared/domain/purchase-calendar.ts';

const plan = (every: string, begin: string, rest: Partial<PurchasePlan> = {}): PurchasePlan => {
  const [interval = '1', unit = ''] = every.split(' ');
  const names: Record<string, Frequency['periodicity']> = { d: 'DAILY', w: 'WEEKLY', m: 'MONTHLY', y: 'YEARLY' };
  return {
    frequency: { periodicity: names[unit] ?? 'DAILY', interval: Number(interval) },
    purchaseDay: undefined,
    begin,
    end: undefined,
    ...rest,
  };
};
const days = (it: PurchasePlan, count: number) =>
  Array.from({ length: count }, (_, number) => purchaseDayOf(it, number));

/** Looked up in a printed calendar, not worked out by a program. */
const table: readonly (readonly [every: string, begin: string, on: number | undefined, expected: readonly string[]])[] =
  [
    ['1 d', '2026-02-27', undefined, ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']],
    ['1 d', '2028-02-28', undefined, ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['3 d', '2026-12-30', undefined, ['2026-12-30', '2027-01-02', '2027-01-05']],
    ['10 d', '2026-03-01', undefined, ['2026-03-01', '2026-03-11', '2026-03-21', '2026-03-31', '2026-04-10']],
    ['1 w', '2026-03-12', undefined, ['2026-03-12', '2026-03-19', '2026-03-26', '2026-04-02']],
    ['1 w', '2026-03-12', 1, ['2026-03-16', '2026-03-23', '2026-03-30', '2026-04-06']],
    ['1 w', '2026-03-12', 4, ['2026-03-12', '2026-03-19']],
    ['1 w', '2026-03-12', 3, ['2026-03-18', '2026-03-25']],
    ['1 w', '2026-03-15', 7, ['2026-03-15', '2026-03-22']],
    ['2 w', '2026-12-21', 5, ['2026-12-25', '2027-01-08', '2027-01-22']],
    ['6 w', '2028-02-24', undefined, ['2028-02-24', '2028-04-06', '2028-05-18']],
    ['1 m', '2026-01-31', undefined, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    ['1 m', '2028-01-31', undefined, ['2028-01-31', '2028-02-29', '2028-03-31']],
    ['1 m', '2026-01-30', undefined, ['2026-01-30', '2026-02-28', '2026-03-30']],
    ['1 m', '2026-03-12', 15, ['2026-03-15', '2026-04-15', '2026-05-15']],
    ['1 m', '2026-03-12', 1, ['2026-04-01', '2026-05-01']],
    ['1 m', '2026-02-10', 31, ['2026-02-28', '2026-03-31', '2026-04-30']],
    ['1 m', '2026-02-28', 31, ['2026-02-28', '2026-03-31']],
    ['2 m', '2025-12-31', undefined, ['2025-12-31', '2026-02-28', '2026-04-30', '2026-06-30', '2026-08-31']],
    ['3 m', '2027-11-30', undefined, ['2027-11-30', '2028-02-29', '2028-05-30']],
    ['6 m', '2026-08-31', undefined, ['2026-08-31', '2027-02-28', '2027-08-31', '2028-02-29']],
    ['1 y', '2028-02-29', undefined, ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']],
    ['2 y', '2026-03-12', undefined, ['2026-03-12', '2028-03-12', '2030-03-12']],
    ['1 y', '2026-03-12', 1, ['2027-03-01', '2028-03-01']],
    ['4 y', '2096-02-29', undefined, ['2096-02-29', '2100-02-28', '2104-02-29']],
  ];

test('the table has at least sixty days', () => {
  expect(table.flatMap(([, , , expected]) => expected).length).toBeGreaterThanOrEqual(60);
});

test.each(table)('every %s from %s, on day %s', (every, begin, on, expected) => {
  expect(days(plan(every, begin, { purchaseDay: on }), expected.length)).toEqual(expected);
});

describe('the end of a plan', () => {
  test('is its last purchase day at most', () => {
    const monthly = plan('1 m', '2026-01-31', { end: '2026-03-31' });
    expect(days(monthly, 4)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', undefined]);
    expect(nextNumber(monthly, 2, '2026-03-31')).toBeUndefined();
  });

  test('before the first purchase day leaves none', () => {
    expect(purchaseDayOf(plan('1 m', '2026-03-12', { purchaseDay: 20, end: '2026-03-19' }), 0)).toBeUndefined();
  });
});

describe('a purchase that was moved', () => {
  const monthly = plan('1 m', '2026-01-15');

  test('to an earlier day takes no other place', () => {
    expect(nextNumber(monthly, 1, '2026-02-10')).toBe(2);
  });

  test('past the next one takes its place, so that nothing is bought twice on one day or in the past', () => {
    expect(nextNumber(monthly, 1, '2026-03-15')).toBe(3);
    expect(nextNumber(monthly, 1, '2026-03-14')).toBe(2);
    expect(nextNumber(monthly, 1, '2027-01-20')).toBe(13);
  });
});

test('over 2,000 random plans days rise strictly, and each period has exactly one', () => {
  const random = seededRandom(20_260_312);
  for (let round = 0; round < 2_000; round += 1) {
    const periodicity = random.pick(periodicities);
    const interval = random.between(1, 12);
    const begin = new Date(Date.UTC(random.between(2024, 2032), random.between(0, 11), random.between(1, 31)))
      .toISOString()
      .slice(0, 10);
    const limit = { DAILY: 0, WEEKLY: 7, MONTHLY: 31, YEARLY: 31 }[periodicity];
    const purchaseDay = limit === 0 || random.isTrue(0.5) ? undefined : random.between(1, limit);
    const it: PurchasePlan = { frequency: { periodicity, interval }, purchaseDay, begin, end: undefined };
    const found = days(it, 30).map((day) => day ?? '');
    const told = JSON.stringify(it);
    expect(found[0] && found[0] >= begin, told).toBe(true);
    found.slice(1).forEach((day, at) => {
      expect(periodsBetween(periodicity, found[at] ?? '', day), `${told} ${found[at]} ${day}`).toBe(interval);
    });
  }
});

/** Whole days, weeks, or calendar months and years from one day to a later one. */
function periodsBetween(periodicity: Frequency['periodicity'], from: string, to: string): number {
  const dayCount = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const [years = 0, months = 0] = [to, from].reduce<number[]>((sum, day, at) => {
    const sign = at === 0 ? 1 : -1;
    return [(sum[0] ?? 0) + sign * Number(day.slice(0, 4)), (sum[1] ?? 0) + sign * Number(day.slice(5, 7))];
  }, []);
  return { DAILY: dayCount, WEEKLY: dayCount / 7, MONTHLY: years * 12 + months, YEARLY: years + months / 12 }[
    periodicity
  ];
}
