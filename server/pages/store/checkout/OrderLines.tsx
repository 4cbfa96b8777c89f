import type { Money } from '../../../../shared/domain/money.ts';
import type { GoodArt } from '../../../storage/records.ts';
import type { Formats } from '../../messages/formats.ts';
import type { Translator } from '../../messages/translator.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';

interface OrderLinesProps {
  readonly t: Translator;
  readonly formats: Formats;
  readonly lines: readonly {
    readonly uniqueId: string;
    readonly name: string;
    readonly unit: string;
    readonly art: GoodArt;
    readonly quantity: number;
    readonly sellingPrice: Money;
    readonly total: Money;
  }[];
}

/** What is ordered, as a short list beside the task. */
export const OrderLines = ({ t, formats, lines }: OrderLinesProps) => {
  // The unit tells two kinds of one product apart; for a single one the name says enough here.
  const isNamedTwice = (name: string): boolean => lines.filter((line) => line.name === name).length > 1;
  return (
    <ul class="stack stack-3 order-lines">
      {lines.map(({ uniqueId, name, unit, art, quantity, sellingPrice, total }) => (
        <li class="row gap-3" key={uniqueId}>
          <span class="thumb">
            <GoodPicture art={art} />
          </span>
          <div class="grow">
            <div>{name}</div>
            <span class="hint">
              {isNamedTwice(name) && `${unit} · `}
              {t('checkout.quantityAndPrice', { quantity, price: formats.money(sellingPrice) })}
            </span>
          </div>
          <span class="num">{formats.money(total)}</span>
        </li>
      ))}
    </ul>
  );
};
