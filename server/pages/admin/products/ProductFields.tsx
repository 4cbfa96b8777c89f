import {
  type GoodsProblems,
  longestDescription,
  longestProductName,
  longestShortText,
  type ProductText,
} from '../../../../shared/domain/goods-text.ts';
import { levelNames, levels } from '../../../../shared/domain/level.ts';
import type { Category } from '../../../storage/records.ts';
import { Field, FieldError } from '../../parts/Field.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import type { Desk } from '../desk.ts';
import { Panel } from '../parts/Panel.tsx';
import { inTree } from './category-tree.ts';
import { wrongMaybe } from './goods-words.ts';

interface ProductFieldsProps {
  readonly desk: Desk;
  readonly text: ProductText;
  readonly problems: GoodsProblems['product'];
  readonly categories: readonly Category[];
  readonly isNew: boolean;
}

/** What belongs to the product whatever options it has. */
export const ProductFields = (props: ProductFieldsProps) => {
  const { desk, text, problems, isNew } = props;
  const { t } = desk;
  return (
    <Panel title={t('goods.about')} padded>
      <div class="c-fields">
        <Field
          t={t}
          name="name"
          label={t('goods.name')}
          value={text.name}
          autocomplete="off"
          maxLength={longestProductName}
          error={wrongMaybe(t, problems.name)}
        />
        <Field
          t={t}
          name="slug"
          label={t('goods.slug')}
          value={text.slug}
          autocomplete="off"
          maxLength={longestShortText}
          optional={isNew}
          hint={t(isNew ? 'goods.slugHint' : 'goods.slugKept')}
          error={wrongMaybe(t, problems.slug)}
        />
        <CategoryField {...props} />
        <Field
          t={t}
          name="brand"
          label={t('goods.brand')}
          value={text.brand}
          autocomplete="off"
          maxLength={longestShortText}
          optional
          error={wrongMaybe(t, problems.brand)}
        />
        <Description {...props} />
      </div>
    </Panel>
  );
};

const CategoryField = ({ desk: { t }, text, problems, categories }: ProductFieldsProps) => (
  <SelectField
    name="category"
    label={t('goods.category')}
    value={text.category}
    options={[
      { value: '', label: t('goods.chooseCategory') },
      ...inTree(categories).map(({ category, path }) => ({ value: category.slug, label: path.join(' › ') })),
    ]}
    error={wrongMaybe(t, problems.category)}
  />
);

const Description = ({ desk: { t }, text, problems }: ProductFieldsProps) => {
  const error = wrongMaybe(t, problems.description);
  const below = error ? 'description-error' : 'description-hint';
  return (
    <div class="field g-wide">
      <label for="description">
        {t('goods.description')}
        <span class="opt"> {t('shell.optional')}</span>
      </label>
      <textarea
        class="input"
        id="description"
        name="description"
        rows={4}
        maxLength={longestDescription}
        aria-describedby={below}
        {...(error ? { 'aria-invalid': 'true' } : {})}
      >
        {text.description}
      </textarea>
      {error ? (
        <FieldError id={below}>{error}</FieldError>
      ) : (
        <span class="hint" id={below}>
          {t('goods.descriptionHint')}
        </span>
      )}
    </div>
  );
};

/** Which levels find the product and may order it. */
export const VisibilityFields = ({ desk: { t }, text, problems }: Omit<ProductFieldsProps, 'categories' | 'isNew'>) => {
  const error = wrongMaybe(t, problems.visibleTo);
  return (
    <Panel title={t('goods.visibility')} padded>
      <fieldset class="stack" aria-describedby={error ? 'visibleTo-error' : 'visibleTo-hint'}>
        <legend class="vh">{t('goods.visibility')}</legend>
        <div class="row wrap gap-6">
          {levels.map((level) => (
            <label key={level} class="check">
              <input type="checkbox" name="visibleTo" value={level} checked={text.visibleTo.includes(level)} />
              <span>{levelNames[level]}</span>
            </label>
          ))}
        </div>
        {error ? (
          <FieldError id="visibleTo-error">{error}</FieldError>
        ) : (
          <span class="hint" id="visibleTo-hint">
            {t('goods.visibilityHint')}
          </span>
        )}
      </fieldset>
    </Panel>
  );
};
