import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { chooseLanguage } from '../settings/load-language.ts';
import { languageKey, languages, readChosenLanguage } from '../settings/stored-settings.ts';
import { useSignal } from '../toolbar/ui/use-signal.ts';
import { t } from '../toolbar/words/words.ts';

/** The toolbar's language, where it is not to be the browser's. */
export function LanguageChoice() {
  const locale = useSignal('');
  useEffect(() => {
    void browser.storage.local.get(languageKey).then((kept) => {
      locale.value = readChosenLanguage(kept[languageKey])?.locale ?? '';
    });
  }, []);
  const choose = async (next: string) => {
    await chooseLanguage(next, { runtime: browser.runtime, local: browser.storage.local });
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
