import { type Level, visitorLevel } from './level.ts';
import { isMoney, type Money } from './money.ts';

/** One sku's price in one level: what is paid, and what is struck (the same when nothing is). */
export interface LevelPrice {
  readonly price: Money;
  readonly listPrice: Money;
}

/** The level's own price, else the one everybody gets; undefined = not for sale. */
export const priceForLevel = (
  prices: Readonly<Partial<Record<Level, LevelPrice>>>,
  level: Level,
): LevelPrice | undefined => prices[level] ?? prices[visitorLevel];

/** Nearest whole number, halves away from zero: 2.5 → 3, −2.5 → −3. Exact for safe integers; throws for a divisor of 0. */
export function divideHalfUp(dividend: number, divisor: number): number {
  const [a, b] = [BigInt(dividend), BigInt(divisor)];
  const sign = a < 0n === b < 0n ? 1n : -1n;
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return Number(sign * ((2n * x + y) / (2n * y)));
}

/** A line's total; whole units at a whole price need no rounding. */
export const lineTotal = (unitPrice: Money, quantity: number): Money => unitPrice * quantity;

/**
 * Divides an amount by weights so that the parts sum to it exactly and none is off by a whole unit (largest remainder, the
 * earlier part first). All weights 0: equal parts. No weights: no parts.
 */
export function splitByWeight(amount: Money, weights: readonly number[]): readonly Money[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0)
    return weights.length === 0
      ? []
      : splitByWeight(
          amount,
          weights.map(() => 1),
        );
  const shares = weights.map((weight, index) => {
    const exact = BigInt(amount) * BigInt(weight);
    const floor = exact / BigInt(all);
    return { index, part: Number(floor), rest: Math.abs(Number(exact - floor * BigInt(all))) };
  });
  const missing = amount - shares.reduce((sum, share) => sum + share.part, 0);
  const raised = new Set(
    [...shares]
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, Math.abs(missing))
      .map((share) => share.index),
  );
  return shares.map((share) => share.part + (raised.has(share.index) ? Math.sign(missing) : 0));
}

export interface DeliveryRule {
  readonly price: Money;
  /** Goods worth this much or more are delivered free; null = none are. */
  readonly freeFrom: Money | null;
}

/** Whether delivery is always free, free for larger orders, or paid for by every order. */
export function deliveryTerms({ price, freeFrom }: DeliveryRule): 'free' | 'free-from' | 'paid' {
  if (price === 0 || freeFrom === 0) return 'free';
  return freeFrom === null ? 'paid' : 'free-from';
}

export const deliveryPrice = (goods: Money, rule: DeliveryRule): Money =>
  goods === 0 || (rule.freeFrom !== null && goods >= rule.freeFrom) ? 0 : rule.price;

/** `total` is the sum of the other four; `discounts` is above zero where prices were raised. */
export interface Totals {
  readonly items: Money;
  readonly discounts: Money;
  readonly shipping: Money;
  readonly tax: Money;
  readonly total: Money;
}

interface PricedUnits {
  readonly price: Money;
  readonly quantity: number;
  /** What the line costs, changes of its price included. */
  readonly total: Money;
}

/** What a cart costs. Price changes count as discounts, so that `items` stays at the level's price. */
export function totalsOf(lines: readonly PricedUnits[], delivery: DeliveryRule, tax: Money): Totals {
  const items = sum(lines.map((line) => lineTotal(line.price, line.quantity)));
  const goods = sum(lines.map((line) => line.total));
  const shipping = deliveryPrice(goods, delivery);
  return { items, discounts: goods - items, shipping, tax, total: goods + shipping + tax };
}

/** True when every part can be stored, shown and sent. */
export const canBeBilled = (totals: Totals): boolean => Object.values(totals).every(isMoney);

const sum = (amounts: readonly Money[]): Money => amounts.reduce((all, amount) => all + amount, 0);
