/**
 * Marks make any part of a word findable through an inverted index: every three characters in a row, and the word's
 * first one and two. A question of three characters or more is found anywhere in a word, a shorter one at its beginning.
 * Words that differ may share all marks, so a match is checked against the words themselves.
 */
export function marksOfWords(words: string): readonly string[] {
  const marks = new Set<string>();
  for (const word of words.split(' ').filter(Boolean)) {
    const characters = [...word];
    for (const length of [1, 2]) marks.add(markOf(characters.slice(0, length)));
    for (const mark of threes(characters)) marks.add(mark);
  }
  return [...marks];
}

const mostOfWord = 4;

/**
 * Marks that every customer has in whose words the asked ones (folded) are found: a few from all over each word tell nearly as much as
 * all of them, and each costs a look into its list, which is long for what many words share ("@example.com").
 */
export function marksOfQuestion(asked: readonly string[]): readonly string[] {
  const marks = asked.flatMap((word) => {
    const characters = [...word];
    return characters.length < 3 ? [markOf(characters)] : fewOf(threes(characters));
  });
  return [...new Set(marks)];
}

/** The first, the last and some between. */
function fewOf(marks: readonly string[]): readonly string[] {
  if (marks.length <= mostOfWord) return marks;
  const step = (marks.length - 1) / (mostOfWord - 1);
  return Array.from({ length: mostOfWord }, (_, place) => marks[Math.round(place * step)] ?? '');
}

/** Whether the words (with a blank before each) hold the asked one, by the rule of the marks. */
export const holdsWord = (words: string, asked: string): boolean => words.includes(asPart(asked));

/** How an asked word is looked for in words that have a blank before each. */
export const asPart = (asked: string): string => ([...asked].length < 3 ? ` ${asked}` : asked);

const threes = (characters: readonly string[]): readonly string[] =>
  characters.slice(2).map((_, index) => markOf(characters.slice(index, index + 3)));

/** In a–z and 0–9 alone, which no index's idea of words or case touches. */
const markOf = (characters: readonly string[]): string =>
  characters.map((sign) => (/^[a-z0-9]$/.test(sign) ? sign : `u${sign.codePointAt(0)?.toString(16)}`)).join('');
