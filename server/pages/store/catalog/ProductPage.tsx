import * as icons from '../../../../shared/design/icons.ts';
import { levelNames, visitorLevel } from '../../../../shared/domain/level.ts';
import type { ProductPage as Product, SkuView } from '../../../features/catalog/catalog-views.ts';
import { levelOf } from '../../../features/session/identity.ts';
import { Breadcrumbs } from '../../parts/Breadcrumbs.tsx';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Price } from '../../parts/Price.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { AddedNotice } from '../AddedNotice.tsx';
import { arrivalOf } from '../arrival.ts';
import { priceWords } from '../delivery-words.ts';
import { StorePage } from '../StorePage.tsx';
import type { Shop } from '../shop.ts';
import { stockWords } from '../stock-words.ts';
import { AddToCart, type RefusedAdd } from './AddToCart.tsx';
import { OptionGroups } from './OptionGroups.tsx';

interface ProductPageProps {
  readonly shop: Shop;
  readonly product: Product;
  readonly chosen: SkuView;
  /** An attempt to add that was refused: its words and what was typed. */
  readonly refused?: RefusedAdd | undefined;
}

export const ProductPage = ({ shop, product, chosen, refused }: ProductPageProps) => {
  const { t, formats } = shop;
  const level = levelOf(shop.identity);
  return (
    <StorePage shop={shop} title={product.name} department={product.trail[0]?.slug}>
      <Breadcrumbs t={t} trail={product.trail} here={product.name} />
      <AddedNotice shop={shop} />
      <div class="pdp">
        <div class="tile pdp-main">
          <GoodPicture art={product.art} eager />
        </div>
        <div class="stack pdp-words">
          <div class="stack">
            <h1 class="h-page">{product.name}</h1>
            <p class="muted">{product.description}</p>
            <p class="hint">
              <Rich t={t} of="product.number" values={{ reference: <span class="mono">{chosen.reference}</span> }} />
            </p>
          </div>
          <p class="row row-base gap-3 wrap pdp-price">
            <Price t={t} formats={formats} price={chosen.price} listPrice={chosen.listPrice} />
            {level !== visitorLevel && (
              <span class={level === 'trade-plus' ? 'badge level level-plus' : 'badge level'}>
                {t('product.levelPrice', { level: levelNames[level] })}
              </span>
            )}
          </p>
          <OptionGroups shop={shop} product={product} chosen={chosen} />
          <AddToCart shop={shop} product={product} chosen={chosen} refused={refused} />
          <Facts shop={shop} chosen={chosen} />
        </div>
      </div>
    </StorePage>
  );
};

/** Stock, arrival and what delivery costs. */
const Facts = ({ shop, chosen }: { readonly shop: Shop; readonly chosen: SkuView }) => {
  const { t, formats, settings } = shop;
  return (
    <ul class="stack facts">
      <li class="row">
        <Icon path={chosen.stock > 0 ? icons.checkCircle : icons.ban} />
        <span>{stockWords(t, chosen.stock)}</span>
      </li>
      {chosen.stock > 0 && (
        <li class="row">
          <Icon path={icons.truck} />
          <span>
            <Rich
              t={t}
              of="product.arrives"
              values={{ day: <b>{formats.deadline(arrivalOf(shop, shop.settings.delivery.days))}</b> }}
            />
          </span>
        </li>
      )}
      <li class="row">
        <Icon path={icons.tag} />
        <span>{priceWords(shop, settings.delivery)}</span>
      </li>
    </ul>
  );
};
