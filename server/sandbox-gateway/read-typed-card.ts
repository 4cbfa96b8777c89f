import { type TestCard, testCards } from './test-cards.ts';

/** Fields of the page, and what is wrong with each; the number and the code are never sent back. */
export type TypedProblem = 'badNumber' | 'badName' | 'badExpiry' | 'badCode';

export interface ReadCard {
  readonly card: TestCard;
  readonly expiryMonth: number;
  readonly expiryYear: number;
}

/** A test card as it was typed, or everything that is wrong with it. `now` in ms. */
export function readTypedCard(fields: URLSearchParams, now: number): ReadCard | readonly TypedProblem[] {
  const digits = (fields.get('number') ?? '').replace(/[ -]/g, '');
  const card = testCards.find(({ number }) => number === digits);
  const expiry = readExpiry(fields.get('expiry') ?? '', now);
  const isCode = new RegExp(card?.brand === 'amex' ? '^\\d{4}$' : '^\\d{3}$').test(fields.get('code') ?? '');
  const problems: readonly TypedProblem[] = [
    ...(card ? [] : (['badNumber'] as const)),
    ...((fields.get('name') ?? '').trim() === '' ? (['badName'] as const) : []),
    ...(expiry ? [] : (['badExpiry'] as const)),
    ...(isCode ? [] : (['badCode'] as const)),
  ];
  return card && expiry && problems.length === 0 ? { card, ...expiry } : problems;
}

/** "08/27": good to the end of its month. */
function readExpiry(text: string, now: number) {
  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/.-]?\s*(?:20)?(\d{2})\s*$/.exec(text) ?? [];
  const [expiryMonth, expiryYear] = [Number(month), 2000 + Number(year)];
  const isMonth = expiryMonth >= 1 && expiryMonth <= 12;
  return isMonth && Date.UTC(expiryYear, expiryMonth, 1) > now ? { expiryMonth, expiryYear } : undefined;
}
