import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isMoreThan,
  mostBasisPoints,
  partOf,
  plainPercent,
  readPercent,
  shownPercent,
} from '../../../shared/domain/percent.ts';

it('knows more than a limit to the last cent', () => {
  expect([isMoreThan(500, 10_000, 500), isMoreThan(501, 10_000, 500)]).toEqual([false, true]);
  expect([isMoreThan(1, 3, 3_333), isMoreThan(1, 3, 3_334)]).toEqual([true, false]);
  expect([isMoreThan(0, 0, 0), isMoreThan(1, 0, mostBasisPoints)]).toEqual([false, true]);
});

it('shows the nearest percentage, and no more digits than a limit has', () => {
  expect([shownPercent(240, 2_400), shownPercent(1, 3), shownPercent(2, 3), shownPercent(-89, 1_000)]).toEqual([
    1_000, 3_333, 6_667, -890,
  ]);
  expect([shownPercent(0, 0), shownPercent(5, 0)]).toEqual([0, mostBasisPoints]);
});

it('allows a part so that one unit more is over the limit', () => {
  const amount = fc.integer({ min: 0, max: 2_147_483_647 });
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, limit) => {
      const most = partOf(whole, limit);
      expect([isMoreThan(most, whole, limit), isMoreThan(most + 1, whole, limit)]).toEqual([false, true]);
    }),
  );
});

it.each([
  ['5', 500],
  ['5.0', 500],
  [' 5.01 % ', 501],
  ['0', 0],
  ['100', 10_000],
  ['5,01', undefined],
  ['-1', undefined],
  ['5.001', undefined],
  ['1e3', undefined],
  ['99999', undefined],
  ['', undefined],
])('reads "%s"', (text, value) => {
  expect(readPercent(text)).toBe(value);
});

it('reads what it writes', () => {
  expect(readPercent('5,01', [',', '.'])).toBe(501);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: mostBasisPoints }), (value) => {
      expect(readPercent(plainPercent(value))).toBe(value);
    }),
  );
});
