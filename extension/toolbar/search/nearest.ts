import type { CustomerSummary } from '../../../shared/api/telesales.ts';
import { fold } from '../../../shared/domain/fold.ts';

/**
 * What to search for when a name matched nobody: the beginnings of its words, which a slip of the fingers seldom hits. Undefined
 * for what is no name.
 */
export function nearQuery(query: string): string | undefined {
  const name = fold(query);
  const starts = name.split(' ').map((word) => [...word].slice(0, 3).join(''));
  const near = starts.join(' ');
  return /[\d@]/.test(name) || near === name || near.length < 3 ? undefined : near;
}

/** The name or company that is almost what was searched for, or the word of one; undefined when none is near. */
export function nearestOf(query: string, customers: readonly CustomerSummary[]): string | undefined {
  const asked = fold(query);
  const texts = customers.flatMap(({ name, company }) => [name, company]);
  const candidates = asked.includes(' ') ? texts : [...texts, ...texts.flatMap((text) => text.split(' '))];
  const [nearest] = candidates
    .map((text) => ({ text, slips: slipsBetween(fold(text), asked) }))
    .filter(({ slips }) => slips <= (asked.length < 6 ? 1 : 2))
    .sort((one, other) => one.slips - other.slips);
  return nearest?.text;
}

/** Letters to add, drop or replace until one text is the other. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 0; row < one.length; row++) {
    const now = [row + 1];
    for (let at = 0; at < other.length; at++) {
      const [above = 0, corner = 0, left = 0] = [before[at + 1], before[at], now[at]];
      now.push(Math.min(above + 1, left + 1, corner + (one[row] === other[at] ? 0 : 1)));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
