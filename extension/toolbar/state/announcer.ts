import { signal } from '@preact/signals-core';

/** What screen readers are told: politely after what they are saying, or at once. */
export function createAnnouncer() {
  const polite = signal('');
  const assertive = signal('');
  /** The same words twice in a row must change the text, or they are not read again. */
  const say = (region: typeof polite, text: string) => {
    region.value = region.value === text ? `${text}\u00a0` : text;
  };
  return {
    polite,
    assertive,
    tell: (text: string) => say(polite, text),
    warn: (text: string) => say(assertive, text),
  };
}
export type Announcer = ReturnType<typeof createAnnouncer>;
