import type { GoodsProblems, ProductText } from '../../../../shared/domain/goods-text.ts';
import type { GoodArt } from '../../../storage/records.ts';
import { isShapeName, shapeNames } from '../../goods/shapes.ts';
import { FieldError } from '../../parts/Field.tsx';
import { GoodPicture } from '../../parts/GoodPicture.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import { shapeWords, wrongMaybe } from './goods-words.ts';

interface PictureFieldsProps {
  readonly desk: Desk;
  readonly text: ProductText;
  readonly problems: GoodsProblems['product'];
}

/** A drawing and its four colours, with the picture that they make. A script draws it anew at each change; a button does without. */
export const PictureFields = ({ desk: { t }, text, problems }: PictureFieldsProps) => {
  const wrongColors = wrongMaybe(t, problems.colors);
  const art = artOf(text);
  return (
    <Panel title={t('goods.picture')} padded>
      <div class="g-picture" data-picture>
        <span class="g-preview">{art && <GoodPicture art={art} alt={shapeWords(t, art.shape)} eager />}</span>
        <div class="stack stack-4">
          <SelectField
            name="shape"
            label={t('goods.drawing')}
            value={text.shape}
            options={shapeNames
              .map((shape) => ({ value: shape, label: shapeWords(t, shape) }))
              .toSorted((one, other) => one.label.localeCompare(other.label, t.locale))}
            error={wrongMaybe(t, problems.shape)}
          />
          <fieldset class="g-colors" {...(wrongColors ? { 'aria-describedby': 'colors-error' } : {})}>
            <legend class="label">{t('goods.colors')}</legend>
            {([0, 1, 2, 3] as const).map((place) => (
              <label key={place}>
                <input type="color" name={`color.${place}`} value={text.colors[place] ?? '#000000'} />
                <span>{t(`goods.color.${place}`)}</span>
              </label>
            ))}
          </fieldset>
          {wrongColors && <FieldError id="colors-error">{wrongColors}</FieldError>}
          <p class="without-script">
            <button type="submit" class="btn btn-secondary" name="act" value="preview">
              {t('goods.preview')}
            </button>
          </p>
        </div>
      </div>
    </Panel>
  );
};

/** undefined for what cannot be drawn. */
function artOf({ shape, colors }: ProductText): GoodArt | undefined {
  const [body, second, label, ink] = colors.filter((color) => /^#[0-9a-f]{6}$/i.test(color));
  return isShapeName(shape) && body && second && label && ink
    ? { shape, colors: [body, second, label, ink] }
    : undefined;
}
