import { addDays, dayOf, startOfDay } from '../../../shared/domain/zoned-day.ts';
import type { StoreSettings } from '../../storage/records.ts';

interface Sending {
  /** ms since 1970 */
  readonly now: number;
  readonly settings: Pick<StoreSettings, 'timeZone'>;
}

interface Told {
  /** Since 1970. Days begin and end at whole ones, in all time zones. */
  readonly minute: number;
  readonly arrival: number;
}

const told = new Map<string, Told>();
const mostTold = 100;

/**
 * The start (ms) of the day on which an order placed now arrives or is ready: so many working days on, weekends left out. Reckoned
 * once a minute: every product page says it, and the clocks of time zones are slow.
 */
export function arrivalOf({ now, settings: { timeZone } }: Sending, days: number): number {
  const minute = Math.floor(now / 60_000);
  const asked = `${timeZone} ${days}`;
  const known = told.get(asked);
  if (known?.minute === minute) return known.arrival;
  const arrival = reckon(now, timeZone, days);
  if (told.size >= mostTold) told.clear();
  told.set(asked, { minute, arrival });
  return arrival;
}

function reckon(now: number, timeZone: string, days: number): number {
  let day = dayOf(now, timeZone);
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return startOfDay(day, timeZone);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
