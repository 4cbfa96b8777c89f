import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canBeBilled,
  deliveryPrice,
  deliveryTerms,
  divideHalfUp,
  priceForLevel,
  splitByWeight,
  totalsOf,
} from '../../../shared/domain/price-lines.ts';

const delivery = { price: 1_200, freeFrom: 25_000 };

describe('prices', () => {
  it('are those of the level, else those everybody gets', () => {
    const prices = { retail: { price: 2_750, listPrice: 2_750 }, trade: { price: 2_400, listPrice: 2_750 } };
    expect(priceForLevel(prices, 'trade')?.price).toBe(2_400);
    expect(priceForLevel(prices, 'trade-plus')?.price).toBe(2_750);
    expect(priceForLevel({ 'trade-plus': { price: 1, listPrice: 1 } }, 'retail')).toBeUndefined();
  });

  it('round halves away from zero, exactly', () => {
    expect([divideHalfUp(5, 2), divideHalfUp(-5, 2), divideHalfUp(1, 3), divideHalfUp(2, 3)]).toEqual([3, -3, 0, 1]);
    expect(divideHalfUp(Number.MAX_SAFE_INTEGER, 2)).toBe(4_503_599_627_370_496);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (amount, parts) => {
        const off = BigInt(divideHalfUp(amount, parts)) * BigInt(parts) - BigInt(amount);
        expect((off < 0n ? -off : off) * 2n <= BigInt(parts)).toBe(true);
      }),
    );
  });
});

describe('totals', () => {
  it('are those of the store mock: four lines, one price change, free delivery', () => {
    const lines = [
      { price: 2_400, quantity: 12, total: 25_920 },
      { price: 2_940, quantity: 4, total: 11_760 },
      { price: 3_800, quantity: 2, total: 7_600 },
      { price: 1_480, quantity: 3, total: 4_440 },
    ];
    expect(totalsOf(lines, delivery, 0)).toEqual({
      items: 52_600,
      discounts: -2_880,
      shipping: 0,
      tax: 0,
      total: 49_720,
    });
  });

  it('charge delivery up to the last cent below the limit, and nothing for an empty cart', () => {
    expect([deliveryPrice(24_999, delivery), deliveryPrice(25_000, delivery), deliveryPrice(0, delivery)]).toEqual([
      1_200, 0, 0,
    ]);
  });

  it.each([
    [{ price: 1_200, freeFrom: 25_000 }, 'free-from', 1_200],
    [{ price: 1_200, freeFrom: null }, 'paid', 1_200],
    [{ price: 1_200, freeFrom: 0 }, 'free', 0],
    [{ price: 0, freeFrom: null }, 'free', 0],
  ] as const)('of delivery by %j are %s', (rule, terms, price) => {
    expect([deliveryTerms(rule), deliveryPrice(100, rule)]).toEqual([terms, price]);
  });

  it('always sum to the whole', () => {
    const line = fc.record({
      price: fc.integer({ min: 0, max: 1_000_000 }),
      quantity: fc.integer({ min: 1, max: 9_999 }),
      total: fc.integer({ min: 0, max: 1_000_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 0, max: 100_000 }), (lines, tax) => {
        const totals = totalsOf(lines, delivery, tax);
        expect(totals.items + totals.discounts + totals.shipping + totals.tax).toBe(totals.total);
      }),
    );
  });

  it('are refused when they do not fit the largest amount there is', () => {
    const lines = [{ price: 2_000_000_000, quantity: 2, total: 4_000_000_000 }];
    expect(canBeBilled(totalsOf(lines, delivery, 0))).toBe(false);
    expect(canBeBilled(totalsOf([], delivery, 0))).toBe(true);
  });
});

describe('a divided amount', () => {
  it('goes to the parts by weight, the odd cent to the largest remainder', () => {
    expect(splitByWeight(1_000, [1, 1, 1])).toEqual([334, 333, 333]);
    expect(splitByWeight(1_200, [25_920, 11_760, 7_600, 4_440])).toEqual([626, 284, 183, 107]);
    expect(splitByWeight(-100, [2, 1])).toEqual([-67, -33]);
    expect(splitByWeight(5, [0, 0])).toEqual([3, 2]);
    expect(splitByWeight(5, [])).toEqual([]);
  });

  it('is never more or less than the whole, and no part is off by a unit', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }), weights, (amount, parts) => {
        const split = splitByWeight(amount, parts);
        expect(split.reduce((sum, part) => sum + part, 0)).toBe(amount);
        const all = parts.reduce((sum, part) => sum + part, 0);
        if (all > 0)
          split.forEach((part, index) => {
            expect(Math.abs(part - (amount * (parts[index] ?? 0)) / all)).toBeLessThan(1.000_001);
          });
      }),
    );
  });
});
