import type { CartTotals } from '../../../features/checkout/priced-cart.ts';
import type { Formats } from '../../messages/formats.ts';
import type { Translator } from '../../messages/translator.ts';

interface TotalsProps {
  readonly t: Translator;
  readonly formats: Formats;
  readonly totals: CartTotals;
  /** The reader may change prices, and calls discounts by that name. */
  readonly changesPrices?: boolean;
}

/** Items, discount, delivery, tax and what they come to. */
export const Totals = ({ t, formats, totals, changesPrices = false }: TotalsProps) => {
  const { items, discounts, shipping, tax, total } = totals;
  return (
    <dl>
      <Row label={t('cart.sumItems')} value={formats.money(items)} />
      {discounts !== 0 && (
        <Row label={t(changesPrices ? 'cart.sumPriceChanges' : 'cart.sumDiscounts')} value={formats.money(discounts)} />
      )}
      <Row label={t('cart.sumDelivery')} value={shipping === 0 ? t('cart.free') : formats.money(shipping)} />
      <Row label={t('cart.sumTax')} value={formats.money(tax)} />
      <div class="grand">
        <dt>{t('cart.sumTotal')}</dt>
        <dd>{formats.money(total)}</dd>
      </div>
    </dl>
  );
};

const Row = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
