import { wordsIn } from '../../features/settings/store-words.ts';
import { bySettings, type Speaking } from './by-settings.ts';
import { termsWords } from './delivery-words.ts';
import { storePhone } from './store-phone.ts';

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
export const helpTopics = bySettings((shop): readonly HelpTopic[] => {
  const answers = answersOf(shop);
  return topicIds.map((id) => ({ id, text: answers[id], isLegal: legal.has(id) })).filter(({ text }) => text !== '');
});

function answersOf(shop: Speaking): Readonly<Record<HelpTopicId, string>> {
  const { t, settings } = shop;
  const own = wordsIn(settings, t.locale);
  const phone = storePhone(shop);
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
