import { currencyDecimals } from '../../../shared/domain/money.ts';
import { FieldError } from '../panels/ReasonFields.tsx';
import { money } from '../words/format.ts';
import { t } from '../words/words.ts';
import { MarginScale } from './MarginScale.tsx';
import type { PriceEdit } from './price-edit.ts';
import { currencyMark, examplePrice } from './price-text.ts';

/** List price, new price, per cent off and the margin that is left. */
export function PriceFigures({ edit }: { readonly edit: PriceEdit }) {
  const { currency } = edit;
  const { listPrice, ownPrice } = edit.line.value;
  const price = edit.price.value;
  const verdict = edit.question.verdict.value;
  const { mark, isBefore } = currencyMark(currency);
  const error = edit.checked.value.has('price') && !price.ok ? moneyWords(price.problem, currency) : undefined;
  const isRefused = price.ok && verdict?.price === price.value && verdict.verdict === 'refused';
  const change = price.ok ? price.value - ownPrice : 0;
  return (
    <div class="tt-figs">
      <div class="tt-fig">
        <span class="label">{t(ownPrice === listPrice ? 'listPrice' : 'customersPrice')}</span>
        <s class="tt-value was">{money(ownPrice, currency)}</s>
        {ownPrice !== listPrice && <span class="hint">{t('listPriceIs', money(listPrice, currency))}</span>}
      </div>
      <div class="field">
        <label for="tt-new-price">{t('newPrice')}</label>
        <span class={`affix ${isBefore ? '' : 'tt-affix-end'}`} style={{ '--mark-width': `${mark.length}ch` }}>
          <span class={isBefore ? 'pre' : 'post'} aria-hidden="true">
            {mark}
          </span>
          <input
            id="tt-new-price"
            class="input"
            data-field="price"
            inputMode={currencyDecimals(currency) === 0 ? 'numeric' : 'decimal'}
            autocomplete="off"
            maxLength={20}
            aria-label={t('newPrice')}
            aria-invalid={error !== undefined || isRefused}
            aria-describedby="tt-price-error"
            value={edit.typedPrice.value}
            onInput={({ currentTarget }) => edit.typePrice(currentTarget.value)}
            onBlur={() => edit.left('price')}
          />
        </span>
        <FieldError id="tt-price-error" text={error} />
      </div>
      <div class="field">
        <label for="tt-off">{t('off')}</label>
        <span class="affix tt-affix-end">
          <input
            id="tt-off"
            class="input"
            data-field="off"
            inputMode="decimal"
            autocomplete="off"
            maxLength={10}
            aria-label={t('offPercent')}
            value={edit.typedOff.value}
            onInput={({ currentTarget }) => edit.typeOff(currentTarget.value)}
          />
          <span class="post" aria-hidden="true">
            %
          </span>
        </span>
        {change !== 0 && <span class="hint num">{t('changeEach', money(change, currency))}</span>}
      </div>
      <MarginScale edit={edit} />
    </div>
  );
}

type MoneyRefusal = Extract<PriceEdit['price']['value'], { readonly ok: false }>['problem'];

function moneyWords(problem: MoneyRefusal, currency: string): string {
  if (problem.code === 'tooMuch') return t('priceTooMuch');
  return t('writePrice', examplePrice(currency));
}
