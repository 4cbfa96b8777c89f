import * as icons from '../../../../shared/design/icons.ts';
import type { ProductCard as Card } from '../../../features/catalog/catalog-views.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Price } from '../../parts/Price.tsx';
import type { Shop } from '../shop.ts';
import { isLow } from '../stock-words.ts';

interface ProductCardProps {
  readonly shop: Shop;
  readonly card: Card;
  /** Its rank below the page's title. */
  readonly heading: 'h2' | 'h3';
  /** Draws the name, for instance with what was searched for marked. */
  readonly children?: preact.ComponentChildren;
}

/** One good in a list: picture, name, unit, price and a button that adds one. */
export const ProductCard = ({ shop, card, heading: Heading, children }: ProductCardProps) => {
  const { t, formats } = shop;
  return (
    <article class="product">
      <div class="tile">
        {isLow(card.stock) && <span class="badge">{t('product.left', { count: card.stock })}</span>}
        {card.stock === 0 && <span class="badge">{t('product.soldOut')}</span>}
        <GoodPicture art={card.art} />
      </div>
      <Heading>
        <a href={`/p/${card.slug}`}>{children ?? card.name}</a>
      </Heading>
      <p class="detail">{card.unit}</p>
      <div class="price">
        <Price t={t} formats={formats} price={card.price} listPrice={card.listPrice} />
        {card.stock > 0 && <AddForm shop={shop} card={card} />}
      </div>
    </article>
  );
};

/** Adds one. No cart version goes with it: adding spoils nothing that another tab did. */
const AddForm = ({ shop, card }: { readonly shop: Shop; readonly card: Card }) => (
  <form class="end" method="post" action="/cart/add">
    <FormGuard page={shop} />
    <input type="hidden" name="sku" value={card.skuId} />
    <input type="hidden" name="product" value={card.slug} />
    <input type="hidden" name="quantity" value="1" />
    <input type="hidden" name="return" value={shop.address} />
    <button
      class="btn btn-secondary btn-sm"
      type="submit"
      aria-label={shop.t('shop.addToCart', { product: card.name })}
    >
      <Icon path={icons.plus} />
      {shop.t('shop.add')}
    </button>
  </form>
);
