import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { languageKey, languages, readChosenLanguage } from '../settings/stored-settings.ts';
import { useSignal } from '../toolbar/ui/use-signal.ts';
import { t } from '../toolbar/words/words.ts';

/** The toolbar's language against the browser's; the whole catalog is kept with it, so that a page can draw at once. */
export function LanguageChoice() {
  const locale = useSignal('');
  useEffect(() => {
    void browser.storage.local.get(languageKey).then((kept) => {
      locale.value = readChosenLanguage(kept[languageKey])?.locale ?? '';
    });
  }, []);
  const choose = async (next: string) => {
    const language = languages.find((it) => it.locale === next);
    if (!language) await browser.storage.local.remove(languageKey);
    else {
      const file = await fetch(browser.runtime.getURL(`_locales/${language.folder}/messages.json`));
      const messages: unknown = await file.json();
      await browser.storage.local.set({ [languageKey]: { locale: next, messages } });
    }
    location.reload();
  };
  return (
    <section aria-labelledby="language-title">
      <h2 id="language-title">{t('language')}</h2>
      <div class="field language">
        <label for="language">{t('languageText')}</label>
        <select
          id="language"
          class="select"
          value={locale.value}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
        >
          <option value="">{t('languageOfBrowser')}</option>
          {languages.map((it) => (
            <option key={it.locale} value={it.locale} lang={it.locale}>
              {it.name}
            </option>
          ))}
        </select>
      </div>
    </section>
  );
}
