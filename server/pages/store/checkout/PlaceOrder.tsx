import { FieldError } from '../../parts/Field.tsx';
import { Rich } from '../../parts/Rich.tsx';
import { CartGuard } from '../cart/CartGuard.tsx';
import { Totals } from '../cart/Totals.tsx';
import { nameOf, type Shop } from '../shop.ts';
import { OrderLines } from './OrderLines.tsx';

interface PlaceOrderProps {
  readonly shop: Shop;
  /** Why nothing can be ordered yet. */
  readonly waitsFor: string | undefined;
}

/** What is ordered, what it costs, and the button that orders it. */
export const PlaceOrder = ({ shop, waitsFor }: PlaceOrderProps) => {
  const { t, formats, cart } = shop;
  return (
    <>
      <aside class="sum" aria-label={t('cart.orderSummary')}>
        <div class="row between">
          <h2>{t('checkout.yourOrder')}</h2>
          <a href="/cart">{t('checkout.editCart')}</a>
        </div>
        <OrderLines t={t} formats={formats} lines={cart.lines} />
        <Totals t={t} formats={formats} totals={cart.totals} />
      </aside>
      <PlaceForm shop={shop} waitsFor={waitsFor} />
      <p class="hint terms">
        <Rich
          t={t}
          of="checkout.acceptTerms"
          values={{ terms: <a href="/help#terms">{t('checkout.termsOfSale')}</a> }}
        />
      </p>
    </>
  );
};

/** Stays in view where the page is narrow. The total that is shown goes with it: another one is not ordered. */
const PlaceForm = ({ shop, waitsFor }: PlaceOrderProps) => {
  const { t, formats, cart, actingFor } = shop;
  const total = formats.money(cart.totals.total);
  const words = actingFor ? t('checkout.placeFor', { name: nameOf(actingFor), total }) : t('checkout.place', { total });
  return (
    <form class="place" id="place" method="post" action="/checkout/place" data-once>
      <CartGuard shop={shop} />
      <input type="hidden" name="total" value={cart.totals.total} />
      {waitsFor ? (
        <>
          <button
            class="btn btn-primary btn-lg btn-block"
            type="button"
            aria-disabled="true"
            aria-describedby="place-waits"
          >
            {words}
          </button>
          <FieldError id="place-waits">{waitsFor}</FieldError>
        </>
      ) : (
        <button class="btn btn-primary btn-lg btn-block" type="submit">
          {words}
        </button>
      )}
    </form>
  );
};
