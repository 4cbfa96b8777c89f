import * as icons from '../../../../shared/design/icons.ts';
import {
  type GoodsProblem,
  longestReference,
  longestShortText,
  type SkuField,
  type SkuText,
} from '../../../../shared/domain/goods-text.ts';
import type { SkuPlace } from '../../../features/catalog-admin/next-goods.ts';
import { Field } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { Desk } from '../desk.ts';
import { wrongMaybe } from './goods-words.ts';
import { PriceFields } from './PriceFields.tsx';

export interface SkuFieldsProps {
  readonly desk: Desk;
  /** Its place in the form, from 0. */
  readonly index: number;
  readonly text: SkuText;
  readonly place: SkuPlace;
  readonly problems: Readonly<Partial<Record<SkuField, GoodsProblem>>>;
  readonly currency: string;
  readonly hasFocus: boolean;
  /** Not kept yet, and not the only one. */
  readonly canBeDropped: boolean;
}

/** One option of a product: what is ordered by its reference. */
export const SkuFields = (props: SkuFieldsProps) => {
  const { desk, index, text, place, canBeDropped } = props;
  const { t } = desk;
  const sku = `sku.${index}`;
  return (
    <fieldset class="panel" aria-labelledby={`${sku}-title`}>
      <header>
        <h2 id={`${sku}-title`}>
          {place.id === ''
            ? t('goods.sku', { number: index + 1 })
            : t('goods.skuNamed', { reference: text.reference || index + 1 })}
        </h2>
        {text.archived && <span class="badge">{t('goods.skuArchived')}</span>}
        {canBeDropped && (
          <button
            type="submit"
            class="btn btn-danger-quiet btn-sm end"
            name="act"
            value={`drop-${index}`}
            aria-label={t('goods.dropSku', { number: index + 1 })}
          >
            <Icon path={icons.trash} />
            {t('goods.drop')}
          </button>
        )}
      </header>
      <div class="in stack stack-4">
        <input type="hidden" name={`${sku}.id`} value={place.id} />
        <input type="hidden" name={`${sku}.stockSeen`} value={place.stockSeen} />
        <div class="c-fields">
          <Text {...props} name="reference" label={t('goods.reference')} hint={t('goods.referenceHint')} />
          <Text {...props} name="name" label={t('goods.unit')} hint={t('goods.unitHint')} />
          <Text {...props} name="options" label={t('goods.optionValues')} hint={t('goods.optionValuesHint')} />
          <Text {...props} name="stock" label={t('goods.stock')} hint={t('goods.stockHint')} />
        </div>
        <PriceFields {...props} />
        <fieldset class="g-secret">
          <legend class="hint">{t('goods.secret')}</legend>
          <div class="c-fields">
            <Text {...props} name="cost" label={t('goods.cost')} />
            <Text {...props} name="floor" label={t('goods.floor')} />
          </div>
        </fieldset>
        <label class="check">
          <input type="checkbox" name={`${sku}.archived`} value="yes" checked={text.archived} />
          <span>{t('goods.skuArchived')}</span>
        </label>
      </div>
    </fieldset>
  );
};

interface TextProps extends SkuFieldsProps {
  readonly name: 'reference' | 'name' | 'options' | 'stock' | 'cost' | 'floor';
  readonly label: string;
  readonly hint?: string;
}

const maxLengths: Readonly<Partial<Record<TextProps['name'], number>>> = {
  reference: longestReference,
  name: longestShortText,
  options: 600,
};
const keys = { stock: 'numeric', cost: 'decimal', floor: 'decimal' } as const;

const Text = ({ desk: { t }, index, text, problems, hasFocus, name, label, hint }: TextProps) => (
  <Field
    t={t}
    name={`sku.${index}.${name}`}
    label={label}
    value={text[name]}
    autocomplete="off"
    maxLength={maxLengths[name] ?? 20}
    {...(name in keys ? { inputMode: keys[name as keyof typeof keys] } : {})}
    optional={name !== 'reference' && name !== 'name'}
    checkedBy="server"
    error={wrongMaybe(t, problems[name])}
    autofocus={hasFocus && name === 'reference'}
    {...(hint ? { hint } : {})}
  />
);
