import { localeNames, locales } from '../messages/locale.ts';
import type { Translator } from '../messages/translator.ts';
import { FormGuard } from './FormGuard.tsx';

interface LanguageSwitchProps {
  readonly page: {
    readonly t: Translator;
    readonly formToken: string;
    readonly formCall: string;
    /** Where to come back to: path and query of this page. */
    readonly address: string;
  };
}

/** A form, so that it works without scripts and no address changes anything. */
export const LanguageSwitch = ({ page }: LanguageSwitchProps) => (
  <form class="languages" method="post" action="/language" id="language">
    <FormGuard page={page} />
    <input type="hidden" name="return" value={page.address} />
    <fieldset>
      <legend class="vh">{page.t('shell.language')}</legend>
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          class="btn btn-ghost"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === page.t.locale}
        >
          {localeNames[locale]}
        </button>
      ))}
    </fieldset>
  </form>
);
