import { addDays, dayOf, startOfDay } from '../../../../shared/domain/zoned-day.ts';
import type { Random } from '../random.ts';

/** How many days before today the order of a sequence number was placed; the days between are filled evenly. */
const milestones = [
  [20_546, 60],
  [20_655, 43],
  [20_702, 34],
  [20_790, 20],
  [20_871, 9],
  [20_905, 1],
  [20_912, 1],
] as const;

export const firstSequence = milestones[0][0];
export const lastSequence = milestones[milestones.length - 1]?.[0] ?? firstSequence;

export function daysAgo(sequence: number): number {
  const next = milestones.findIndex(([until]) => until >= sequence);
  const [toSequence, toDays] = milestones[Math.max(next, 0)] ?? milestones[0];
  const [fromSequence, fromDays] = milestones[Math.max(next - 1, 0)] ?? milestones[0];
  const share = toSequence === fromSequence ? 1 : (sequence - fromSequence) / (toSequence - fromSequence);
  return Math.round(fromDays + share * (toDays - fromDays));
}

const minuteMs = 60_000;
const opensAt = 7 * 60;
const closesAt = 18 * 60 + 30;

/**
 * When each order was placed (ms), by sequence number: rising, between 7 AM and 6:30 PM of the store's clock, the last one
 * yesterday. `told` fixes the minute of the day of some.
 */
export function placedTimes(
  now: number,
  timeZone: string,
  told: ReadonlyMap<number, number>,
  random: Random,
): ReadonlyMap<number, number> {
  const byDay = new Map<number, number[]>();
  for (let sequence = firstSequence; sequence <= lastSequence; sequence++) {
    const day = daysAgo(sequence);
    byDay.set(day, [...(byDay.get(day) ?? []), sequence]);
  }
  const today = dayOf(now, timeZone);
  return new Map(
    [...byDay].flatMap(([day, sequences]) => {
      const start = startOfDay(addDays(today, -day), timeZone);
      return minutesOf(sequences, told, random).map(([sequence, minute]) => {
        const second = told.has(sequence) ? 0 : random.between(0, 59);
        return [sequence, start + minute * minuteMs + second * 1_000] as const;
      });
    }),
  );
}

/** Rising minutes for the orders of one day, around those that are told. */
function minutesOf(
  sequences: readonly number[],
  told: ReadonlyMap<number, number>,
  random: Random,
): readonly (readonly [sequence: number, minute: number])[] {
  const fixed = sequences.findIndex((sequence) => told.has(sequence));
  const minute = told.get(sequences[fixed] ?? 0);
  if (minute === undefined) return risingMinutes(sequences, opensAt, closesAt, random);
  return [
    ...risingMinutes(sequences.slice(0, fixed), opensAt, minute - 1, random),
    ...sequences.slice(fixed, fixed + 1).map((sequence) => [sequence, minute] as const),
    ...risingMinutes(sequences.slice(fixed + 1), minute + 1, closesAt, random),
  ];
}

function risingMinutes(
  sequences: readonly number[],
  from: number,
  to: number,
  random: Random,
): readonly (readonly [sequence: number, minute: number])[] {
  const step = (to - from) / Math.max(sequences.length, 1);
  return sequences.map((sequence, index) => [sequence, Math.floor(from + step * (index + random.fraction()))]);
}
