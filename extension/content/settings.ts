import { type Language, languageOf } from '../settings/language.ts';
import { languageKey, readStoreSettings, storeKey } from '../settings/stored-settings.ts';
import type { Settings } from '../toolbar/outside.ts';
import { webExtension } from './web-extension.ts';

export interface StartSettings {
  readonly settings: Settings;
  readonly language: Language;
  save(change: Partial<Settings>): void;
}

/**
 * What the toolbar must know before it draws: the bar or the pill, and in which language. It lies in the extension's
 * storage and not in the database, because the background that holds the database may be asleep.
 */
export async function readStartSettings(): Promise<StartSettings> {
  const key = storeKey(location.origin);
  const { local } = webExtension.storage;
  const kept = await local.get([key, languageKey]);
  let settings = readStoreSettings(kept[key]);
  return {
    settings,
    language: languageOf(kept[languageKey], webExtension.i18n),
    save(change) {
      settings = { ...settings, ...change };
      if (!webExtension.extension.inIncognitoContext) void local.set({ [key]: settings }); // nothing of a private window is kept
    },
  };
}
