import { Notice } from '../parts/Notice.tsx';
import type { Shop } from './shop.ts';

/**
 * After something was added, the page that it was added from says so. The address names the product's number, and only what
 * the cart does hold is believed.
 */
export const AddedNotice = ({ shop }: { readonly shop: Shop }) => {
  const { t, cart, address } = shop;
  const reference = new URLSearchParams(address.split('?')[1] ?? '').get('added');
  const line = reference ? cart.lines.find((it) => it.reference === reference) : undefined;
  if (!line) return null;
  return (
    <div class="page-notice">
      <Notice
        tone="green"
        actions={
          <a class="btn btn-secondary" href="/cart">
            {t('product.viewCart')}
          </a>
        }
      >
        {t('product.added', { product: line.name })}
      </Notice>
    </div>
  );
};
