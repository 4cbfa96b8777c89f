import { Unbroken } from '../../parts/Unbroken.tsx';
import { helpTopics } from '../help-topics.ts';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { storePhone } from '../store-phone.ts';

/** What a shopper asks before ordering, each answer at an address of its own. */
export const HelpPage = ({ shop }: { readonly shop: Shop }) => {
  const { t } = shop;
  const phone = storePhone(shop);
  return (
    <StorePage shop={shop} title={t('help.title')}>
      <h1 class="h-page page-title first">{t('help.title')}</h1>
      <div class="stack stack-6 prose">
        {helpTopics(shop).map(({ id, text }) => (
          <section key={id} id={id}>
            <h2 class="h-sect">{t(`help.${id}`)}</h2>
            <p class="muted">
              <Unbroken text={text} part={phone} />
            </p>
          </section>
        ))}
      </div>
    </StorePage>
  );
};
