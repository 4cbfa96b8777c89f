import { readMember, readRecord } from '../messaging/read-payload.ts';
import type { Settings } from '../toolbar/outside.ts';

/** Languages the toolbar speaks; the browser's own language decides unless the operator chooses one. */
export const languages = [
  { folder: 'en', locale: 'en-US', name: 'English' },
  { folder: 'es', locale: 'es', name: 'Español' },
  { folder: 'pt_BR', locale: 'pt-BR', name: 'Português (Brasil)' },
] as const;

export const languageKey = 'language';
export const storeKey = (origin: string): string => `store ${origin}`;

export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
/** A language chosen against the browser's, with its whole catalog, so that a page can draw at once. */
export interface ChosenLanguage {
  readonly locale: string;
  readonly messages: Readonly<Record<string, Message>>;
}

export const readChosenLanguage = (value: unknown): ChosenLanguage | undefined =>
  typeof readMember(value, 'locale') === 'string' && readRecord(readMember(value, 'messages'))
    ? (value as ChosenLanguage) // written by the options page only, from the extension's own catalog
    : undefined;

export function readStoreSettings(value: unknown): Settings {
  const pillAt = readMember(value, 'pillAt');
  return {
    isCollapsed: readMember(value, 'isCollapsed') === true,
    pillAt: typeof pillAt === 'number' && pillAt >= 0 && pillAt <= 100 ? pillAt : 50,
  };
}

/** Where the prices of a store's cart are found, as a CSS selector; by the pattern of the store's address. */
export const priceCellsKey = (pattern: string): string => storeKey(pattern);

/** Whether the browser can find elements by it. */
export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
