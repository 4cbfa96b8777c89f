/** Chance that gives the same demo store every time. Not for secrets. */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  fraction(): number;
  /** A whole number from `from` to `to`, both inclusive. */
  between(from: number, to: number): number;
  /** Throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** As `pick`, where an item of weight 2 comes twice as often as one of weight 1. */
  pickByWeight<T>(items: readonly T[], weightOf: (item: T) => number): T;
  isTrue(probability: number): boolean;
}

/** Mulberry32: one 32-bit state, evenly spread. Neighbouring seeds start far apart. */
export function seededRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    between,
    pick: (items) => existing(items[between(0, items.length - 1)]),
    pickByWeight: (items, weightOf) => {
      const total = items.reduce((sum, item) => sum + weightOf(item), 0);
      let left = fraction() * total;
      const found = items.find((item) => {
        left -= weightOf(item);
        return left < 0;
      });
      return existing(found ?? items.at(-1));
    },
    isTrue: (probability) => fraction() < probability,
  };
}

function existing<T>(item: T | undefined): T {
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}
