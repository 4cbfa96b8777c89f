import type { Translator } from '../../messages/translator.ts';

/** What is kept, beside a field in which something else was typed, after somebody else's change; undefined where nothing is to say. */
export function nowWords(t: Translator, now: string | undefined, typed: string): string | undefined {
  if (now === undefined || now === typed) return undefined;
  return now === '' ? t('customers.nowEmpty') : t('customers.nowIs', { value: now });
}
