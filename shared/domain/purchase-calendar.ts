import { addDays, type Day } from './zoned-day.ts';

export const periodicities = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Periodicity = (typeof periodicities)[number];

/** Every `interval` days, weeks, months or years, from 1. */
export interface Frequency {
  readonly periodicity: Periodicity;
  readonly interval: number;
}

/** When a subscription buys (wire.md section 1.5). All days are the store's. */
export interface PurchasePlan {
  readonly frequency: Frequency;
  /**
   * WEEKLY: the weekday, 1 = Monday to 7 = Sunday. MONTHLY and YEARLY: the day of the month, 1 to 31; shorter months buy on
   * their last day. Undefined: as `begin` has it, and always with DAILY.
   */
  readonly purchaseDay: number | undefined;
  /** The plan counts from this day: the first purchase is on it, or on the first purchase day after it. */
  readonly begin: Day;
  /** No purchase after this day. */
  readonly end: Day | undefined;
}

/**
 * The purchase day of a number, from 0; undefined past the plan's end. Each is counted from the plan's begin and not from the one
 * before, so that the 31st comes back after a February. Days rise strictly with the number, and no period is left out.
 */
export function purchaseDayOf(plan: PurchasePlan, number: number): Day | undefined {
  const day = countDay(plan, number);
  return plan.end !== undefined && day > plan.end ? undefined : day;
}

/**
 * The number of the next purchase day after number `done`, whose purchase was made on the day `made`: moved to an earlier or later
 * day, it takes no other purchase's place. Undefined past the plan's end.
 */
export function nextNumber(plan: PurchasePlan, done: number, made: Day): number | undefined {
  let next = done + 1;
  while (countDay(plan, next) <= made) next += 1;
  return purchaseDayOf(plan, next) === undefined ? undefined : next;
}

function countDay({ frequency: { periodicity, interval }, purchaseDay, begin }: PurchasePlan, number: number): Day {
  const steps = number * interval;
  switch (periodicity) {
    case 'DAILY':
      return addDays(begin, steps);
    case 'WEEKLY':
      return addDays(begin, daysUntil(begin, purchaseDay ?? weekdayOf(begin)) + steps * 7);
    case 'MONTHLY':
      return dayInMonth(begin, purchaseDay, steps, 1);
    case 'YEARLY':
      return dayInMonth(begin, purchaseDay, steps * 12, 12);
  }
}

/** Monday = 1 to Sunday = 7. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const daysUntil = (day: Day, weekday: number): number => (weekday - weekdayOf(day) + 7) % 7;

/** Where the begin's own month, or year, is past that day already, counting starts with the next one. */
function dayInMonth(begin: Day, purchaseDay: number | undefined, months: number, period: number): Day {
  const wanted = purchaseDay ?? Number(begin.slice(8));
  const late = dayAfterMonths(begin, wanted, 0) < begin ? period : 0;
  return dayAfterMonths(begin, wanted, months + late);
}

/** The wanted day of the month that is so many months after that of `begin`, or that month's last. */
function dayAfterMonths(begin: Day, wanted: number, months: number): Day {
  const [year = 0, month = 0] = begin.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(wanted, last))).toISOString().slice(0, 10);
}
