/** A moment (ms) as clocks in the time zone show it, with their offset: "2026-03-12T11:00:00.000-07:00". */
export function zonedTime(at: number, timeZone: string): string {
  const offsetName = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '00', minutes = '00'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(offsetName ?? '') ?? [];
  const offsetMs = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return `${new Date(at + offsetMs).toISOString().slice(0, -1)}${sign}${hours}:${minutes}`;
}
