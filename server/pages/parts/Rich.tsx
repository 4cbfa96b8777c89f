import type { ComponentChildren } from 'preact';
import type { MessageKey, Translator, ValuesOf } from '../messages/translator.ts';

interface RichProps<Key extends MessageKey> {
  readonly t: Translator;
  readonly of: Key;
  readonly values: ValuesOf<Key, ComponentChildren>;
}

/** A message whose values are elements: `<Rich t={t} of="placed.text" values={{ number: <b>HS-20913</b> }} />`. */
export function Rich<Key extends MessageKey>({ t, of, values }: RichProps<Key>) {
  const given: Readonly<Record<string, ComponentChildren>> = values;
  const { count } = given;
  return (
    <>
      {t
        .pieces(of, typeof count === 'number' ? count : undefined)
        .map((piece, place) => (place % 2 ? given[piece] : piece))}
    </>
  );
}
