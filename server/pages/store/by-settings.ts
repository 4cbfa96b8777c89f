import type { StoreSettings } from '../../storage/records.ts';
import type { Formats } from '../messages/formats.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translator } from '../messages/translator.ts';

/** What words of the store are written with. */
export interface Speaking {
  readonly t: Translator;
  readonly formats: Formats;
  readonly settings: StoreSettings;
}

/**
 * What the store says alike on all its pages, made once for each language of the settings as they are: changed settings are another
 * object, and what was made of the former ones goes with them.
 */
export function bySettings<T>(make: (speaking: Speaking) => T): (speaking: Speaking) => T {
  const made = new WeakMap<StoreSettings, Map<Locale, T>>();
  return (speaking) => {
    const { t, settings } = speaking;
    const ofSettings = made.get(settings) ?? new Map<Locale, T>();
    made.set(settings, ofSettings);
    const known = ofSettings.get(t.locale);
    if (known !== undefined) return known;
    const value = make(speaking);
    ofSettings.set(t.locale, value);
    return value;
  };
}
