import { type Level, levelNames, levels, visitorLevel } from '../../../../shared/domain/level.ts';
import { FieldError } from '../../parts/Field.tsx';
import { wrongMaybe } from './goods-words.ts';
import type { SkuFieldsProps } from './SkuFields.tsx';

/** What each level pays for the option, and what is struck through beside it. */
export const PriceFields = (props: SkuFieldsProps) => {
  const { desk, index, text, currency } = props;
  const { t } = desk;
  const values = { reference: text.reference || t('goods.sku', { number: index + 1 }), currency };
  return (
    <div class="stack">
      <table class="table g-prices">
        <caption class="label">{t('goods.prices', values)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goods.level')}</th>
            <th scope="col">{t('goods.price')}</th>
            <th scope="col">{t('goods.listPrice')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <tr key={level}>
              <th scope="row">
                {levelNames[level]}
                {level !== visitorLevel && <span class="hint g-below">{t('goods.fallback')}</span>}
              </th>
              <td>
                <Amount {...props} level={level} kind="price" />
              </td>
              <td>
                <Amount {...props} level={level} kind="listPrice" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{t('goods.listPriceHint')}</p>
    </div>
  );
};

interface AmountProps extends SkuFieldsProps {
  readonly level: Level;
  readonly kind: 'price' | 'listPrice';
}

const Amount = ({ desk: { t }, index, text, problems, level, kind }: AmountProps) => {
  const name = `sku.${index}.${kind}.${level}`;
  const error = wrongMaybe(t, problems[`${kind}.${level}`]);
  return (
    <div class="field">
      <input
        class="input"
        id={name}
        name={name}
        value={text.prices[level][kind]}
        inputMode="decimal"
        autocomplete="off"
        maxLength={20}
        aria-label={t(kind === 'price' ? 'goods.levelPrice' : 'goods.levelListPrice', { level: levelNames[level] })}
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${name}-error` } : {})}
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
};
