import type { PricedCart } from '../../../features/checkout/priced-cart.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { lineProblemWords } from '../cart/cart-words.ts';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { SharedLines } from './SharedLines.tsx';

interface AddLinkPageProps {
  readonly shop: Shop;
  /** What the link names, as it costs the reader. */
  readonly goods: PricedCart;
  /** So many of its products are not sold to the reader. */
  readonly leftOut: number;
  /** Why it was not added. */
  readonly problem?: string | undefined;
}

/** Asks before anything is added, because an address alone must change nothing. */
export const AddLinkPage = ({ shop, goods, leftOut, problem }: AddLinkPageProps) => {
  const { t, formats } = shop;
  return (
    <StorePage shop={shop} title={t('addLink.title')}>
      <h1 class="h-page page-title">{t('addLink.title')}</h1>
      {problem && (
        <div class="page-notice">
          <Notice tone="red">{problem}</Notice>
        </div>
      )}
      <p class="muted prose">{t('addLink.text')}</p>
      {leftOut > 0 && <p class="muted prose">{t('addLink.leftOut', { count: leftOut })}</p>}
      <SharedLines
        t={t}
        formats={formats}
        lines={goods.lines}
        wordsOf={({ uniqueId }) => {
          const found = goods.problems.find(({ line }) => line?.uniqueId === uniqueId);
          return found && lineProblemWords(shop, found);
        }}
      />
      <form method="post" action="/checkout/cart/add" class="row gap-3 wrap page-notice">
        <FormGuard page={shop} />
        {goods.lines.flatMap(({ skuId, quantity }) => [
          <input key={`sku-${skuId}`} type="hidden" name="sku" value={skuId} />,
          <input key={`qty-${skuId}`} type="hidden" name="qty" value={quantity} />,
        ])}
        <button class="btn btn-primary btn-lg" type="submit">
          {t('addLink.add')}
        </button>
        <a class="btn btn-secondary btn-lg" href="/">
          {t('share.look')}
        </a>
      </form>
    </StorePage>
  );
};
