import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedLines, linePrice, unitPricesOf } from '../../../shared/domain/manual-price.ts';
import { maxMoney } from '../../../shared/domain/money.ts';
import { totalsOf } from '../../../shared/domain/price-lines.ts';
import { plainMoney, readMoney } from '../../../shared/domain/read-money.ts';

describe('what a line costs', () => {
  it('is the customer’s own price without a manual one', () => {
    expect(linePrice(2_750, 3, undefined)).toEqual({ sellingPrice: 2_750, total: 8_250 });
  });

  it('follows the quantity at the manual price of a unit', () => {
    const manual = { price: 1_700, quantity: 3 };
    expect(linePrice(3_190, 3, manual)).toEqual({ sellingPrice: 1_700, total: 5_100 });
    expect(linePrice(3_190, 4, manual)).toEqual({ sellingPrice: 1_700, total: 6_800 });
  });

  it('is an agreed total to the cent, and the price of a unit once the quantity is another', () => {
    const manual = { price: 333, total: 1_000, quantity: 3 };
    expect(linePrice(400, 3, manual)).toEqual({ sellingPrice: 333, total: 1_000 });
    expect(linePrice(400, 4, manual)).toEqual({ sellingPrice: 333, total: 1_332 });
  });
});

describe('prices of single units', () => {
  it('are one where it gives the total, else two that are a cent apart', () => {
    expect(unitPricesOf(5_100, 3)).toEqual([{ value: 1_700, quantity: 3 }]);
    expect(unitPricesOf(1_000, 3)).toEqual([
      { value: 334, quantity: 1 },
      { value: 333, quantity: 2 },
    ]);
    expect(unitPricesOf(2, 3)).toEqual([
      { value: 1, quantity: 2 },
      { value: 0, quantity: 1 },
    ]);
  });

  it('always sum to the total', () => {
    const quantity = fc.integer({ min: 1, max: 9_999 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxMoney }), quantity, (total, units) => {
        const prices = unitPricesOf(total, units);
        expect(prices.reduce((sum, it) => sum + it.value * it.quantity, 0)).toBe(total);
        expect(prices.reduce((sum, it) => sum + it.quantity, 0)).toBe(units);
        expect(prices.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('10,000 random carts', () => {
  const line = fc.record({
    price: fc.integer({ min: 0, max: 200_000 }),
    manual: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
    agreedTotal: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 999 }),
  });

  it.each(['JPY', 'USD', 'KWD'])('sum to the whole in %s, as people read and write them too', (currency) => {
    const delivery = { price: 1_200, freeFrom: 25_000 };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.integer({ min: 0, max: 5_000 }), (lines, tax) => {
        const priced = lines.map(({ price, manual, agreedTotal, quantity }) => {
          const given = agreedTotal ? { total: manual ?? 0 } : { price: manual ?? 0 };
          const [agreed] = manual === undefined ? [] : agreedLines(given, [{ quantity }]);
          return { price, quantity, ...linePrice(price, quantity, agreed) };
        });
        const totals = totalsOf(priced, delivery, tax);
        expect(totals.items + totals.discounts + totals.shipping + totals.tax).toBe(totals.total);
        expect(priced.reduce((sum, it) => sum + it.total, 0)).toBe(totals.items + totals.discounts);
        for (const { total, quantity } of priced)
          expect(unitPricesOf(total, quantity).reduce((sum, it) => sum + it.value * it.quantity, 0)).toBe(total);
        expect(readMoney(plainMoney(totals.total, currency), currency)).toEqual({ ok: true, value: totals.total });
      }),
      { numRuns: 10_000 },
    );
  });

  it('share an agreed total among the lines of one sku without losing a cent', () => {
    const quantities = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 999 }) }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxMoney }), quantities, (total, lines) => {
        const agreed = agreedLines({ total }, lines);
        const costs = agreed.map((it) => linePrice(0, it.quantity, it).total);
        expect(costs.reduce((sum, it) => sum + it, 0)).toBe(total);
      }),
    );
  });
});
