import { FormGuard } from '../../parts/FormGuard.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';

interface AnonymousPageProps {
  readonly shop: Shop;
  /** Where the form goes: the address of the page itself. */
  readonly action: string;
}

/** Asks before the cart is emptied and forgotten, because an address alone must change nothing. */
export const AnonymousPage = ({ shop, action }: AnonymousPageProps) => {
  const { t, customer } = shop;
  return (
    <StorePage shop={shop} title={t('anonymous.title')} frame="checkout">
      <h1 class="h-page page-title first">{t('anonymous.title')}</h1>
      <p class="muted prose">{t(customer ? 'anonymous.textSignedIn' : 'anonymous.text')}</p>
      <form method="post" action={action} class="row gap-3 wrap">
        <FormGuard page={shop} />
        <button class="btn btn-primary btn-lg" type="submit">
          {t('anonymous.begin')}
        </button>
        <a class="btn btn-secondary btn-lg" href="/checkout">
          {t('anonymous.stay')}
        </a>
      </form>
    </StorePage>
  );
};
