import { addDays, dayOf, startOfDay } from '../../../shared/domain/zoned-day.ts';
import type { StoreSettings } from '../../storage/records.ts';

interface Sending {
  /** ms since 1970 */
  readonly now: number;
  readonly settings: Pick<StoreSettings, 'timeZone'>;
}

/** The start (ms) of the day on which an order placed now arrives or is ready: so many working days on, weekends left out. */
export function arrivalOf({ now, settings: { timeZone } }: Sending, days: number): number {
  let day = dayOf(now, timeZone);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return startOfDay(day, timeZone);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
