/** A calendar day of the store's time zone, as `<input type="date">` has it: "2026-03-12". */
export type Day = string;

const dayMs = 24 * 60 * 60_000;

/** True for a day that the calendar has: "2026-02-30" is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day that a moment (ms) falls on in the time zone (IANA name). */
export const dayOf = (at: number, timeZone: string): Day => wallClock(at, timeZone).slice(0, 10);

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The first moment (ms) of a day in the time zone, also where clocks change at midnight. */
export function startOfDay(day: Day, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // The offset can differ on both sides of midnight; the earliest moment that is on the day is its start.
  const starts = [asUtc - dayMs, asUtc + dayMs].map((near) => asUtc - offsetAt(near, timeZone));
  const onTheDay = starts.filter((at) => dayOf(at, timeZone) === day);
  return Math.min(...(onTheDay.length > 0 ? onTheDay : starts));
}

/**
 * The moment (ms) at which clocks in the time zone show the time ("06:00") on a day; where they leave it out, as much later as they
 * are put forward, and where they show it twice, the first.
 */
export function momentOf(day: Day, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const moments = [asUtc - dayMs, asUtc + dayMs].map((near) => asUtc - offsetAt(near, timeZone));
  const shown = moments.filter((at) => wallClock(at, timeZone).startsWith(`${day}T${time}`));
  return shown.length > 0 ? Math.min(...shown) : Math.max(...moments);
}

/** How far the time zone's clock is ahead of UTC at a moment, ms. */
const offsetAt = (at: number, timeZone: string): number =>
  Date.parse(`${wallClock(at, timeZone)}Z`) - Math.floor(at / 1000) * 1000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "2026-03-12T10:56:07" as clocks in the time zone show it. */
function wallClock(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone);
  if (!clock) {
    // Swedish writes dates the ISO way.
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(timeZone, clock);
  }
  return clock.format(at).replace(' ', 'T');
}
