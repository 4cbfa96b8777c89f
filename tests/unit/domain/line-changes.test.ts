import { describe, expect, it } from 'vitest';
import { compareLines } from '../../../shared/domain/line-changes.ts';

const line = (uniqueId: string, quantity = 1, manual?: { price: number }) => ({
  uniqueId,
  skuId: uniqueId,
  quantity,
  manual,
});

describe('what became of the lines of a cart', () => {
  it('names those that were added, changed in quantity or price, and removed, in the order of the cart', () => {
    const before = [line('a', 10), line('b'), line('c'), line('d')];
    const after = [line('a', 12), line('b', 1, { price: 5 }), line('d'), line('e')];
    expect(compareLines(before, after)).toEqual([
      { line: after[0], change: 'quantity', was: 10 },
      { line: after[1], change: 'price' },
      { line: after[2], change: 'none' },
      { line: after[3], change: 'added' },
      { line: before[2], change: 'removed' },
    ]);
  });

  it('takes a product that was removed and added again for the same line', () => {
    const again = { ...line('a', 3), uniqueId: 'new' };
    expect(compareLines([line('a', 2)], [again])).toEqual([{ line: again, change: 'quantity', was: 2 }]);
  });
});
