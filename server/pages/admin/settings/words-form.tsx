import { longestWords, wordFields, wordsIn, wordsOf } from '../../../features/settings/store-words.ts';
import { type Locale, localeNames, locales } from '../../messages/locale.ts';
import { TextAreaField } from '../../parts/TextAreaField.tsx';
import type { DrawnForm, SettingsForm } from './form-part.tsx';
import { nowWords } from './now-words.ts';

/** What the store says about itself, in each of its languages. */
export const wordsForm: SettingsForm<'words'> = {
  section: 'words',
  title: 'settings.words',
  text: 'settings.wordsText',
  facts: ({ t }, settings) =>
    locales.map((locale) => ({
      label: localeNames[locale],
      value: wordsIn(settings, locale).headline || t('settings.generalWords'),
    })),
  kept: (settings) => ofEach((locale) => wordsIn(settings, locale)),
  sent: (fields) => ofEach((locale) => wordsOf((field) => fields.get(`words.${locale}.${field}`) ?? '')),
  draw: (_deps, drawn) => (
    <>
      {locales.map((locale) => (
        <Language key={locale} {...drawn} locale={locale} />
      ))}
    </>
  ),
};

const ofEach = <T,>(of: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({
  en: of('en'),
  es: of('es'),
  'pt-BR': of('pt-BR'),
});

interface LanguageProps extends DrawnForm<'words'> {
  readonly locale: Locale;
}

/** The reader's own language is open; so is every other in which there is something to see to. */
const Language = ({ desk: { t }, input, now, errors, locale }: LanguageProps) => {
  const texts = input[locale];
  const isRefused = wordFields.some((field) => errors[`words.${locale}.${field}`]);
  return (
    <details class="c-later" open={locale === t.locale || isRefused || now !== undefined}>
      <summary lang={locale}>{localeNames[locale]}</summary>
      <div class="stack stack-4">
        {wordFields.map((field) => {
          const name = `words.${locale}.${field}`;
          const hint = nowWords(t, now?.[locale][field], texts[field]);
          return (
            <TextAreaField
              key={field}
              t={t}
              name={name}
              label={t(`settings.words.${field}`)}
              value={texts[field]}
              rows={longestWords[field] > 200 ? 3 : 2}
              maxLength={longestWords[field]}
              optional
              error={errors[name]}
              {...(hint ? { hint } : {})}
            />
          );
        })}
      </div>
    </details>
  );
};
