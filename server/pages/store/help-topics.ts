import { wordsIn } from '../../features/settings/store-words.ts';
import { nationalPhone } from '../parts/national-phone.ts';
import { termsWords } from './delivery-words.ts';
import type { Shop } from './shop.ts';

const topicIds = ['delivery', 'returns', 'trade', 'contact', 'privacy', 'terms', 'accessibility'] as const;
export type HelpTopicId = (typeof topicIds)[number];

export interface HelpTopic {
  readonly id: HelpTopicId;
  readonly text: string;
  /** At the very foot of every page. */
  readonly isLegal: boolean;
}

const legal: ReadonlySet<HelpTopicId> = new Set(['privacy', 'terms', 'accessibility']);

/** What a shopper asks before ordering. Without a phone or words of the store's own, some questions have no answer and are left out. */
export function helpTopics(shop: Pick<Shop, 't' | 'formats' | 'settings'>): readonly HelpTopic[] {
  const answers = answersOf(shop);
  return topicIds.map((id) => ({ id, text: answers[id], isLegal: legal.has(id) })).filter(({ text }) => text !== '');
}

function answersOf(shop: Pick<Shop, 't' | 'formats' | 'settings'>): Readonly<Record<HelpTopicId, string>> {
  const { t, settings } = shop;
  const own = wordsIn(settings, t.locale);
  const phone = nationalPhone(settings.phone);
  const call = (words: (values: { readonly phone: string }) => string): string =>
    phone === '' ? '' : words({ phone });
  return {
    delivery: termsWords(shop, settings.delivery),
    returns: own.returns || call((values) => t('help.returnsText', values)),
    trade: own.trade || call((values) => t('help.tradeText', values)),
    contact: call((values) => t('help.contactText', values)),
    privacy: own.privacy || t('help.privacyText'),
    terms: own.terms || t('help.termsText'),
    accessibility: call((values) => t('help.accessibilityText', values)) || t('help.accessibilityAlone'),
  };
}
