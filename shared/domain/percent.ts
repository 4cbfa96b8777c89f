import type { DecimalSign } from './read-money.ts';

/** Hundredths of a per cent, so that limits are whole numbers: 5.01 % is 501. */
export type BasisPoints = number;

export const wholeInBasisPoints = 10_000;
/** The most that a limit above the whole may be: a hundredfold. */
export const mostBasisPoints = 1_000_000;

/** Whether a part is more than so much of the whole, exactly. Anything is more than every part of nothing. */
export const isMoreThan = (part: number, whole: number, limit: BasisPoints): boolean =>
  BigInt(part) * BigInt(wholeInBasisPoints) > BigInt(limit) * BigInt(whole);

/** The percentage as it is shown, nearest and at most `mostBasisPoints`; what it shows never decides a limit. */
export function shownPercent(part: number, whole: number): BasisPoints {
  if (whole === 0) return part === 0 ? 0 : mostBasisPoints;
  const twice = (2n * BigInt(part) * BigInt(wholeInBasisPoints)) / BigInt(whole);
  const nearest = Number(twice >= 0n ? (twice + 1n) / 2n : -((-twice + 1n) / 2n));
  return Math.max(-mostBasisPoints, Math.min(mostBasisPoints, nearest));
}

/** So much of an amount as a limit allows: rounded down, so that one unit more is over it. */
export const partOf = (whole: number, limit: BasisPoints): number =>
  Number((BigInt(whole) * BigInt(limit)) / BigInt(wholeInBasisPoints));

/** A percentage as people type it ("5", "5.01", "5,01 %"), exactly; undefined for anything else. */
export function readPercent(text: string, signs: readonly DecimalSign[] = ['.']): BasisPoints | undefined {
  const [, whole = '', sign, decimals = ''] = /^(\d{1,5})(?:([.,])(\d{1,2}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === '' || (sign !== undefined && !signs.some((taken) => taken === sign))) return undefined;
  const value = Number(`${whole}${decimals.padEnd(2, '0')}`);
  return value <= mostBasisPoints ? value : undefined;
}

/** As a field holds it: 501 is "5.01". */
export const plainPercent = (value: BasisPoints, sign: DecimalSign = '.'): string =>
  `${Math.trunc(value / 100)}${sign}${String(value % 100).padStart(2, '0')}`;
