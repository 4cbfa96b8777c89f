import { nextNumber, type PurchasePlan, purchaseDayOf } from '../../../shared/domain/purchase-calendar.ts';
import { purchaseTime } from '../../../shared/domain/subscription.ts';
import { addDays, type Day, dayOf, momentOf } from '../../../shared/domain/zoned-day.ts';
import type { NextPurchase } from '../../storage/records.ts';

/** The plan's first purchase after this moment; undefined when it has none. */
export function firstPurchase(plan: PurchasePlan, now: number, timeZone: string): NextPurchase | undefined {
  return numbered(plan, nextNumber(plan, -1, lastPassed(now, timeZone)), timeZone);
}

/** What follows once `done` was bought, skipped or missed, moved or not. */
export const purchaseAfter = (plan: PurchasePlan, done: NextPurchase, timeZone: string): NextPurchase | undefined =>
  numbered(plan, nextNumber(plan, done.occurrence, done.day), timeZone);

/** The same one while it is still to come; else the first that is: what passed during a pause is not made up for. */
export const purchaseToCome = (
  plan: PurchasePlan,
  next: NextPurchase,
  now: number,
  timeZone: string,
): NextPurchase | undefined =>
  next.at > now ? next : numbered(plan, nextNumber(plan, next.occurrence - 1, lastPassed(now, timeZone)), timeZone);

/** Its place in the plan stays, so that the purchases after it keep their days. */
export const movedTo = (next: NextPurchase, day: Day, timeZone: string): NextPurchase => ({
  occurrence: next.occurrence,
  day,
  at: momentOf(day, purchaseTime, timeZone),
});

/** The last day whose hour of purchases has passed. */
function lastPassed(now: number, timeZone: string): Day {
  const today = dayOf(now, timeZone);
  return momentOf(today, purchaseTime, timeZone) <= now ? today : addDays(today, -1);
}

function numbered(plan: PurchasePlan, number: number | undefined, timeZone: string): NextPurchase | undefined {
  const day = number === undefined ? undefined : purchaseDayOf(plan, number);
  if (number === undefined || day === undefined) return undefined;
  return { occurrence: number, day, at: momentOf(day, purchaseTime, timeZone) };
}
