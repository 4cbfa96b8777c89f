interface MarkedProps {
  readonly text: string;
  /** What was searched for; each of its words is marked where it occurs. */
  readonly words: string;
}

/** Text with the searched words marked, whatever their case and accents. */
export const Marked = ({ text, words }: MarkedProps) => {
  const wanted = words
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '');
  const spans = wanted.length === 0 ? [] : spansOf(text, wanted);
  let end = 0;
  const pieces = spans.map(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return (
      <>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
};

type Span = readonly [from: number, to: number];

/** Where the words stand in the text, in order and without overlap. */
function spansOf(text: string, words: readonly string[]): readonly Span[] {
  const letters = [...text].map(folded);
  const plain = letters.join('');
  // A folded letter may be longer or shorter than the letter: places are counted in the text itself.
  const places = letters.reduce<number[]>(
    (ends, letter, at) => [...ends, ...Array<number>(letter.length).fill(at)],
    [],
  );
  const starts = [...text].reduce<number[]>((known, letter) => [...known, (known.at(-1) ?? 0) + letter.length], [0]);
  const found = words.flatMap((word) => {
    const at = plain.indexOf(word);
    const [first, last] = [places[at], places[at + word.length - 1]];
    return at < 0 || first === undefined || last === undefined
      ? []
      : [[starts[first] ?? 0, starts[last + 1] ?? 0] as const];
  });
  const ordered = found.toSorted(([one], [other]) => one - other);
  return ordered.filter(([from], place) => place === 0 || from >= (ordered[place - 1]?.[1] ?? 0));
}

/** Without accents and case, blanks kept. */
const folded = (letter: string): string =>
  letter
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
