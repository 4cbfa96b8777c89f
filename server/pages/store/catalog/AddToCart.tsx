import type { ProductPage, SkuView } from '../../../features/catalog/catalog-views.ts';
import { FieldError } from '../../parts/Field.tsx';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import type { Shop } from '../shop.ts';

export interface RefusedAdd {
  readonly words: string;
  /** What was typed as quantity. */
  readonly quantity: string;
}

interface AddToCartProps {
  readonly shop: Shop;
  readonly product: ProductPage;
  readonly chosen: SkuView;
  readonly refused?: RefusedAdd | undefined;
}

/** Quantity and button. No cart version goes with it: adding spoils nothing that another tab did. */
export const AddToCart = ({ shop, product, chosen, refused }: AddToCartProps) => {
  const { t, formats } = shop;
  const isSoldOut = chosen.stock === 0;
  const labels = { quantity: t('product.quantity'), fewer: t('product.fewer'), more: t('product.more') };
  return (
    <form method="post" action="/cart/add" class="stack" data-currency={shop.settings.currency}>
      <FormGuard page={shop} />
      <input type="hidden" name="sku" value={chosen.skuId} />
      <input type="hidden" name="product" value={product.slug} />
      <input type="hidden" name="return" value={`/p/${product.slug}?sku=${encodeURIComponent(chosen.reference)}`} />
      <div class="row gap-3 wrap add-row">
        <Stepper
          id="quantity"
          value={refused?.quantity ?? '1'}
          labels={labels}
          buttons="script"
          error={refused ? 'quantity-error' : undefined}
        />
        {isSoldOut ? (
          <button class="btn btn-primary btn-lg grow" type="button" aria-disabled="true">
            {t('product.soldOut')}
          </button>
        ) : (
          <button class="btn btn-primary btn-lg grow" type="submit" data-unit-price={chosen.price}>
            {t('product.addToCart')} <span class="num with-script">{formats.money(chosen.price)}</span>
          </button>
        )}
      </div>
      {refused && <FieldError id="quantity-error">{refused.words}</FieldError>}
    </form>
  );
};
