interface TimeProps {
  /** ms since 1970 */
  readonly at: number;
  /** As the reader writes it, in the store's time zone. */
  readonly text: string;
}

export const Time = ({ at, text }: TimeProps) => <time datetime={new Date(at).toISOString()}>{text}</time>;
