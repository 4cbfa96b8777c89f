import { Notice } from '../../parts/Notice.tsx';
import type { Desk } from '../desk.ts';
import type { GoodsFormState } from './form-state.ts';
import { wrongMaybe } from './goods-words.ts';
import { StaleNotice } from './StaleNotice.tsx';

interface GoodsNoticeProps {
  readonly desk: Desk;
  readonly form: GoodsFormState;
}

/** Above the fields: why nothing was saved. What was typed still stands in them. */
export const GoodsNotice = ({ desk, form: { stale, problems } }: GoodsNoticeProps) => {
  const { t } = desk;
  if (stale) return <StaleNotice desk={desk} stale={stale} />;
  if (!problems) return null;
  return (
    <Notice tone="red">
      <b>{t('goods.notSaved')}</b> {wrongMaybe(t, problems.product.skus) ?? t('goods.checkFields')}
    </Notice>
  );
};
