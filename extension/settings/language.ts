import type { I18n } from 'webextension-polyfill';
import type { MessageKey, Translate } from '../toolbar/words/words.ts';
import { type Message, readChosenLanguage } from './stored-settings.ts';

export interface Language {
  readonly translate: Translate;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
}

type BrowserWords = Pick<I18n.Static, 'getMessage' | 'getUILanguage'>;

/** The language the operator chose in the options, else the browser's. `stored` is what lies under `languageKey`. */
export function languageOf(stored: unknown, i18n: BrowserWords): Language {
  const chosen = readChosenLanguage(stored);
  if (chosen) return { locale: chosen.locale, translate: (name, values) => fill(chosen.messages[name], values) };
  const said = new Map<string, string>();
  const translate: Translate = (name, values) => {
    const key = [name, ...values].join('\n');
    try {
      said.set(key, i18n.getMessage(name, [...values]));
    } catch {
      // The extension was updated under the page: what has been said once can still be said.
    }
    return said.get(key) ?? '';
  };
  for (const name of lastWords) translate(name, []);
  return { locale: localeOf(i18n), translate };
}

/** What a page says whose extension is gone. */
const lastWords: readonly MessageKey[] = ['toolbarUpdated', 'toolbarUpdatedText', 'reloadPage'];

/** The browser's own region where the catalog has its language: "en-GB" stays "en-GB", "de" becomes "en-US". */
function localeOf(i18n: BrowserWords): string {
  const catalog = i18n.getMessage('languageTag' satisfies MessageKey);
  const own = i18n.getUILanguage();
  return own.split('-')[0] === catalog.split('-')[0] ? own : catalog;
}

/** Puts values in as the browser does: `$NAME$` stands for the placeholder's content, `$1` for the first value. */
function fill(message: Message | undefined, values: readonly string[]): string {
  if (!message) return '';
  const { placeholders = {} } = message;
  return message.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const { content = '' } = placeholders[name.toLowerCase()] ?? {};
    return content.replace(/\$(\d)/g, (__, at: string) => values[Number(at) - 1] ?? '');
  });
}
