import * as icons from '../../../../shared/design/icons.ts';
import type { PricedLine } from '../../../features/checkout/priced-cart.ts';
import type { SharedCart } from '../../../features/shares/open-share.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { lineProblemWords } from '../cart/cart-words.ts';
import { Totals } from '../cart/Totals.tsx';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { SharedFacts } from './SharedFacts.tsx';
import { SharedLines } from './SharedLines.tsx';
import { TakeForms } from './TakeForms.tsx';

export interface SharedCartPageProps {
  readonly shop: Shop;
  readonly shared: SharedCart;
  /** Where the forms go. */
  readonly action: string;
  /** Why the cart was not taken. */
  readonly problem?: string | undefined;
}

/** A cart as whoever opened its link would get it. Nobody is named: not who made it, and not for whom. */
export const SharedCartPage = ({ shop, shared, action, problem }: SharedCartPageProps) => {
  const { t, formats, settings } = shop;
  const { share, cart } = shared;
  const title = t('share.title', { store: settings.name });
  const products = t('cart.products', { count: cart.lines.length });
  const wordsOf = ({ uniqueId }: PricedLine): string | undefined => {
    const found = cart.problems.find(({ line }) => line?.uniqueId === uniqueId);
    return found && lineProblemWords(shop, found);
  };
  return (
    <StorePage shop={shop} title={title}>
      {problem && (
        <div class="page-notice">
          <Notice tone="red">{problem}</Notice>
        </div>
      )}
      <div class="cart-cols page-top">
        <section>
          <span class="badge badge-accent">
            <Icon path={icons.link} />
            {t('share.badge')}
          </span>
          <h1 class="h-page shared-title">{title}</h1>
          {share.message && (
            <blockquote class="notice shared-message" aria-label={t('share.message')}>
              <Icon path={icons.chat} />
              <p>{share.message}</p>
            </blockquote>
          )}
          <SharedLines t={t} formats={formats} lines={cart.lines} wordsOf={wordsOf} />
        </section>
        <aside class="sum" aria-label={t('cart.orderSummary')}>
          <h2>{t('cart.size', { products, items: t('cart.items', { count: cart.count }) })}</h2>
          <Totals t={t} formats={formats} totals={cart.totals} />
          <TakeForms shop={shop} action={action} isTaken={shared.isTaken} />
          <SharedFacts shop={shop} shared={shared} />
        </aside>
      </div>
    </StorePage>
  );
};
