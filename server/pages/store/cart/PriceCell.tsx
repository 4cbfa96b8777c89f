import * as icons from '../../../../shared/design/icons.ts';
import type { PricedLine } from '../../../features/checkout/priced-cart.ts';
import { callOf, may } from '../../../features/session/identity.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Shop } from '../shop.ts';
import { heldByOther, worksForVisitor } from './cart-held.ts';

/** The reader is an operator who has the cart, acting, preparing or for a shopper who is not signed in, and may change its prices. */
export const changesPrices = (shop: Shop): boolean =>
  (callOf(shop.identity) !== undefined || worksForVisitor(shop)) && heldByOther(shop) === undefined && mayChange(shop);

const mayChange = ({ identity, settings }: Shop): boolean =>
  settings.manualPrices.allowed && may(identity, 'change-prices');

interface PriceCellProps {
  readonly shop: Shop;
  readonly line: PricedLine;
}

/**
 * What one unit costs. For whoever may change it a button that the toolbar answers: Enter, a double click, or a click on the pencil;
 * a single click only gives it the focus.
 */
export const PriceCell = ({ shop, line }: PriceCellProps) => {
  const { t, formats } = shop;
  const price = formats.money(line.sellingPrice);
  if (!changesPrices(shop))
    return (
      <span data-telesales-price={line.sellingPrice} data-item-index={line.index}>
        {price}
      </span>
    );
  return (
    <>
      <button
        type="button"
        class="price-cell"
        data-telesales-price={line.sellingPrice}
        data-item-index={line.index}
        data-tip={t('cart.priceHint')}
        aria-label={t('cart.priceOf', { product: line.name, price })}
        aria-description={t('cart.priceHint')}
      >
        <span class="price-cell-value">{price}</span>
        <span class="price-cell-pencil" data-telesales-pencil>
          <Icon path={icons.pencil} />
        </span>
      </button>
      {line.verdict?.kind === 'waits' && <WaitsBadge words={t('cart.priceWaits')} />}
    </>
  );
};

const WaitsBadge = ({ words }: { readonly words: string }) => (
  <span class="badge badge-amber price-badge">
    <Icon path={icons.hourglass} />
    {words}
  </span>
);
