import { Notice } from '../../../parts/Notice.tsx';
import type { Desk } from '../../desk.ts';
import { StaleNotice, type StaleWords } from '../StaleNotice.tsx';

/** Why nothing was done. */
export type RefusedNews =
  | { readonly kind: 'fields' | 'in-use' }
  | { readonly kind: 'stale'; readonly stale: StaleWords };

interface CategoryNoticeProps {
  readonly desk: Desk;
  readonly news: RefusedNews | undefined;
}

/** Above the fields: why nothing was saved. What was typed still stands in them. */
export const CategoryNotice = ({ desk, news }: CategoryNoticeProps) => {
  const { t } = desk;
  if (news?.kind === 'stale') return <StaleNotice desk={desk} stale={news.stale} />;
  if (news?.kind === 'in-use') return <Notice tone="red">{t('goods.cat.inUse')}</Notice>;
  if (!news) return null;
  return (
    <Notice tone="red">
      <b>{t('goods.notSaved')}</b> {t('goods.checkFields')}
    </Notice>
  );
};
