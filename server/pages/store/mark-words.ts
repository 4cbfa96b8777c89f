export interface Piece {
  readonly piece: string;
  readonly marked: boolean;
}

/** The text cut where searched words begin and end. */
export function markWords(text: string, searched: string): readonly Piece[] {
  const words = searched
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
  const letters = [...text];
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < letters.length; ) {
    const length = Math.max(0, ...words.map((word) => lettersOf(word, letters, at)));
    if (length === 0) {
      plain += letters[at];
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push({ piece: plain, marked: false });
    plain = '';
    pieces.push({ piece: letters.slice(at, at + length).join(''), marked: true });
    at += length;
  }
  return plain === '' ? pieces : [...pieces, { piece: plain, marked: false }];
}

/** How many letters from this place on say the word; 0 when they do not. */
function lettersOf(word: string, letters: readonly string[], at: number): number {
  let said = '';
  for (let length = 1; at + length <= letters.length; length += 1) {
    said += folded(letters[at + length - 1] ?? '');
    if (said === word) return length;
    if (!word.startsWith(said)) return 0;
  }
  return 0;
}

/** Without accents and case. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
