import { fold } from '../../../shared/domain/fold.ts';
import type { Customer } from '../records.ts';
import { alphanumeric } from './customer-columns.ts';
import { phoneEndingsOf, type Question } from './customer-question.ts';
import { holdsWord } from './search-marks.ts';

export interface Candidate {
  readonly customer: Customer;
  readonly numberKey: string;
  readonly documentKey: string;
  readonly phoneReversed: string;
  readonly lastFirstKey: string;
  readonly firstLastKey: string;
  readonly companyKey: string;
  readonly emailKey: string;
  readonly words: string;
}

/** Where the candidate stands among the hits: lower rank first, then by key. Undefined: not all words belong to it. */
export function rankOf(
  candidate: Candidate,
  asked: Question,
  reasons: ReadonlySet<string>,
): { readonly rank: number; readonly key: string } | undefined {
  const { lastFirstKey, firstLastKey, companyKey, emailKey } = candidate;
  const { whole, words } = asked;
  if (reasons.has(whole))
    return asked.phoneEndings.some((ending) => candidate.phoneReversed.startsWith(ending)) &&
      !isNumber(candidate, whole)
      ? { rank: 1, key: lastFirstKey }
      : { rank: 0, key: lastFirstKey };
  if (!words.every((word) => belongs(candidate, word, reasons))) return undefined;
  if (isWholeField(candidate, whole)) return { rank: 2, key: lastFirstKey };
  const started = [lastFirstKey, firstLastKey, companyKey, emailKey].findIndex((field) => field.startsWith(whole));
  if (started >= 0) return { rank: 3 + started, key: started === 1 ? firstLastKey : lastFirstKey };
  return { rank: words.every((word) => candidate.words.includes(` ${word}`)) ? 7 : 8, key: lastFirstKey };
}

function isWholeField({ customer, companyKey, lastFirstKey, firstLastKey }: Candidate, whole: string): boolean {
  const fields = [fold(customer.lastName), fold(customer.firstName), companyKey, lastFirstKey, firstLastKey];
  return fields.includes(whole);
}

const isNumber = ({ numberKey, documentKey }: Candidate, word: string): boolean => {
  const key = alphanumeric(word);
  return key !== '' && (numberKey === key || numberKey === `c${key}` || documentKey === key);
};

const belongs = (candidate: Candidate, word: string, reasons: ReadonlySet<string>): boolean =>
  reasons.has(word) ||
  holdsWord(candidate.words, word) ||
  isNumber(candidate, word) ||
  phoneEndingsOf(word).some((ending) => candidate.phoneReversed.startsWith(ending));
