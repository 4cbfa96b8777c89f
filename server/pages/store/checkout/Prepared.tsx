import { Notice } from '../../parts/Notice.tsx';
import { CartGuard } from '../cart/CartGuard.tsx';
import type { CheckoutShop } from './checkout-shop.ts';

/** Says that the order is one that an advisor prepared, and how to go on without it. */
export const Prepared = ({ shop }: { readonly shop: CheckoutShop }) => {
  const { t, prepared } = shop;
  if (!prepared) return null;
  return (
    <div class="page-notice">
      <Notice
        tone="green"
        actions={
          <form method="post" action="/checkout/prepared/return">
            <CartGuard shop={shop} />
            <button class="btn btn-secondary" type="submit">
              {t('checkout.preparedToCart')}
            </button>
          </form>
        }
      >
        {t('checkout.prepared', { who: prepared.staffName, number: prepared.number })}
      </Notice>
    </div>
  );
};
