interface UnbrokenProps {
  readonly text: string;
  /** What stays on one line wherever it stands in the text; '' for nothing. */
  readonly part: string;
}

/** A sentence in which a phone number is never cut at a line's end. */
export const Unbroken = ({ text, part }: UnbrokenProps) => {
  if (part === '') return <>{text}</>;
  const [first = '', ...rest] = text.split(part);
  return (
    <>
      {first}
      {rest.map((after) => (
        <>
          <span class="nowrap">{part}</span>
          {after}
        </>
      ))}
    </>
  );
};
