import type { ReadyDraft } from '../../../features/drafts/ready-draft.ts';
import { Notice } from '../../parts/Notice.tsx';
import type { Shop } from '../shop.ts';

interface PreparedNoticeProps {
  readonly shop: Shop;
  /** The order that an advisor prepared. */
  readonly prepared: ReadyDraft | undefined;
}

/** The way from the cart to the order that an advisor prepared: the checkout shows that one. */
export const PreparedNotice = ({ shop: { t, formats }, prepared }: PreparedNoticeProps) => {
  if (!prepared) return null;
  const { draft, cart } = prepared;
  const total = formats.money(cart.totals.total);
  return (
    <div class="page-notice">
      <Notice
        tone="green"
        actions={
          <a class="btn btn-primary" href="/checkout">
            {t('cart.seePrepared')}
          </a>
        }
      >
        {t('cart.prepared', { who: draft.staffName, count: cart.count, total })}
      </Notice>
    </div>
  );
};
