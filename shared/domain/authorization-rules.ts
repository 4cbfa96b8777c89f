import type { Approver, SecondApproval } from './approvers.ts';
import type { Money } from './money.ts';
import { type BasisPoints, isMoreThan, wholeInBasisPoints } from './percent.ts';

/** What happens to a manual price when the order is placed. */
export const ruleEffects = ['automatic', 'ask', 'deny'] as const;
export type RuleEffect = (typeof ruleEffects)[number];

/** Percentages from `from` to `to`, both included as they are shown; exactly: more than what stands just before `from`. */
export interface PriceRange {
  readonly from: BasisPoints;
  /** Left out: without end, as the last range of increases is. */
  readonly to?: BasisPoints | undefined;
  readonly effect: RuleEffect;
  /** Who is asked, in this order; nobody named = everybody who may decide. Of ranges that ask. */
  readonly approvers: readonly Approver[];
}

/** The store's rules for manual prices, each kind from 0 on without gap or overlap. */
export interface PriceRules {
  /** How far below what the customer pays without it, 0 to 100 %. */
  readonly discounts: readonly PriceRange[];
  /** How far above it; the last one is without end. */
  readonly increases: readonly PriceRange[];
  readonly second?: SecondApproval | undefined;
}
export const ruleKinds = ['discounts', 'increases'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export type RuleProblem =
  /** No rule covers these percentages. `to` left out: all that are greater. */
  | { readonly code: 'gap'; readonly kind: RuleKind; readonly from: BasisPoints; readonly to?: BasisPoints }
  /** Two ranges cover these. */
  | { readonly code: 'overlap'; readonly kind: RuleKind; readonly from: BasisPoints; readonly to?: BasisPoints }
  /** The range ends before it begins. */
  | { readonly code: 'backwards'; readonly kind: RuleKind; readonly from: BasisPoints; readonly to: BasisPoints }
  /** Nothing costs less than nothing. */
  | { readonly code: 'over-100'; readonly kind: 'discounts'; readonly from: BasisPoints };

/** What keeps rules from being published; empty = every percentage is in exactly one range. */
export const checkRules = (rules: PriceRules): readonly RuleProblem[] =>
  ruleKinds.flatMap((kind) => checkRanges(kind, rules[kind]));

function checkRanges(kind: RuleKind, given: readonly PriceRange[]): readonly RuleProblem[] {
  const ranges = [...given].sort((a, b) => a.from - b.from);
  const problems: RuleProblem[] = [];
  let next: BasisPoints | undefined = 0; // the first percentage that nothing covers yet; undefined = none is left
  for (const { from, to } of ranges) {
    if (to !== undefined && to < from) problems.push({ code: 'backwards', kind, from, to });
    else if (next === undefined) problems.push({ code: 'overlap', kind, from, ...upTo(to) });
    else {
      if (from > next) problems.push({ code: 'gap', kind, from: next, to: from - 1 });
      if (from < next) problems.push({ code: 'overlap', kind, from, to: Math.min(next - 1, to ?? next) });
      next = to === undefined ? undefined : Math.max(next, to + 1);
    }
  }
  const end = kind === 'discounts' ? wholeInBasisPoints : undefined;
  return [...problems, ...checkEnd(kind, next, end)];
}

const upTo = (to: BasisPoints | undefined) => (to === undefined ? {} : { to });

function checkEnd(kind: RuleKind, next: BasisPoints | undefined, end: BasisPoints | undefined): readonly RuleProblem[] {
  if (kind === 'discounts' && end !== undefined)
    return next === undefined || next > end + 1
      ? [{ code: 'over-100', kind, from: end + 1 }]
      : next <= end
        ? [{ code: 'gap', kind, from: next, to: end }]
        : [];
  return next === undefined ? [] : [{ code: 'gap', kind, from: next }];
}

/** Whether the part of the whole lies in the range. */
export const isInRange = ({ from, to }: PriceRange, part: Money, whole: Money): boolean =>
  (from === 0 || isMoreThan(part, whole, from - 1)) && (to === undefined || !isMoreThan(part, whole, to));

export interface Ruling {
  readonly effect: RuleEffect;
  /** The rule that says so; undefined when there is none. */
  readonly range: PriceRange | undefined;
  /**
   * automatic: up to here nothing needs approval. ask: over here it does. deny: over here it is not allowed. undefined when no such
   * limit is passed on the way.
   */
  readonly limit: BasisPoints | undefined;
}

const askForEverything: Ruling = { effect: 'ask', range: undefined, limit: undefined };
const noChange: Ruling = { effect: 'automatic', range: undefined, limit: undefined };

/**
 * What the rules say about amounts before and after a manual price. No rules: everything is asked about. A price of nothing is always
 * asked about: it has a reason of its own.
 */
export function rule(rules: PriceRules | undefined, before: Money, after: Money): Ruling {
  if (after === before) return noChange;
  if (!rules) return askForEverything;
  const ranges = after < before ? rules.discounts : rules.increases;
  const part = Math.abs(after - before);
  const at = ranges.findIndex((range) => isInRange(range, part, before));
  const range = ranges[at];
  if (!range) return askForEverything; // published rules have no gap
  if (after === 0)
    return { effect: 'ask', range: range.effect === 'ask' ? range : lastAsking(ranges), limit: undefined };
  return { effect: range.effect, range, limit: limitAt(ranges, at, range) };
}

const lastAsking = (ranges: readonly PriceRange[]): PriceRange | undefined =>
  ranges.findLast(({ effect }) => effect === 'ask');

function limitAt(ranges: readonly PriceRange[], at: number, range: PriceRange): BasisPoints | undefined {
  if (range.effect === 'automatic') {
    const after = ranges.slice(at).findIndex(({ effect }) => effect !== 'automatic');
    return after < 0 ? ranges.at(-1)?.to : ranges[at + after - 1]?.to;
  }
  const before = ranges.slice(0, at).findLast(({ effect }) => isMilder(effect, range.effect));
  return before?.to ?? 0;
}

const isMilder = (one: RuleEffect, other: RuleEffect): boolean => ruleEffects.indexOf(one) < ruleEffects.indexOf(other);

/** Each item is judged on its own; the worst decides about the order. */
export const worstEffect = (effects: readonly RuleEffect[]): RuleEffect =>
  effects.reduce((worst, effect) => (isMilder(worst, effect) ? effect : worst), 'automatic');
