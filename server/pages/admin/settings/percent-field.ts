import { type BasisPoints, plainPercent, readPercent } from '../../../../shared/domain/percent.ts';
import type { DecimalSign } from '../../../../shared/domain/read-money.ts';

/** A percentage that may be left out, as its field holds it. */
export const percentText = (value: BasisPoints | undefined, sign: DecimalSign): string =>
  value === undefined ? '' : plainPercent(value, sign);

/** What was typed; undefined for an empty field. `wrong` is called when it cannot be read. */
export function percentIn(text: string, signs: readonly DecimalSign[], wrong: () => void): BasisPoints | undefined {
  if (text.trim() === '') return undefined;
  const value = readPercent(text, signs);
  if (value === undefined) wrong();
  return value;
}
