import { nationalPhone } from '../../parts/national-phone.ts';
import { termsWords } from '../delivery-words.ts';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

/** What a shopper asks before ordering, each answer at an address of its own. */
export const HelpPage = ({ shop }: { readonly shop: Shop }) => {
  const { t, settings } = shop;
  const phone = nationalPhone(settings.phone);
  const topics = [
    ['delivery', termsWords(shop, settings.delivery)],
    ['returns', t('help.returnsText', { phone })],
    ['trade', t('help.tradeText', { phone })],
    ['contact', t('help.contactText', { phone })],
    ['privacy', t('help.privacyText')],
    ['terms', t('help.termsText')],
    ['accessibility', t('help.accessibilityText', { phone })],
  ] as const;
  return (
    <StorePage shop={shop} title={t('help.title')}>
      <h1 class="h-page page-title first">{t('help.title')}</h1>
      <div class="stack stack-6 prose">
        {topics.map(([topic, text]) => (
          <section key={topic} id={topic}>
            <h2 class="h-sect">{t(`help.${topic}`)}</h2>
            <p class="muted">{text}</p>
          </section>
        ))}
      </div>
    </StorePage>
  );
};
