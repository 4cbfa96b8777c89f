import { type PriceRules, rule } from './authorization-rules.ts';
import type { Money } from './money.ts';
import type { BasisPoints } from './percent.ts';
import { type LineGuard, passedGuard, type RoleLimit } from './price-guards.ts';

/** What becomes of a manual price. `limit`: see `Ruling`. */
export type Verdict =
  | { readonly kind: 'applies'; readonly limit: BasisPoints | undefined }
  | {
      readonly kind: 'waits';
      readonly why: 'over-limit' | 'above-own-price' | 'free-item' | 'no-rule';
      readonly limit: BasisPoints | undefined;
    }
  | ({ readonly kind: 'refused' } & (LineGuard | RuleDenial | OrderGuard));

/** The rules deny it: an order with it is canceled. */
export interface RuleDenial {
  readonly why: 'rule';
  readonly limit: BasisPoints;
}
/** All discounts of the order together are too much. */
export interface OrderGuard {
  readonly why: 'order-limit';
  readonly total: Money;
  /** What the other lines leave of it; below zero when they are too much already. */
  readonly left: Money;
  /** What this line needs. */
  readonly need: Money;
}

export interface LineToJudge {
  readonly quantity: number;
  /** What the line costs at the customer's own price, and with its manual one. */
  readonly own: Money;
  readonly total: Money;
}

export interface LinePolicy {
  readonly rules: PriceRules | undefined;
  readonly floor: Money | undefined;
  /** Of whoever gave the price. */
  readonly limits: RoleLimit;
}

/** One line, whatever the others are. */
export function verdictOf(line: LineToJudge, { rules, floor, limits }: LinePolicy): Verdict {
  const passed = passedGuard(line, floor, limits);
  if (passed) return { kind: 'refused', ...passed };
  const { effect, limit } = rule(rules, line.own, line.total);
  if (effect === 'automatic') return { kind: 'applies', limit };
  if (effect === 'deny') return { kind: 'refused', why: 'rule', limit: limit ?? 0 };
  if (line.total === 0) return { kind: 'waits', why: 'free-item', limit };
  if (!rules) return { kind: 'waits', why: 'no-rule', limit };
  return { kind: 'waits', why: line.total > line.own ? 'above-own-price' : 'over-limit', limit };
}

/** Discounts alone: a raised price gives no room for another one. */
export const discountOf = ({ own, total }: Pick<LineToJudge, 'own' | 'total'>): Money => Math.max(0, own - total);

/** The verdicts of all lines once their discounts are taken together; `limit` undefined = none. */
export function withOrderLimit<L extends LineToJudge & { readonly verdict: Verdict }>(
  lines: readonly L[],
  limit: Money | undefined,
): readonly L[] {
  const used = lines.reduce((sum, line) => sum + discountOf(line), 0);
  if (limit === undefined || used <= limit) return lines;
  return lines.map((line) => {
    const need = discountOf(line);
    if (need === 0 || line.verdict.kind === 'refused') return line;
    return { ...line, verdict: { kind: 'refused', why: 'order-limit', total: limit, left: limit - used + need, need } };
  });
}
