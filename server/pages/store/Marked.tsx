import { markWords } from './mark-words.ts';

interface MarkedProps {
  readonly text: string;
  /** What was searched for; each of its words is marked where it occurs. */
  readonly words: string;
}

/** Text with the searched words marked, whatever their case and accents. */
export const Marked = ({ text, words }: MarkedProps) => (
  <>{markWords(text, words).map(({ piece, marked }) => (marked ? <mark>{piece}</mark> : piece))}</>
);
