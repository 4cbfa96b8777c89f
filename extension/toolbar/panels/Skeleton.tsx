import { t } from '../words/words.ts';

/** Stands for rows on their way. */
export const Skeleton = ({ rows }: { readonly rows: number }) => (
  <div class="tt-skeletons" role="status" aria-label={t('loading')}>
    {Array.from({ length: rows }, (_, at) => (
      <span key={at} class="skeleton" />
    ))}
  </div>
);
