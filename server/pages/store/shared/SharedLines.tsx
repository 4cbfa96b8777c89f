import type { PricedLine } from '../../../features/checkout/priced-cart.ts';
import type { Formats } from '../../messages/formats.ts';
import type { Translator } from '../../messages/translator.ts';
import { GoodPicture } from '../../parts/GoodPicture.tsx';

interface SharedLinesProps {
  readonly t: Translator;
  readonly formats: Formats;
  readonly lines: readonly PricedLine[];
  /** What is wrong with a line, by its `uniqueId`. */
  readonly wordsOf: (line: PricedLine) => string | undefined;
}

/** What a link names, to look at only. */
export const SharedLines = ({ t, formats, lines, wordsOf }: SharedLinesProps) => (
  <ul class="lines">
    {lines.map((line) => {
      const words = wordsOf(line);
      return (
        <li class="line shared-line" key={line.uniqueId}>
          <div class="tile">
            <GoodPicture art={line.art} />
          </div>
          <div class="line-words">
            <h2>{line.name}</h2>
            <p class="hint line-unit">{line.unit}</p>
            {words && <p class="hint">{words}</p>}
          </div>
          <span class="muted num shared-quantity">
            {t('checkout.quantityAndPrice', { quantity: line.quantity, price: formats.money(line.sellingPrice) })}
          </span>
          <div class="total num">{formats.money(line.total)}</div>
        </li>
      );
    })}
  </ul>
);
