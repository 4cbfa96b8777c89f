import * as icons from '../../../../shared/design/icons.ts';
import { mostSkus } from '../../../../shared/domain/goods-text.ts';
import type { Category } from '../../../storage/records.ts';
import { FormGuard } from '../../parts/FormGuard.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { DuringCall } from '../customers/DuringCall.tsx';
import type { Desk } from '../desk.ts';
import type { GoodsFormState } from './form-state.ts';
import { GoodsNotice } from './GoodsNotice.tsx';
import { PictureFields } from './PictureFields.tsx';
import { ProductFields, VisibilityFields } from './ProductFields.tsx';
import { productsPath } from './products-query.ts';
import { SkuFields } from './SkuFields.tsx';

export interface ProductFormProps {
  readonly desk: Desk;
  readonly action: string;
  readonly form: GoodsFormState;
  readonly categories: readonly Category[];
  readonly currency: string;
  /** Of a product that is not there yet: the id that it will have. */
  readonly newId: string | undefined;
}

/** A product with all its options, saved at once. */
export const ProductForm = ({ desk, action, form, categories, currency, newId }: ProductFormProps) => {
  const { product, skus } = form.text;
  const problems = form.problems?.product ?? {};
  const isNew = newId !== undefined;
  return (
    <form class="a-grid" method="post" noValidate action={action}>
      <FormGuard page={desk} />
      <SaveByEnter />
      {isNew ? (
        <input type="hidden" name="newId" value={newId} />
      ) : (
        <input type="hidden" name="version" value={form.version} />
      )}
      <GoodsNotice desk={desk} form={form} />
      <ProductFields desk={desk} text={product} problems={problems} categories={categories} isNew={isNew} />
      <VisibilityFields desk={desk} text={product} problems={problems} />
      <PictureFields desk={desk} text={product} problems={problems} />
      {skus.map((sku, index) => {
        const place = form.places[index] ?? { id: '', stockSeen: 0 };
        return (
          <SkuFields
            key={index}
            desk={desk}
            index={index}
            text={sku}
            place={place}
            problems={form.problems?.skus[index] ?? {}}
            currency={currency}
            hasFocus={form.focus === index}
            canBeDropped={place.id === '' && skus.length > 1}
          />
        );
      })}
      <Footer desk={desk} isNew={isNew} isFull={skus.length >= mostSkus} />
    </form>
  );
};

/** A browser presses the first button of a form when Enter is pressed in a field: it saves, as the one that is seen does. */
const SaveByEnter = () => <button type="submit" hidden />;

interface FooterProps {
  readonly desk: Desk;
  readonly isNew: boolean;
  readonly isFull: boolean;
}

const Footer = ({ desk, isNew, isFull }: FooterProps) => {
  const { t } = desk;
  return (
    <div class="row wrap g-foot">
      {!isFull && (
        <button type="submit" class="btn btn-secondary" name="act" value="add-sku">
          <Icon path={icons.plus} />
          {t('goods.addSku')}
        </button>
      )}
      <DuringCall desk={desk}>
        <a class="btn btn-ghost end" href={productsPath}>
          {t('goods.cancel')}
        </a>
        <button type="submit" class="btn btn-primary">
          {t(isNew ? 'goods.create' : 'goods.save')}
        </button>
      </DuringCall>
    </div>
  );
};
