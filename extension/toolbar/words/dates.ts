import { count } from './format.ts';
import { locale, t } from './words.ts';

const minute = 60_000;

/** "10:42 AM" in the store's zone. */
export const time = (at: number, timeZone: string): string => dateText(at, { timeStyle: 'short', timeZone });

/** "Mar 3", of another year "Mar 3, 2025", in the store's zone. */
export function day(at: number, now: number, timeZone: string): string {
  const isThisYear = year(at, timeZone) === year(now, timeZone);
  return dateText(at, { month: 'short', day: 'numeric', timeZone, ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** "2019" */
export const year = (at: number, timeZone: string): string => dateText(at, { year: 'numeric', timeZone });

/** "just now", "22 min", today the time, else the day. */
export function age(at: number, now: number, timeZone: string): string {
  const past = now - at;
  if (past < minute) return t('justNow');
  if (past < 60 * minute) return t('minutesAgo', count(Math.floor(past / minute)));
  const isToday = dateText(at, { dateStyle: 'short', timeZone }) === dateText(now, { dateStyle: 'short', timeZone });
  return isToday ? time(at, timeZone) : day(at, now, timeZone);
}

/** Dates and times do not break across lines. */
const dateText = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), options).format(at).replaceAll(' ', '\u00a0');
