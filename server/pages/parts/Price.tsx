import type { Money } from '../../../shared/domain/money.ts';
import type { Formats } from '../messages/formats.ts';
import type { Translator } from '../messages/translator.ts';

interface PriceProps {
  readonly t: Translator;
  readonly formats: Formats;
  readonly price: Money;
  /** Struck when it is higher. */
  readonly listPrice: Money;
}

/** A price, with the list price struck beside it; screen readers hear which is which. */
export const Price = ({ t, formats, price, listPrice }: PriceProps) => {
  const now = formats.money(price);
  if (listPrice <= price) return <span class="num">{now}</span>;
  const list = formats.money(listPrice);
  return (
    <>
      <span class="vh">{t('product.listPrice', { list, price: now })}</span>
      <span class="num" aria-hidden="true">
        {now}
      </span>
      <span class="was num" aria-hidden="true">
        {list}
      </span>
    </>
  );
};
