import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  discountLimit,
  floorOf,
  limitsOfRoles,
  marginOf,
  noGuards,
  passedGuard,
} from '../../../shared/domain/price-guards.ts';

const noLimit = { below: undefined, above: undefined };

describe('the floor', () => {
  it('is the sku’s own, or what leaves the margin, whichever is more', () => {
    expect(floorOf(undefined, 1_200)).toBeUndefined();
    expect(floorOf({ cost: undefined, floor: undefined }, 1_200)).toBeUndefined();
    expect(floorOf({ cost: 800, floor: undefined }, undefined)).toBeUndefined();
    expect(floorOf({ cost: undefined, floor: 1_120 }, 1_200)).toBe(1_120);
    expect(floorOf({ cost: 880, floor: 1_120 }, 1_200)).toBe(1_120);
    expect(floorOf({ cost: 880, floor: 900 }, 1_200)).toBe(1_000);
    expect(floorOf({ cost: 0, floor: undefined }, 1_200)).toBe(0);
  });

  it('by margin is the lowest price that leaves it, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 9_999 }), (cost, margin) => {
        const floor = floorOf({ cost, floor: undefined }, margin) ?? 0;
        const leaves = (price: number) => BigInt(price - cost) * 10_000n >= BigInt(margin) * BigInt(price);
        expect([leaves(floor), leaves(floor - 1)]).toEqual([true, false]);
      }),
    );
    expect(marginOf(2_160, 1_512)).toBe(3_000);
    expect(marginOf(900, 980)).toBe(-889);
  });

  it('is passed by one cent below it, for any quantity', () => {
    const at = (total: number, quantity = 3, own = 4_440) => passedGuard({ own, total, quantity }, 1_120, noLimit);
    expect(at(3_360)).toBeUndefined();
    expect(at(3_359)).toEqual({ why: 'floor', floor: 1_120 });
  });

  it('stops neither what is not below the customer’s own price nor a free item', () => {
    expect(passedGuard({ own: 1_000, total: 1_000, quantity: 1 }, 1_120, noLimit)).toBeUndefined();
    expect(passedGuard({ own: 1_000, total: 1_050, quantity: 1 }, 1_120, noLimit)).toBeUndefined();
    expect(passedGuard({ own: 1_000, total: 0, quantity: 1 }, 1_120, { below: 0, above: 0 })).toBeUndefined();
  });
});

describe('a role’s limit', () => {
  it.each([
    [9_000, undefined],
    [8_999, { why: 'role-limit', limit: 1_000 }],
    [10_500, undefined],
    [10_501, { why: 'role-limit', limit: 500 }],
  ])('allows %i of 10,000 or not', (total, guard) => {
    const limits = { below: 1_000, above: 500 };
    expect(passedGuard({ own: 10_000, total, quantity: 1 }, undefined, limits)).toEqual(guard);
  });

  it('is the widest of the roles that may change prices', () => {
    const guards = {
      roleLimits: { operator: { below: 500 }, 'operator-restricted': { below: 200, above: 0 }, approver: {} },
    };
    expect(limitsOfRoles(['operator-restricted'], guards)).toEqual({ below: 200, above: 0 });
    expect(limitsOfRoles(['operator-restricted', 'operator'], guards)).toEqual({ below: 500, above: undefined });
    expect(limitsOfRoles(['operator', 'approver'], guards)).toEqual({ below: 500, above: undefined });
    expect(limitsOfRoles(['operator', 'admin'], guards)).toEqual(noLimit);
    expect(limitsOfRoles(['operator'], noGuards)).toEqual(noLimit);
  });
});

it('the limit of an order is an amount, a part of its items, or the smaller of both', () => {
  expect(discountLimit(52_600, undefined)).toBeUndefined();
  expect(discountLimit(52_600, { basisPoints: 1_500 })).toBe(7_890);
  expect(discountLimit(52_600, { amount: 5_000 })).toBe(5_000);
  expect(discountLimit(52_600, { amount: 5_000, basisPoints: 100 })).toBe(526);
});
