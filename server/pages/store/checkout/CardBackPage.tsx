import { cardBackPath } from '../../../features/payments/begin-card.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface CardBackPageProps {
  readonly shop: Shop;
  readonly visit: string;
  readonly reference: string;
}

/** The gateway leads here by an address, and an address changes nothing: this form does, by itself where scripts run. */
export const CardBackPage = ({ shop, visit, reference }: CardBackPageProps) => {
  const { t } = shop;
  return (
    <StorePage shop={shop} title={t('cardBack.title')} frame="checkout">
      <h1 class="h-page page-title first">{t('cardBack.title')}</h1>
      <p class="muted prose">{t('cardBack.text')}</p>
      <form method="post" action={cardBackPath} data-once data-submit-at-once>
        <FormGuard page={shop} />
        <input type="hidden" name="visit" value={visit} />
        <input type="hidden" name="reference" value={reference} />
        <button class="btn btn-primary btn-lg" type="submit">
          {t('cardBack.continue')}
        </button>
      </form>
    </StorePage>
  );
};
