import type { Runtime, Storage } from 'webextension-polyfill';
import { languageKey, languages, readChosenLanguage } from './stored-settings.ts';

interface Apis {
  readonly runtime: Pick<Runtime.Static, 'getURL'>;
  readonly local: Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
}

/** Chooses a language by its locale, or the browser's own by ''. The catalog is kept with it, so that pages draw at once. */
export async function chooseLanguage(locale: string, { runtime, local }: Apis): Promise<void> {
  const language = languages.find((it) => it.locale === locale);
  if (!language) return local.remove(languageKey);
  const file = await fetch(runtime.getURL(`_locales/${language.folder}/messages.json`));
  const messages: unknown = await file.json();
  await local.set({ [languageKey]: { locale, messages } });
}

/** After an update the kept catalog is that of the version before. */
export async function renewLanguage(apis: Apis): Promise<void> {
  const chosen = readChosenLanguage((await apis.local.get(languageKey))[languageKey]);
  if (chosen) await chooseLanguage(chosen.locale, apis);
}
