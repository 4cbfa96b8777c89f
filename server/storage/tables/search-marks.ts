/**
 * Marks make any part of a word findable through an inverted index: every three characters in a row, and the word's
 * first one and two after a caret. A question of three characters or more is found anywhere in a word, a shorter one at
 * its beginning. Different words may share all marks, so a match is checked against the words themselves.
 */
export function marksOfWords(words: string): readonly string[] {
  const marks = new Set<string>();
  for (const word of words.split(' ')) {
    const characters = [...word];
    if (characters.length === 0) continue;
    marks.add(`^${characters[0]}`);
    if (characters.length > 1) marks.add(`^${characters.slice(0, 2).join('')}`);
    for (const part of threes(characters)) marks.add(part);
  }
  return [...marks];
}

/** The marks that every customer with these (folded, blank-separated) beginnings or parts of words has. */
export function marksOfQuestion(words: readonly string[]): readonly string[] {
  const marks = words.flatMap((word) => {
    const characters = [...word];
    return characters.length < 3 ? [`^${word}`] : threes(characters);
  });
  return [...new Set(marks)];
}

/** Whether the words (with a blank before each) hold the asked one, by the rule of the marks. */
export const holdsWord = (words: string, asked: string): boolean => words.includes(asPart(asked));

/** How a part is looked for in words that have a blank before each. */
export const asPart = (asked: string): string => ([...asked].length < 3 ? ` ${asked}` : asked);

const threes = (characters: readonly string[]): string[] =>
  characters.slice(2).map((third, index) => `${characters[index]}${characters[index + 1]}${third}`);
