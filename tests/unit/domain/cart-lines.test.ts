import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addLine,
  countUnits,
  isQuantity,
  type Line,
  maxLines,
  maxQuantity,
  setQuantity,
} from '../../../shared/domain/cart-lines.ts';

const aLine = (skuId: string, quantity: number): Line => ({ uniqueId: `line-${skuId}`, skuId, quantity });

describe('cart lines', () => {
  it('adds the same sku to the line there is, which keeps its place and id', () => {
    const lines = [aLine('tea', 1), aLine('cups', 2)];
    expect(addLine(lines, { uniqueId: 'another', skuId: 'tea', quantity: 4 })).toEqual({
      ok: true,
      value: [{ uniqueId: 'line-tea', skuId: 'tea', quantity: 5 }, aLine('cups', 2)],
    });
  });

  it('refuses what would make a line larger than a line may be, and leaves the lines alone', () => {
    const lines = [aLine('tea', maxQuantity)];
    expect(addLine(lines, aLine('tea', 1))).toEqual({ ok: false, problem: 'quantity-invalid' });
    expect(lines).toEqual([aLine('tea', maxQuantity)]);
  });

  it.each([-1, 0, 0.5, 1e9, maxQuantity + 1, Number.NaN, Number.POSITIVE_INFINITY, '2', null, undefined])(
    'does not take %s for a quantity',
    (value) => expect(isQuantity(value)).toBe(false),
  );

  it('removes a line by quantity 0 and refuses one it does not have', () => {
    expect(setQuantity([aLine('tea', 2), aLine('cups', 1)], 'line-tea', 0)).toEqual({
      ok: true,
      value: [aLine('cups', 1)],
    });
    expect(setQuantity([aLine('tea', 2)], 'line-cups', 1)).toEqual({ ok: false, problem: 'line-unknown' });
    expect(setQuantity([aLine('tea', 2)], 'line-tea', -1)).toEqual({ ok: false, problem: 'quantity-invalid' });
  });

  it('holds as many lines as a cart may have and no more', () => {
    const full = Array.from({ length: maxLines }, (_, n) => aLine(`sku-${n}`, 1));
    expect(addLine(full, aLine('one-more', 1))).toEqual({ ok: false, problem: 'too-many-lines' });
    expect(addLine(full, aLine('sku-3', 1)).ok).toBe(true);
  });

  it('never loses or invents a unit, and never holds a sku twice', () => {
    const additions = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 50 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(additions, (all) => {
        let lines: readonly Line[] = [];
        for (const [skuId, quantity] of all) {
          const next = addLine(lines, aLine(skuId, quantity));
          if (next.ok) lines = next.value;
        }
        expect(countUnits(lines)).toBe(all.reduce((sum, [, quantity]) => sum + quantity, 0));
        expect(new Set(lines.map((line) => line.skuId)).size).toBe(lines.length);
      }),
    );
  });
});
