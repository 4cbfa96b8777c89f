import type { Money } from './money.ts';
import { type BasisPoints, isMoreThan, partOf, shownPercent, wholeInBasisPoints } from './percent.ts';
import { allows, type StaffRole } from './permissions.ts';

/** Limits that no manual price may pass, whoever would approve it. All are off until an administrator sets one. */
export interface PriceGuards {
  /** Of the new price, over the sku's cost. */
  readonly minimumMargin?: BasisPoints | undefined;
  /** How far each role may go from what the customer pays without the manual price; none for a direction = no limit. */
  readonly roleLimits: Readonly<Partial<Record<StaffRole, RoleLimit>>>;
  readonly orderLimit?: OrderLimit | undefined;
}
export interface RoleLimit {
  readonly below?: BasisPoints | undefined;
  readonly above?: BasisPoints | undefined;
}
/** For all discounts of one order together: an amount, a part of its items at the customer's own prices, or both. */
export interface OrderLimit {
  readonly amount?: Money | undefined;
  readonly basisPoints?: BasisPoints | undefined;
}

export const noGuards: PriceGuards = { roleLimits: {} };

interface Costs {
  readonly cost: Money | undefined;
  readonly floor: Money | undefined;
}

/** The least one unit may cost: the sku's own floor, or what leaves the margin, whichever is more; undefined = no limit. */
export function floorOf(costs: Costs | undefined, minimumMargin: BasisPoints | undefined): Money | undefined {
  const cost = costs?.cost;
  const byMargin = minimumMargin === undefined || cost === undefined ? undefined : leastPrice(cost, minimumMargin);
  if (costs?.floor === undefined) return byMargin;
  return Math.max(costs.floor, byMargin ?? 0);
}

/** The lowest price of which at least so much is margin: rounded up. */
function leastPrice(cost: Money, margin: BasisPoints): Money {
  const left = BigInt(wholeInBasisPoints - margin);
  return Number((BigInt(cost) * BigInt(wholeInBasisPoints) + left - 1n) / left);
}

/** What is left of a price over its cost, of the price; as it is shown. */
export const marginOf = (price: Money, cost: Money): BasisPoints => shownPercent(price - cost, price);

/** The widest limits that the roles give; a role that may change prices and has none takes the limit away. */
export function limitsOfRoles(roles: readonly StaffRole[], { roleLimits }: PriceGuards): RoleLimit {
  const limits = roles.filter((role) => allows([role], 'change-prices')).map((role) => roleLimits[role] ?? {});
  return { below: widest(limits.map((it) => it.below)), above: widest(limits.map((it) => it.above)) };
}

function widest(limits: readonly (BasisPoints | undefined)[]): BasisPoints | undefined {
  const given = limits.filter((it) => it !== undefined);
  return given.length < limits.length || given.length === 0 ? undefined : Math.max(...given);
}

/** The most that all discounts of an order may sum to; undefined = no limit. */
export function discountLimit(items: Money, limit: OrderLimit | undefined): Money | undefined {
  const byPart = limit?.basisPoints === undefined ? undefined : partOf(items, limit.basisPoints);
  if (limit?.amount === undefined) return byPart;
  return Math.min(limit.amount, byPart ?? limit.amount);
}

export type LineGuard =
  | { readonly why: 'floor'; readonly floor: Money }
  | { readonly why: 'role-limit'; readonly limit: BasisPoints };

interface GuardedLine {
  readonly quantity: number;
  /** What the line costs without and with its manual price. */
  readonly own: Money;
  readonly total: Money;
}

/**
 * The guard that the line's price passes; undefined = none. Going back towards the customer's own price never passes the floor, and a
 * free item is no price: it is always asked about instead.
 */
export function passedGuard(
  { quantity, own, total }: GuardedLine,
  floor: Money | undefined,
  limits: RoleLimit,
): LineGuard | undefined {
  if (total === own || total === 0) return undefined;
  if (total < own && floor !== undefined && total < floor * quantity) return { why: 'floor', floor };
  const limit = total < own ? limits.below : limits.above;
  return limit !== undefined && isMoreThan(Math.abs(total - own), own, limit)
    ? { why: 'role-limit', limit }
    : undefined;
}
