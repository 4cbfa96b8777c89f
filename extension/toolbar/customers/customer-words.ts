import type { CustomerCard } from '../../../shared/api/telesales.ts';
import type { DuplicateReason } from '../../../shared/api/telesales-customers.ts';
import type { Candidate, Problems } from '../../store/customer-refusal.ts';
import { locale, type PluralKey, plural, t } from '../words/words.ts';
import { keptText, type UpdateField } from './customer-update.ts';

/** What is wrong with a field, in words. */
export function problemWords(problem: Problems[string]): string | undefined {
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'needed':
      return t('fieldNeeded');
    case 'email':
      return t('fieldEmail');
    case 'emailFixed':
      return t('emailFixed');
    case 'phone':
      return t('fieldPhone', problem.example);
    case 'phoneExtension':
      return t('fieldPhoneExtension');
    case 'tooLong':
      return plural('fieldTooLong', problem.count);
    case 'consent':
      return t('fieldConsent');
    case 'levelRight':
      return t('fieldLevelRight');
    case 'addressGone':
      return t('addressGone');
    default:
      return t('fieldWrong');
  }
}

/** Documents are not typed in the toolbar. */
const reasonWords = { phone: 'havePhone', 'company-domain': 'haveDomain' } as const satisfies Partial<
  Record<DuplicateReason, PluralKey>
>;

/** "C-10482 Maren Holloway has this phone. Is it the same person?"; undefined when nobody is alike for that reason. */
export function alikeWords(candidates: readonly Candidate[], reason: keyof typeof reasonWords): string | undefined {
  const who = candidates
    .filter(({ reasons }) => reasons.includes(reason))
    .map(({ number, name }) => `${number} ${name}`);
  if (who.length === 0) return undefined;
  return plural(reasonWords[reason], who.length, new Intl.ListFormat(locale()).format(who));
}

/** What the store keeps in a field, as people read it. */
export function keptWords(card: CustomerCard, field: UpdateField): string {
  const text = keptText(card, field);
  const shown = field === 'deliveryAddressId' ? card.addresses.find(({ id }) => id === text)?.text : text;
  return shown || t('nothing');
}
