import { fold } from '../../../../shared/domain/fold.ts';
import { type Identity, may } from '../../../features/session/identity.ts';
import { createTranslator, type Translator } from '../../messages/translator.ts';
import { type Section, sectionGroups } from '../sections.ts';

const english = createTranslator('en');

/**
 * Pages of the dashboard whose name, or a word that people use for it, begins with each typed word. The English ones count in every
 * language: whoever knows "Dashboards" from another system finds it here.
 */
export function findPages(t: Translator, identity: Identity, q: string): readonly Section[] {
  const typed = wordsIn(q);
  if (typed.length === 0) return [];
  return sectionGroups
    .flatMap(({ sections }) => sections)
    .filter(({ right }) => may(identity, right))
    .filter((section) => {
      const known = wordsIn([t, english].map((speak) => namesOf(speak, section)).join(' '));
      return typed.every((word) => known.some((name) => name.startsWith(word)));
    });
}

const namesOf = (t: Translator, { label, find }: Section): string => `${t(label)} ${find ? t(find) : ''}`;

const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
