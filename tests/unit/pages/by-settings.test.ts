import { expect, test } from 'vitest';
import { formatsFor } from '../../../server/pages/messages/formats.ts';
import type { Locale } from '../../../server/pages/messages/locale.ts';
import { createTranslator } from '../../../server/pages/messages/translator.ts';
import { bySettings } from '../../../server/pages/store/by-settings.ts';
import { defaultSettings } from '../../../server/storage/tables/meta-table.ts';

const settings = { ...defaultSettings, phone: '+15035550142' };
const speaking = (locale: Locale, of = settings) => {
  const t = createTranslator(locale);
  return { t, formats: formatsFor(t, of), settings: of };
};

test('words of the store are made once for each language, and anew for changed settings', () => {
  const made: string[] = [];
  const words = bySettings(({ t, settings: { phone } }) => {
    made.push(phone);
    return `${t.locale} ${phone}`;
  });
  expect([words(speaking('en')), words(speaking('en')), words(speaking('es'))]).toEqual([
    'en +15035550142',
    'en +15035550142',
    'es +15035550142',
  ]);
  expect(made).toHaveLength(2);
  const changed = { ...settings, phone: '+15035550199' };
  expect(words(speaking('en', changed))).toBe('en +15035550199');
  expect(words(speaking('en'))).toBe('en +15035550142');
  expect(made).toHaveLength(3);
});

test('no words are words too, and are not made again', () => {
  let times = 0;
  const none = bySettings(() => {
    times += 1;
    return '';
  });
  expect([none(speaking('en')), none(speaking('en'))]).toEqual(['', '']);
  expect(times).toBe(1);
});
