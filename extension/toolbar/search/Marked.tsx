import { markMatches } from './mark-matches.ts';

interface Props {
  readonly text: string;
  readonly query: string;
  readonly class?: string;
}

/** Text in which every occurrence of what was searched for stands out. */
export const Marked = ({ text, query, class: kind }: Props) => (
  <bdi class={kind} title={text}>
    {markMatches(text, query).map((it) => (it.isMatch ? <mark>{it.text}</mark> : it.text))}
  </bdi>
);
