import browser from 'webextension-polyfill';
import { type AskBackground, createAskBackground } from '../messaging/ask-background.ts';
import { speak, t } from '../toolbar/words/words.ts';
import { languageOf } from './language.ts';
import { languageKey } from './stored-settings.ts';

/** Starts a page of the extension's own: in the operator's language, with the background at hand. */
export async function startPage(): Promise<{ readonly ask: AskBackground; readonly root: Element }> {
  const kept = await browser.storage.local.get(languageKey);
  const { translate, locale } = languageOf(kept[languageKey], browser.i18n);
  speak(translate, locale);
  document.documentElement.lang = locale;
  document.title = t('extensionName');
  const root = document.querySelector('main');
  if (!root) throw new Error('The page has no main element.');
  return { ask: createAskBackground(browser.runtime), root };
}
