import type { PriceVerdict } from '../../../shared/api/manual-prices.ts';
import { shownPercent, wholeInBasisPoints } from '../../../shared/domain/percent.ts';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import type { PriceEdit } from './price-edit.ts';
import { percent } from './price-text.ts';

/** What is left over the goods' cost, from nothing to the customer's own price; the floor is marked. Nothing where the store tells neither. */
export function MarginScale({ edit }: { readonly edit: PriceEdit }) {
  const verdict = edit.question.verdict.value;
  const price = edit.price.value;
  if (!verdict || verdict.margin === null) return <FloorAlone edit={edit} />;
  const { floor, ownPrice } = verdict;
  const cost = costIn(verdict, verdict.margin);
  const shown = price.ok ? price.value : verdict.price;
  const margin = shown === 0 ? undefined : shownPercent(shown - cost, shown);
  const at = (amount: number) =>
    `${Math.max(0, Math.min(100, (100 * (amount - cost)) / Math.max(1, ownPrice - cost)))}%`;
  const words = margin === undefined ? t('noMargin') : percent(margin);
  const floorWords = floor === null ? '' : t('floorIs', money(floor, edit.currency));
  return (
    <div class="tt-fig tt-margin">
      <span class="label">{t('marginLeft')}</span>
      <b class={`num ${margin === undefined || margin < 0 ? 'tt-red' : ''}`}>{words}</b>
      <meter
        class="vh"
        min={0}
        max={100}
        value={Math.max(0, (margin ?? 0) / 100)}
        aria-label={t('marginLeft')}
        aria-valuetext={[words, floorWords].filter(Boolean).join(', ')}
      />
      <div
        class="tt-scale"
        style={{ '--floor': at(floor ?? cost), '--at': at(shown) }}
        data-floor={floor === null ? undefined : ''}
        aria-hidden="true"
      >
        <i />
      </div>
      <div class="tt-scale-text" aria-hidden="true" style={{ '--floor': at(floor ?? cost) }}>
        {floorWords && <span>{floorWords}</span>}
        <span>{t('list')}</span>
      </div>
    </div>
  );
}

function FloorAlone({ edit }: { readonly edit: PriceEdit }) {
  const floor = edit.question.verdict.value?.floor;
  if (floor === undefined || floor === null) return <span />;
  return (
    <div class="tt-fig tt-margin">
      <span class="label">{t('floor')}</span>
      <b class="num tt-value">{money(floor, edit.currency)}</b>
    </div>
  );
}

/** By the margin of the price that the store was asked about. */
const costIn = ({ price }: PriceVerdict, margin: number): number =>
  Math.round((price * (wholeInBasisPoints - margin)) / wholeInBasisPoints);
