import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRules,
  isInRange,
  type PriceRange,
  type PriceRules,
  type RuleEffect,
  rule,
  ruleEffects,
  worstEffect,
} from '../../../shared/domain/authorization-rules.ts';

const range = (from: number, to: number | undefined, effect: RuleEffect): PriceRange => ({
  from,
  to,
  effect,
  approvers: [],
});
const mock: PriceRules = {
  discounts: [range(0, 500, 'automatic'), range(501, 1_500, 'ask'), range(1_501, 10_000, 'deny')],
  increases: [range(0, 1_000, 'automatic'), range(1_001, undefined, 'ask')],
};

/** Rules cut at random percentages. */
const cut = (end: number | undefined) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 9_999 }), { maxLength: 8 })
    .chain((cuts) =>
      fc.tuple(
        fc.constant([...cuts].sort((a, b) => a - b)),
        fc.array(fc.constantFrom(...ruleEffects), { minLength: 9, maxLength: 9 }),
      ),
    )
    .map(([cuts, effects]) => {
      const tops = [...cuts, end];
      return tops.map((to, at) => range(at === 0 ? 0 : (tops[at - 1] ?? 0) + 1, to, effects[at] ?? 'ask'));
    });
const anyRules: fc.Arbitrary<PriceRules> = fc.record({ discounts: cut(10_000), increases: cut(undefined) });
const amount = fc.integer({ min: 0, max: 2_147_483_647 });

describe('ranges', () => {
  it('that follow each other cover everything', () => {
    expect(checkRules(mock)).toEqual([]);
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(checkRules(rules)).toEqual([]);
      }),
    );
  });

  it('have every percentage in exactly one', () => {
    fc.assert(
      fc.property(anyRules, amount, amount, (rules, own, price) => {
        const ranges = price < own ? rules.discounts : rules.increases;
        expect(ranges.filter((it) => isInRange(it, Math.abs(price - own), own))).toHaveLength(1);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['begin above 0', [range(1, 10_000, 'ask')], { code: 'gap', from: 0, to: 0 }],
    ['leave 5.00 to 6.00 out', [range(0, 499, 'ask'), range(601, 10_000, 'ask')], { code: 'gap', from: 500, to: 600 }],
    ['end before 100', [range(0, 9_999, 'ask')], { code: 'gap', from: 10_000, to: 10_000 }],
    ['are none', [], { code: 'gap', from: 0, to: 10_000 }],
    ['meet in one', [range(0, 500, 'ask'), range(500, 10_000, 'ask')], { code: 'overlap', from: 500, to: 500 }],
    ['are inside each other', [range(0, 10_000, 'ask'), range(5, 7, 'deny')], { code: 'overlap', from: 5, to: 7 }],
    ['go backwards', [range(0, 500, 'ask'), range(600, 501, 'ask'), range(501, 10_000, 'ask')], { code: 'backwards' }],
    ['go beyond 100', [range(0, 10_001, 'ask')], { code: 'over-100', from: 10_001 }],
    ['have no end', [range(0, undefined, 'ask')], { code: 'over-100', from: 10_001 }],
  ] as const)('of discounts that %s are a problem', (_, discounts, problem) => {
    expect(checkRules({ ...mock, discounts: [...discounts] })).toMatchObject([{ kind: 'discounts', ...problem }]);
  });

  it('of increases must have no end', () => {
    const increases = [range(0, 1_000, 'ask'), range(1_001, 5_000, 'deny')];
    expect(checkRules({ ...mock, increases })).toEqual([{ code: 'gap', kind: 'increases', from: 5_001 }]);
    const two = [range(0, undefined, 'ask'), range(10, undefined, 'deny')];
    expect(checkRules({ ...mock, increases: two })).toEqual([{ code: 'overlap', kind: 'increases', from: 10 }]);
  });

  it('in another order are the same', () => {
    expect(checkRules({ ...mock, discounts: [...mock.discounts].reverse() })).toEqual([]);
  });
});

describe('a price', () => {
  it.each([
    [100_000, 95_000, 'automatic', 500], // 5.00
    [100_000, 94_999, 'ask', 500], // 5.001, which no limit shows
    [100_000, 94_990, 'ask', 500], // 5.01
    [100_000, 85_000, 'ask', 500], // 15.00
    [100_000, 84_999, 'deny', 1_500],
    [100_000, 1, 'deny', 1_500],
    [100_000, 110_000, 'automatic', 1_000],
    [100_000, 110_001, 'ask', 1_000],
    [3, 2, 'deny', 1_500],
    [0, 1, 'ask', 1_000],
  ] as const)('of %i instead of %i is judged to the cent', (own, price, effect, limit) => {
    expect(rule(mock, own, price)).toMatchObject({ effect, limit });
  });

  it('that is the customer’s own needs nobody', () => {
    expect(rule(undefined, 500, 500).effect).toBe('automatic');
    expect(rule({ ...mock, discounts: [range(0, 10_000, 'deny')] }, 500, 500).effect).toBe('automatic');
  });

  it('is asked about where there are no rules', () => {
    for (const price of [1, 499, 501])
      expect(rule(undefined, 500, price)).toMatchObject({ effect: 'ask', limit: undefined });
  });

  it('of nothing is always asked about', () => {
    for (const effect of ruleEffects)
      expect(rule({ ...mock, discounts: [range(0, 10_000, effect)] }, 500, 0).effect).toBe('ask');
  });
});

it('the worst of all items decides', () => {
  expect(worstEffect([])).toBe('automatic');
  expect(worstEffect(['automatic', 'ask', 'automatic'])).toBe('ask');
  expect(worstEffect(['ask', 'deny', 'automatic'])).toBe('deny');
});
