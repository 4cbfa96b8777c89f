import { fold } from '../../../shared/domain/fold.ts';

/** A stretch of text, marked when it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Splits a text so that every occurrence of a searched word is marked, whatever its case and accents. A search made of
 * digits also finds them across blanks and punctuation: "5550142" in "(503) 555-0142".
 */
export function markMatches(text: string, query: string): readonly Stretch[] {
  const words = fold(query).split(' ').filter(Boolean);
  const digits = query.replace(/[\s().+-]/g, '');
  const marks = new Array<boolean>(text.length).fill(false);
  for (const word of words) markWord(text, marks, word, fold);
  if (/^\d{3,}$/.test(digits)) markWord(text, marks, digits, (it) => it.replace(/\D/g, ''));
  return stretchesOf(text, marks);
}

/** Marks where the word stands in the text as `reduce` sees it, character by character. */
function markWord(text: string, marks: boolean[], word: string, reduce: (text: string) => string): void {
  const origins: number[] = [];
  let reduced = '';
  for (let at = 0; at < text.length; at++) {
    const part = text[at] === ' ' && reduce === fold ? ' ' : reduce(text[at] ?? '');
    reduced += part;
    for (let n = 0; n < part.length; n++) origins.push(at);
  }
  for (let found = reduced.indexOf(word); found >= 0; found = reduced.indexOf(word, found + 1)) {
    const from = origins[found] ?? 0;
    const to = origins[found + word.length - 1] ?? from;
    marks.fill(true, from, to + 1);
  }
}

function stretchesOf(text: string, marks: readonly boolean[]): readonly Stretch[] {
  const stretches: { text: string; isMatch: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = stretches.at(-1);
    const isMatch = marks[at] ?? false;
    if (last && last.isMatch === isMatch) last.text += text[at];
    else stretches.push({ text: text[at] ?? '', isMatch });
  }
  return stretches;
}
