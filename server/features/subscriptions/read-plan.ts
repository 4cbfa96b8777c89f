import type { PlanBody } from '../../../shared/api/subscription-bodies.ts';
import type { PurchasePlan } from '../../../shared/domain/purchase-calendar.ts';
import { ok, type Result, refused } from '../../../shared/domain/result.ts';
import { lastPurchaseDay, mostDaysAway, mostInterval } from '../../../shared/domain/subscription.ts';
import { addDays, type Day, dayOf, isDay } from '../../../shared/domain/zoned-day.ts';
import { standardPlan } from './plans.ts';
import {
  intervalInvalid,
  nextDayInvalid,
  planUnknown,
  purchaseDayInvalid,
  validityInvalid,
} from './subscription-problems.ts';

export interface StoreDay {
  readonly today: Day;
  readonly timeZone: string;
}

/** The plan as asked for; what is left out stays as in `known`, or begins today and never ends. */
export function readPlan(body: PlanBody, known: PurchasePlan | undefined, on: StoreDay): Result<PurchasePlan> {
  if (body.id !== undefined && body.id !== standardPlan) return refused(planUnknown);
  const frequency = body.frequency ?? known?.frequency;
  if (!frequency) return refused(intervalInvalid);
  const { periodicity, interval } = frequency;
  if (interval > mostInterval[periodicity]) return refused(intervalInvalid);
  const isSamePeriod = periodicity === known?.frequency.periodicity;
  const purchaseDay =
    body.purchaseDay === undefined ? (isSamePeriod ? known?.purchaseDay : undefined) : numberIn(body.purchaseDay);
  if (purchaseDay === 'invalid' || (purchaseDay ?? 0) > lastPurchaseDay[periodicity])
    return refused(purchaseDayInvalid);
  const begin = dayIn(body.validity?.begin, on) ?? known?.begin ?? on.today;
  const end = body.validity?.end === null ? undefined : (dayIn(body.validity?.end, on) ?? known?.end);
  if (!isNear(begin, on.today) || (end !== undefined && (!isNear(end, on.today) || end < begin)))
    return refused(validityInvalid);
  return ok({ frequency: { periodicity, interval }, purchaseDay, begin, end });
}

/** A day to move the next purchase to. */
export function readNextDay(given: string, { end }: PurchasePlan, on: StoreDay): Result<Day> {
  const day = dayIn(given, on) ?? '';
  const isFit = isNear(day, on.today) && day >= on.today && (end === undefined || day <= end);
  return isFit ? ok(day) : refused(nextDayInvalid);
}

/** From "2026-03-12" or a moment such as "2026-03-12T14:00:00Z", whose day in the store counts; '' for neither. */
function dayIn(given: string | null | undefined, { timeZone }: StoreDay): Day | undefined {
  if (given === undefined || given === null) return undefined;
  if (isDay(given)) return given;
  const at = /^\d{4}-\d{2}-\d{2}T/.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(at) ? '' : dayOf(at, timeZone);
}

const isNear = (day: Day, today: Day): boolean =>
  day >= addDays(today, -mostDaysAway) && day <= addDays(today, mostDaysAway);

function numberIn(given: string | null): number | undefined | 'invalid' {
  if (given === null || given === '') return undefined;
  return /^[1-9]\d?$/.test(given) ? Number(given) : 'invalid';
}
